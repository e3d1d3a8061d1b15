import { Button, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../parts/paths';
import type { Windows_windowsFragment } from './windows.generated';

interface ChoicesProps {
  area: string;
  chosen: { capability: string | null; product: string | null };
  capabilities: Windows_windowsFragment['capabilities'];
  products: Windows_windowsFragment['products'];
}

/** Narrows what is shown; it takes hold with the button. */
export function WindowsChoices({ area, chosen, capabilities, products }: ChoicesProps) {
  const navigate = useNavigate();
  const [capability, setCapability] = useState(chosen.capability ?? '');
  const [product, setProduct] = useState(chosen.product ?? '');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = new URLSearchParams({ ...(capability ? { capability } : {}), ...(product ? { product } : {}) }).toString();
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
      <Button small>Show</Button>
    </Form>
  );
}
