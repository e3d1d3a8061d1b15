import { Button, Fieldset } from 'nhsuk-react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { blankRow, type RowField } from '../draft/draft';
import { inputId } from '../draft/fields';
import { useField } from '../editor/form-context';

/** A server's limit: at most this many of anything. */
const MOST = 40;

export interface RowsFieldProps {
  path: RowField;
  label: string;
  /** What one is called: ‘result’. */
  one: string;
  hint?: string;
  /** The inputs of the row at this path, such as `measures.0`. */
  row: (path: string) => ReactNode;
}

/** Any number of things of one kind, each with its own inputs. */
export function RowsField({ path, label, one, hint, row }: RowsFieldProps) {
  const { value, set, error } = useField<object[]>(path);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const added = useRef(false);

  const count = value.length;
  const before = useRef(count);
  // A new row takes the focus: whoever asked for it wants to write in it.
  useEffect(() => {
    if (count > before.current && added.current) {
      added.current = false;
      list.current?.querySelector<HTMLElement>(':scope > fieldset:last-of-type :is(input, textarea, select)')?.focus();
    }
    before.current = count;
  }, [count]);

  const add = () => {
    added.current = true;
    set([...value, blankRow[path]]);
  };
  const remove = (number: number) => {
    set(value.filter((_, other) => other !== number));
    heading.current?.focus();
  };

  return (
    <section className="kith-rows" aria-labelledby={`${inputId(path)}--heading`} id={inputId(path)} tabIndex={-1}>
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1" id={`${inputId(path)}--heading`} ref={heading} tabIndex={-1}>
        {label} (optional)
      </h2>
      {hint ? <p className="nhsuk-hint">{hint}</p> : null}
      {error ? <p className="nhsuk-error-message">{error}</p> : null}
      <div ref={list}>
        {value.map((_, number) => (
          <Fieldset key={number} className="kith-row">
            <Fieldset.Legend size="s">
              {one[0]?.toUpperCase()}
              {one.slice(1)} {number + 1}
            </Fieldset.Legend>
            {row(`${path}.${number}`)}
            <Button type="button" warning small onClick={() => remove(number)}>
              Remove {one} {number + 1}
            </Button>
          </Fieldset>
        ))}
      </div>
      {count < MOST ? (
        <Button type="button" secondary small onClick={add}>
          {count === 0 ? `Add a ${one}` : `Add another ${one}`}
        </Button>
      ) : null}
    </section>
  );
}
