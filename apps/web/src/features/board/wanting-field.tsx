import { useLazyQuery } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, TextInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { WantingChoicesDocument } from './board.generated';
import { type Wanting, wantingIn } from './choice.rules';

const FIELD = 'wantedByOrganisations';

/** Organisations that could still want it: looked for by name, added and taken out one by one. */
export function WantingField({ kept, error, onChange }: { kept: string; error?: string; onChange: (kept: string) => void }) {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const [look, { data, loading, error: failure }] = useLazyQuery(WantingChoicesDocument);
  const chosen = wantingIn(kept);
  const found = (data?.organisations.edges ?? [])
    .map(({ node }) => node)
    .filter(({ odsCode }) => odsCode !== null && !chosen.some((one) => one.odsCode === odsCode));
  const keep = (next: readonly Wanting[], what: string) => {
    onChange(JSON.stringify(next));
    setSaid(what);
    // The button that was pressed goes away: from here the next one is looked for.
    document.getElementById(FIELD)?.focus();
  };
  const search = () => {
    if (words.trim() === '') return;
    setSaid('');
    // What goes wrong stands in `failure`.
    void look({ variables: { search: words.trim() } }).catch(() => undefined);
  };
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group kith-board__wanting">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Organisations that could still want it (optional)</legend>
      {chosen.length > 0 ? (
        <ul className="nhsuk-list">
          {chosen.map((one) => (
            <li key={one.odsCode}>
              {one.name}{' '}
              <button
                type="button"
                className="kith-board__plain-button"
                onClick={() =>
                  keep(
                    chosen.filter(({ odsCode }) => odsCode !== one.odsCode),
                    `${one.name} was taken out`,
                  )
                }
              >
                Take out<span className="nhsuk-u-visually-hidden"> {one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextInput
        id={FIELD}
        label="Name, town or ODS code"
        error={error ?? (failure ? describeError(failure).message : undefined)}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It looks for a name; the form is sent by its own button.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          search();
        }}
        formGroupProps={{
          afterInput: (
            <Button type="button" secondary small onClick={search}>
              Find an organisation
            </Button>
          ),
        }}
      />
      <Announce visible>
        {loading ? <p>Looking …</p> : null}
        {data && !loading && found.length === 0 && !said ? <p>No other organisation is called that.</p> : null}
        {said ? <p>{said}</p> : null}
      </Announce>
      {found.length > 0 ? (
        <ul className="nhsuk-list">
          {found.map(({ id, odsCode, name, town }) => (
            <li key={id}>
              <button
                type="button"
                className="kith-board__plain-button"
                onClick={() => keep([...chosen, { odsCode: odsCode ?? '', name }], `${name} was added`)}
              >
                Add<span className="nhsuk-u-visually-hidden"> {name}</span>
              </button>{' '}
              {name}
              {town ? `, ${town}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}
