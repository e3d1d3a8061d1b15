import { Button, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsOf } from '../../parts/as-of/use-as-of';
import { paths } from '../../parts/paths';
import type { Windows_windowsFragment } from './windows.generated';

/** All that decides what the page shows; it stands in the address. */
export interface WindowsChosen {
  readonly capability: string | null;
  readonly product: string | null;
  /** A day; null for today. */
  readonly asOf: string | null;
}

interface ChoicesProps {
  area: string;
  chosen: WindowsChosen;
  capabilities: Windows_windowsFragment['capabilities'];
  products: Windows_windowsFragment['products'];
}

/** Narrows what is shown; it takes hold with the button. */
export function WindowsChoices({ area, chosen, capabilities, products }: ChoicesProps) {
  const navigate = useNavigate();
  const [capability, setCapability] = useState(chosen.capability ?? '');
  const [product, setProduct] = useState(chosen.product ?? '');
  const { field, read } = useAsOf(chosen.asOf);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asOf = read(event.currentTarget);
    if (!asOf) return;
    const address = new URLSearchParams({
      ...(capability ? { capability } : {}),
      ...(product ? { product } : {}),
      ...(asOf.day ? { asOf: asOf.day } : {}),
    }).toString();
    void navigate(paths.areaWindows(area) + (address ? `?${address}` : ''));
  };
  return (
    <Form className="kith-windows__choices" onSubmit={submit} aria-label="What the timeline shows">
      <Select id="capability" label="For" value={capability} onChange={(event) => setCapability(event.currentTarget.value)}>
        <Select.Option value="">Everything</Select.Option>
        {capabilities.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <Select id="product" label="Product" value={product} onChange={(event) => setProduct(event.currentTarget.value)}>
        <Select.Option value="">All products</Select.Option>
        {products.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
      {field}
      <Button small>Show</Button>
    </Form>
  );
}
