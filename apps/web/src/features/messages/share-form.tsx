import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Details, Form, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { organisationKindWords } from '../../parts/words/words';
import { ReaderChoicesDocument, ShareThreadDocument } from './messages.generated';

/** Lets the members of another organisation read along. It can't be taken back, for they have read it then. */
export function ShareForm({ threadId }: { threadId: string }) {
  const [look, { data, loading }] = useLazyQuery(ReaderChoicesDocument);
  const [share] = useMutation(ShareThreadDocument);
  const [shared, setShared] = useState('');
  const [error, setError] = useState<string>();
  const attempt = useAttempt();

  const search = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('reader') ?? '').trim();
    setError(words ? undefined : 'Enter a name, a town or an ODS code');
    if (words) await look({ variables: { search: words } }).catch(() => undefined);
  };
  const letRead = async (odsCode: string, name: string) => {
    const content = { thread: threadId, organisation: odsCode };
    const answer = await attempt.run(content, [], async (key) => {
      const { data: sent } = await share({ variables: { input: { key, ...content } } });
      return sent?.shareThread;
    });
    if (answer?.__typename === 'Thread') setShared(name);
  };

  const choices = data?.organisations.edges.map(({ node }) => node) ?? [];
  return (
    <Details>
      <Details.Summary>Let another organisation read this</Details.Summary>
      <Details.Text>
        <AttemptProblems attempt={attempt} />
        <p>All members of the organisation that you choose can read the whole thread. This can’t be taken back.</p>
        <Form onSubmit={search} className="kith-search-box">
          <TextInput
            id="reader"
            name="reader"
            label="Organisation"
            labelProps={{ size: 's' }}
            hint="Name, town or ODS code"
            error={error}
            formGroupProps={{ afterInput: <Button secondary>Look it up</Button> }}
          />
        </Form>
        <Announce visible>
          {loading ? <p>Looking …</p> : null}
          {data && !loading && choices.length === 0 ? <p>No organisation is called that.</p> : null}
          {shared ? <p>Members of {shared} can read this now.</p> : null}
        </Announce>
        <ul className="nhsuk-list kith-choices kith-readers">
          {choices.map(({ id, odsCode, name, town, kind }) =>
            odsCode ? (
              <li key={id}>
                <button type="button" className="kith-choice" onClick={() => void letRead(odsCode, name)}>
                  <strong>Let {name} read this</strong>
                  <span>
                    {organisationKindWords[kind]}
                    {town ? `, ${town}` : ''} ({odsCode})
                  </span>
                </button>
              </li>
            ) : null,
          )}
        </ul>
      </Details.Text>
    </Details>
  );
}
