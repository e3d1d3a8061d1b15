import { Textarea, TextInput } from 'nhsuk-react-components';
import type { ReactElement } from 'react';
import { requiredPaths } from '../draft/required.rules';
import { useField } from '../editor/form-context';

export interface LineFieldProps {
  path: string;
  label: string;
  hint?: string | ReactElement;
  /** Left out: one line. */
  rows?: number;
  width?: '5' | '10' | '20';
  size?: 's' | 'm';
  inputMode?: 'url';
  /** Inside a row, where saying ‘optional’ each time would be noise. */
  bare?: boolean;
}

/** Every label says whether the field is needed. */
export const labelled = (path: string, label: string): string =>
  `${label} ${requiredPaths.includes(path) ? '(needed to publish)' : '(optional)'}`;

/** A text of the form. */
export function LineField({ path, label, hint, rows, width, size = 's', inputMode, bare = false }: LineFieldProps) {
  const { id, value, set, error, advice } = useField<string>(path);
  const shared = {
    id,
    name: id,
    label: bare ? label : labelled(path, label),
    labelProps: bare ? {} : { size },
    hint: hint || advice ? <Hint text={hint} advice={advice} /> : undefined,
    error,
    value,
    dir: 'auto',
    autoComplete: 'off',
  };
  return rows ? (
    <Textarea {...shared} rows={rows} onChange={(event) => set(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} width={width} inputMode={inputMode} onChange={(event) => set(event.currentTarget.value)} />
  );
}

function Hint({ text, advice }: { text?: string | ReactElement; advice?: string }) {
  return (
    <>
      {text}
      {advice ? <span className="kith-advice">Tip: {advice}</span> : null}
    </>
  );
}
