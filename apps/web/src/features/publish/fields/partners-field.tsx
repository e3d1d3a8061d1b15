import { useLazyQuery } from '@apollo/client/react';
import { Announce, ErrorPanel } from '@kith/ui';
import { Button, TextInput } from 'nhsuk-react-components';
import { type KeyboardEvent, useState } from 'react';
import { describeError } from '../../../lib/errors/describe-error';
import { organisationKindWords } from '../../../parts/words/words';
import type { Row } from '../draft/draft';
import { useField } from '../editor/form-context';
import { ChosenList } from './chosen-list';
import { PartnerChoicesDocument } from './fields.generated';

type Partner = Row<'partners'>;
const keyOf = ({ odsCode, name }: Partner): string => odsCode ?? name;

/** Partners by search; one that Kith does not know is kept by its name. */
export function PartnersField() {
  const { id, value, set, error } = useField<Partner[]>('partners');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [look, { data, loading, error: failure }] = useLazyQuery(PartnerChoicesDocument);
  const failed = failure ? describeError(failure) : undefined;
  const choices = asked && !loading ? (data?.organisations.edges ?? []).map(({ node }) => node) : [];

  const search = () => {
    const trimmed = words.trim();
    setAsked(trimmed);
    // What goes wrong stands in `failure`.
    if (trimmed) void look({ variables: { search: trimmed } }).catch(() => undefined);
  };
  const add = (partner: Partner) => {
    if (!value.some((other) => keyOf(other) === keyOf(partner))) set([...value, partner]);
    setWords('');
    setAsked('');
    document.getElementById(id)?.focus();
  };
  const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    // Enter looks; it does not leave the step.
    event.preventDefault();
    search();
  };

  return (
    <div className="kith-terms">
      <TextInput
        id={id}
        name={id}
        label="Partners (optional)"
        labelProps={{ size: 's' }}
        hint="Other organisations that take part: trusts, councils, boards, companies. Their members see this at every level. Name, town or ODS code."
        error={error}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onEnter}
        formGroupProps={{
          afterInput: (
            <Button type="button" secondary small onClick={search}>
              Find organisation
            </Button>
          ),
        }}
      />
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Announce visible>
        {loading ? <p>Looking …</p> : null}
        {asked && !loading && data ? (
          <p className="nhsuk-body-s">{choices.length === 0 ? 'Kith knows none by that name.' : 'Choose one:'}</p>
        ) : null}
      </Announce>
      {asked && !loading ? (
        <ul className="nhsuk-list kith-choices">
          {choices.map(({ id: key, odsCode, name, town, kind }) => (
            <li key={key}>
              <button type="button" className="kith-choice" onClick={() => add({ odsCode, name })}>
                <strong>{name}</strong>
                <span>
                  {organisationKindWords[kind]}
                  {town ? `, ${town}` : ''}
                  {odsCode ? ` (${odsCode})` : ''}
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="kith-link-button" onClick={() => add({ odsCode: null, name: asked })}>
              Add ‘{asked}’ by its name alone
            </button>
          </li>
        </ul>
      ) : null}
      <ChosenList
        label="Partners: chosen"
        items={value.map((partner) => ({
          key: keyOf(partner),
          text: partner.odsCode ? `${partner.name} (${partner.odsCode})` : partner.name,
        }))}
        onRemove={(key) => set(value.filter((other) => keyOf(other) !== key))}
      />
    </div>
  );
}
