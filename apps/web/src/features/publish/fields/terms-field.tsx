import { Button, Checkboxes, Details, Select } from 'nhsuk-react-components';
import { type ReactNode, useState } from 'react';
import type { TermsField as TermsFieldName } from '../draft/draft';
import { useField, useForm } from '../editor/form-context';
import { grouped, labelOf, type Term, type VocabularyName } from '../editor/vocabularies';
import { ChosenList } from './chosen-list';
import { labelled } from './line-field';

export interface TermsFieldProps {
  path: TermsFieldName;
  vocabulary: VocabularyName;
  label: string;
  hint?: string;
  /** Terms that stand elsewhere already. */
  without?: readonly string[];
}

/** Terms of a long vocabulary: chosen one by one from a grouped list. */
export function TermsField({ path, vocabulary, label, hint, without = [] }: TermsFieldProps) {
  const { vocabularies } = useForm();
  const { id, value, set, error } = useField<string[]>(path);
  const [next, setNext] = useState('');
  const terms = vocabularies[vocabulary];
  const left = terms.filter((term) => !value.includes(term.id) && !without.includes(term.id));
  const add = () => {
    if (next) set([...value, next]);
    setNext('');
  };
  return (
    <div className="kith-terms">
      <Select
        id={id}
        name={id}
        label={labelled(path, label)}
        labelProps={{ size: 's' }}
        hint={hint}
        error={error}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        formGroupProps={{
          afterInput: (
            <Button type="button" secondary small onClick={add}>
              Add<span className="nhsuk-u-visually-hidden"> to {label}</span>
            </Button>
          ),
        }}
      >
        <TermOptions terms={left} blank="Choose one to add" />
      </Select>
      <ChosenList
        label={`${label}: chosen`}
        items={value.map((one) => ({ key: one, text: labelOf(terms, one) }))}
        onRemove={(one) => set(value.filter((other) => other !== one))}
      />
    </div>
  );
}

/** The options of a select, under their headings. */
export function TermOptions({ terms, blank }: { terms: readonly Term[]; blank: string }): ReactNode {
  return (
    <>
      <option value="">{blank}</option>
      {grouped(terms).map(({ group, terms: members }) => {
        const options = members.map((term) => (
          <option key={term.id} value={term.id}>
            {term.label}
          </option>
        ));
        return group ? (
          <optgroup key={group} label={group}>
            {options}
          </optgroup>
        ) : (
          options
        );
      })}
    </>
  );
}

/** Terms of a short vocabulary: ticked, folded away until wanted. */
export function TickedTermsField({ path, vocabulary, label, hint }: TermsFieldProps) {
  const { vocabularies } = useForm();
  const { id, value, set, error } = useField<string[]>(path);
  const [open, setOpen] = useState(value.length > 0);
  const terms = vocabularies[vocabulary];
  const chosen = value.map((one) => labelOf(terms, one)).join(', ');
  return (
    <Details expander open={open || !!error} onToggle={(event) => setOpen(event.currentTarget.open)} className="kith-ticked">
      <Details.Summary>
        {label} (optional){chosen ? `: ${value.length} chosen` : ''}
      </Details.Summary>
      <Details.Text>
        <Checkboxes
          small
          id={id}
          idPrefix={id}
          name={id}
          legend={label}
          legendProps={{ className: 'nhsuk-u-visually-hidden' }}
          hint={hint}
          error={error}
        >
          {terms.map((term) => (
            <Checkboxes.Item
              key={term.id}
              id={`${id}-${term.id}`}
              value={term.id}
              hint={term.description}
              checked={value.includes(term.id)}
              onChange={(event) => set(event.currentTarget.checked ? [...value, term.id] : value.filter((other) => other !== term.id))}
            >
              {term.label}
            </Checkboxes.Item>
          ))}
        </Checkboxes>
      </Details.Text>
    </Details>
  );
}
