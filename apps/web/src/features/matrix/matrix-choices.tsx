import { Button, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsOf } from '../../parts/as-of/use-as-of';
import { isShown, type Matrix } from './matrix.rules';
import { type MatrixState, matrixAddress, type Shown } from './matrix-address.rules';

const SHOWN: Readonly<Record<Shown, string>> = {
  some: 'With something in them',
  crowded: 'Three or more organisations',
  empty: 'Nobody has told us',
};

/** What the table shows; it takes hold with the button. */
export function MatrixChoices({ state, path, matrix }: { state: MatrixState; path: string; matrix: Matrix }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(state);
  const { field, read } = useAsOf(state.asOf);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asOf = read(event.currentTarget);
    if (asOf) void navigate(matrixAddress(path, { ...chosen, asOf: asOf.day, row: null, cell: null }));
  };
  const count = (shown: Shown): number => matrix.rows.filter((row) => isShown(row, shown)).length;
  return (
    <Form className="kith-matrix__choices" onSubmit={submit} aria-label="What the table shows">
      <Select
        id="by"
        label="Rows are"
        value={chosen.by}
        onChange={(event) => setChosen({ ...chosen, by: event.currentTarget.value as MatrixState['by'] })}
      >
        <Select.Option value="CAPABILITY">Capabilities</Select.Option>
        <Select.Option value="SUPPLIER">Suppliers</Select.Option>
        <Select.Option value="PRODUCT">Products</Select.Option>
      </Select>
      <Select
        id="rows"
        label="Which rows"
        value={chosen.shown}
        onChange={(event) => setChosen({ ...chosen, shown: event.currentTarget.value as Shown })}
      >
        {(['some', 'crowded', 'empty'] as const).map((shown) => (
          <Select.Option key={shown} value={shown}>
            {SHOWN[shown]}
            {chosen.by === state.by ? ` (${count(shown)})` : ''}
          </Select.Option>
        ))}
      </Select>
      <Select
        id="only"
        label="Organisations"
        value={chosen.only ?? ''}
        onChange={(event) => setChosen({ ...chosen, only: event.currentTarget.value || null })}
      >
        <Select.Option value="">All of the area</Select.Option>
        {matrix.organisations.map(({ id, name }) => (
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
