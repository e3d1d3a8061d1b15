import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Fieldset, Select } from 'nhsuk-react-components';
import { describeError } from '../../lib/errors/describe-error';
import { type Refilable, refileField } from './decide-form.rules';
import { CapabilitiesToChooseDocument, type CapabilitiesToChooseQuery } from './overlaps.generated';

export interface RefileFieldsProps {
  members: readonly Refilable[];
  fields: Readonly<Record<string, string>>;
  set: (changed: Record<string, string>) => void;
}

/** For each entry, what its owner is to be told that it belongs under. Left as it is unless another is chosen. */
export function RefileFields({ members, fields, set }: RefileFieldsProps) {
  const { data, error, refetch } = useQuery(CapabilitiesToChooseDocument, { skip: members.length === 0 });
  if (members.length === 0) return null;
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return <Loading text="Loading the capabilities" />;
  return (
    <Fieldset className="kith-refile">
      <Fieldset.Legend size="s">Where do they belong?</Fieldset.Legend>
      <p className="nhsuk-hint">
        Whoever writes for an entry gets your suggestion, with your reason below, and takes it or keeps the entry as it is.
      </p>
      {members.map(({ id, title, organisation, today }) => (
        <Select
          key={id}
          id={refileField(id)}
          name={refileField(id)}
          label={`${title} (${organisation})`}
          value={fields[refileField(id)] ?? ''}
          onChange={(event) => set({ [refileField(id)]: event.currentTarget.value })}
        >
          <option value="">Leave it where it is</option>
          {grouped(data.terms.filter((term) => term.id !== today)).map(([group, terms]) => (
            <optgroup key={group} label={group}>
              {terms.map((term) => (
                <option key={term.id} value={term.id}>
                  {term.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      ))}
    </Fieldset>
  );
}

function grouped(terms: CapabilitiesToChooseQuery['terms']): [string, CapabilitiesToChooseQuery['terms']][] {
  const groups = new Map<string, CapabilitiesToChooseQuery['terms']>();
  for (const term of terms) groups.set(term.group ?? 'Other', [...(groups.get(term.group ?? 'Other') ?? []), term]);
  return [...groups];
}
