import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Form, Radios, Textarea, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { showingWords } from '../../parts/board/board-words';
import { ShowingList } from '../../parts/board/showing-list';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { RecordPage } from './record-page';
import { NO_SHOWING, readShowing, SHOWING_FIELD_IDS, SHOWING_KINDS, type ShowingFields, showingFieldsOf } from './review.rules';
import {
  ChangeShowingDocument,
  RecordShowingDocument,
  ShowingsPageDocument,
  type ShowingsPageQuery,
  WithdrawShowingDocument,
} from './reviews.generated';
import { WithdrawForm } from './withdraw-form';

type Entry = NonNullable<ShowingsPageQuery['initiative']>;
type Showing = Entry['showings'][number];

/** How an entry can be seen at work: demonstrations, recordings and visits, as its lead offers them. */
export function ShowingsPage() {
  const { slug = '' } = useParams();
  const [address] = useSearchParams();
  const { data, error, refetch } = useQuery(ShowingsPageDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const changing = data?.initiative?.showings.find(({ id, viewerCanEdit }) => id === address.get('change') && viewerCanEdit);
  return (
    <RecordPage title="How it can be seen" slug={slug} pathOf={paths.showings} data={data} error={error} refetch={refetch}>
      {(entry, { person }) => (
        <>
          <p>People believe what they have seen. Whoever sees the entry sees this too, and can ask for it.</p>
          {entry.showings.length > 0 ? (
            <section aria-labelledby="offered">
              <h2 id="offered" className="nhsuk-heading-m">
                What is offered
              </h2>
              <ShowingList showings={entry.showings} slug={entry.slug} />
            </section>
          ) : (
            <p>
              <span className="kith-unknown">Nothing is offered yet.</span> <a href={paths.ask(entry.slug)}>Ask to be shown it</a>
            </p>
          )}
          {!person ? (
            <SignInNeeded>
              <p>What can be seen is added by editors, approvers, administrators and board members of the lead, after signing in.</p>
            </SignInNeeded>
          ) : !entry.viewerMayShow ? (
            <p>What can be seen is added by editors, approvers, administrators and board members of the lead.</p>
          ) : (
            <Keeping key={changing?.id ?? 'new'} entry={entry} showing={changing ?? null} person={person.id} />
          )}
        </>
      )}
    </RecordPage>
  );
}

function Keeping({ entry, showing, person }: { entry: Entry; showing: Showing | null; person: string }) {
  const [recorded, setRecorded] = useState(0);
  const navigate = useNavigate();
  const [withdraw] = useMutation(WithdrawShowingDocument, { refetchQueries: [ShowingsPageDocument] });
  return (
    <section aria-labelledby="keep">
      <h2 id="keep" className="nhsuk-heading-m">
        {showing ? `Change the ${showingWords[showing.kind].toLowerCase()}` : 'Add a way to see it'}
      </h2>
      <ShowingForm key={recorded} entry={entry} showing={showing} keptAs={person} onRecorded={() => setRecorded((count) => count + 1)} />
      {showing ? (
        <WithdrawForm
          title="Take it away"
          id={showing.id}
          send={async (key) => (await withdraw({ variables: { input: { key, id: showing.id } } })).data?.withdrawShowing}
          onDone={() => navigate(paths.showings(entry.slug), { state: { said: 'It is offered no more.' } })}
        />
      ) : null}
    </section>
  );
}

const LINES: readonly { name: Exclude<keyof ShowingFields, 'kind' | 'note'>; label: string; hint: string }[] = [
  { name: 'when', label: 'When (optional)', hint: 'For example, first Tuesday of the month at 2 pm, or by arrangement' },
  { name: 'place', label: 'Where (optional)', hint: 'For example, Ward 12, or online' },
  {
    name: 'url',
    label: 'Address (optional, but for a recording)',
    hint: 'Begins with https://. No links that open without the meeting’s own checks.',
  },
  { name: 'offeredTo', label: 'For whom (optional)', hint: 'For example, boards of trusts that plan the same' },
];

interface ShowingFormProps {
  entry: Entry;
  showing: Showing | null;
  keptAs: string;
  /** The form begins anew then: what was sent is in the list above. */
  onRecorded: () => void;
}

function ShowingForm({ entry, showing, keptAs, onRecorded }: ShowingFormProps) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordShowingDocument, { refetchQueries: [ShowingsPageDocument] });
  const [change] = useMutation(ChangeShowingDocument, { refetchQueries: [ShowingsPageDocument] });
  const { fields, setAll, forget } = useKeptFields<ShowingFields>(
    `showing.${keptAs}.${showing ? `${showing.id}.${showing.version}` : entry.id}`,
    showing ? showingFieldsOf(showing) : NO_SHOWING,
  );
  const attempt = useAttempt(SHOWING_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef(showing?.version ?? 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readShowing(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const found = showing
        ? (await change({ variables: { input: { key, id: showing.id, version: version.current, content } } })).data?.changeShowing
        : (await record({ variables: { input: { key, initiative: entry.id, content } } })).data?.recordShowing;
      if (found?.__typename !== 'ShowingConflict') return found;
      version.current = found.theirs.version ?? version.current;
      const message = `${found.message} It is now a ${showingWords[found.theirs.kind].toLowerCase()}: ${found.theirs.note || found.theirs.when || ''}`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'Showing') return;
    forget();
    onRecorded();
    navigate(paths.showings(entry.slug), { state: { said: showing ? 'It is changed.' : 'It is added.' } });
  };

  return (
    <Form onSubmit={submit} aria-label="How it can be seen">
      <AttemptProblems attempt={attempt} />
      <Radios name="kind" idPrefix="kind" legend="How it can be seen" legendProps={{ size: 's' }} error={problemOf(problems, 'kind')}>
        {SHOWING_KINDS.map((kind, index) => (
          <Radios.Item
            key={kind}
            id={index === 0 ? 'kind' : `kind-${kind}`}
            value={kind}
            checked={fields.kind === kind}
            onChange={() => setAll({ kind })}
          >
            {showingWords[kind]}
          </Radios.Item>
        ))}
      </Radios>
      {LINES.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          id={name}
          name={name}
          label={label}
          labelProps={{ size: 's' }}
          hint={hint}
          error={problemOf(problems, name)}
          value={fields[name]}
          onChange={(event) => setAll({ [name]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        id="note"
        name="note"
        rows={3}
        label="Note (optional)"
        labelProps={{ size: 's' }}
        hint="How to arrange it, and what one will see. No names or telephone numbers of persons."
        error={problemOf(problems, 'note')}
        value={fields.note}
        onChange={(event) => setAll({ note: event.currentTarget.value })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Saving' : showing ? 'Save the changes' : 'Add it'}
      </Button>
    </Form>
  );
}
