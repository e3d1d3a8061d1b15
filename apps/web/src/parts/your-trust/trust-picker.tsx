import { useLazyQuery } from '@apollo/client/react';
import { Announce, ErrorPanel } from '@kith/ui';
import { Button, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { organisationKindWords } from '../words/words';
import type { RememberedTrust } from './remembered-trust';
import { TrustChoicesDocument } from './trust-picker.generated';

/** Words first, then a short list to choose from: two hundred names in one box help nobody. */
export function TrustPicker({ onPick }: { onPick: (trust: RememberedTrust) => void }) {
  const [look, { data, loading, error: failure }] = useLazyQuery(TrustChoicesDocument);
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = String(new FormData(event.currentTarget).get('trust') ?? '').trim();
    setError(search ? undefined : 'Enter a name, a town or an ODS code');
    // What goes wrong stands in `failure`.
    if (search) void look({ variables: { search } }).catch(() => undefined);
  };

  const failed = failure ? describeError(failure) : undefined;
  const choices = (data?.organisations.edges ?? []).map((edge) => edge.node);
  return (
    <>
      <form onSubmit={submit} noValidate className="kith-search-box">
        <TextInput
          id="trust"
          name="trust"
          label="Your trust"
          labelProps={{ size: 's' }}
          hint="Name, former name, town or ODS code. It is remembered in this browser only, without signing in."
          error={error}
          autoComplete="organization"
          formGroupProps={{ afterInput: <Button secondary>Find my trust</Button> }}
        />
      </form>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Announce visible>
        {loading ? <p>Looking …</p> : null}
        {data && !loading && choices.length === 0 ? <p>No organisation is called that. Try its town, or a part of its name.</p> : null}
        {choices.length > 0 ? <p className="nhsuk-u-visually-hidden">{choices.length} to choose from</p> : null}
      </Announce>
      {choices.length > 0 ? (
        <ul className="nhsuk-list kith-choices">
          {choices.map(({ id, odsCode, name, town, kind }) =>
            odsCode ? (
              <li key={id}>
                <button type="button" className="kith-choice" onClick={() => onPick({ odsCode, name })}>
                  <strong>{name}</strong>
                  <span>
                    {organisationKindWords[kind]}
                    {town ? `, ${town}` : ''} ({odsCode})
                  </span>
                </button>
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      {data && data.organisations.totalCount > choices.length && choices.length > 0 ? (
        <p className="nhsuk-body-s">More are called that: add the town or another word.</p>
      ) : null}
    </>
  );
}
