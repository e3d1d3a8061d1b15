import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Form, Textarea, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { formatAsOf } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { SeenList } from '../../parts/board/seen-list';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { LevelField } from '../../parts/level-field/level-field';
import { MAY_BE_ASKED_FOR, ownLevelWords } from '../../parts/level-field/own-level-words';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { RecordPage } from './record-page';
import { NOT_SEEN, readSeen, SEEN_FIELD_IDS, seenFieldsOf } from './review.rules';
import {
  ChangeSeenByBoardDocument,
  RecordSeenByBoardDocument,
  SeenPageDocument,
  type SeenPageQuery,
  WithdrawSeenByBoardDocument,
} from './reviews.generated';
import { WithdrawForm } from './withdraw-form';

type Entry = NonNullable<SeenPageQuery['initiative']>;
type Seen = Entry['seenByBoards'][number];

/** That the own board has seen an entry at work, and what it took from that. */
export function SeenPage() {
  const { slug = '' } = useParams();
  const [address] = useSearchParams();
  const [recorded, setRecorded] = useState(0);
  const { data, error, refetch } = useQuery(SeenPageDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const changing = data?.initiative?.seenByBoards.find(({ id, viewerCanWithdraw }) => id === address.get('change') && viewerCanWithdraw);
  return (
    <RecordPage title="Our board has seen this" slug={slug} pathOf={paths.seen} data={data} error={error} refetch={refetch}>
      {(entry, { person, actingFor }) => (
        <>
          {!person ? (
            <SignInNeeded>
              <p>What a board has seen is recorded by editors, approvers, administrators and board members of its organisation.</p>
            </SignInNeeded>
          ) : changing ? (
            <ChangeOrWithdraw entry={entry} seen={changing} keptAs={`${person.id}.${changing.organisation.id}`} />
          ) : !actingFor || !entry.viewerMayRecordSeen ? (
            <AnotherRoleNeeded>
              <p>What a board has seen is recorded by editors, approvers, administrators and board members of its organisation.</p>
            </AnotherRoleNeeded>
          ) : (
            <SeenForm
              key={recorded}
              entry={entry}
              seen={null}
              organisation={actingFor.name}
              keptAs={`${person.id}.${actingFor.id}`}
              onRecorded={() => setRecorded((count) => count + 1)}
            />
          )}
          {entry.seenByBoards.length > 0 ? (
            <section aria-labelledby="so-far">
              <h2 id="so-far" className="nhsuk-heading-m">
                Boards that have seen it
              </h2>
              <SeenList seen={entry.seenByBoards} slug={entry.slug} />
            </section>
          ) : null}
        </>
      )}
    </RecordPage>
  );
}

function ChangeOrWithdraw({ entry, seen, keptAs }: { entry: Entry; seen: Seen; keptAs: string }) {
  const navigate = useNavigate();
  const [withdraw] = useMutation(WithdrawSeenByBoardDocument, { refetchQueries: [SeenPageDocument] });
  return (
    <>
      {seen.viewerCanEdit ? (
        <SeenForm key={seen.id} entry={entry} seen={seen} organisation={seen.organisation.name} keptAs={keptAs} />
      ) : (
        <p>The board of {seen.formerOrganisation?.name} has seen this: what it said stays as it was. You may take it back.</p>
      )}
      <WithdrawForm
        title="Take this record back"
        id={seen.id}
        send={async (key) => (await withdraw({ variables: { input: { key, id: seen.id } } })).data?.withdrawSeenByBoard}
        onDone={() => navigate(paths.seen(entry.slug), { state: { said: 'The record is taken back.' } })}
      />
    </>
  );
}

interface SeenFormProps {
  entry: Entry;
  seen: Seen | null;
  organisation: string;
  keptAs: string;
  /** The form begins anew then: what was sent is in the list below. */
  onRecorded?: () => void;
}

function SeenForm({ entry, seen, organisation, keptAs, onRecorded }: SeenFormProps) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordSeenByBoardDocument, { refetchQueries: [SeenPageDocument] });
  const [change] = useMutation(ChangeSeenByBoardDocument, { refetchQueries: [SeenPageDocument] });
  const { fields, setAll, forget } = useKeptFields(
    `seen.${keptAs}.${seen ? `${seen.id}.${seen.version}` : entry.id}`,
    seen ? seenFieldsOf(seen) : NOT_SEEN,
  );
  const attempt = useAttempt(SEEN_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef(seen?.version ?? 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readSeen(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const found = seen
        ? (await change({ variables: { input: { key, id: seen.id, version: version.current, content } } })).data?.changeSeenByBoard
        : (await record({ variables: { input: { key, initiative: entry.id, content } } })).data?.recordSeenByBoard;
      if (found?.__typename !== 'SeenByBoardConflict') return found;
      const { theirs } = found;
      version.current = theirs.version ?? version.current;
      const message = `${found.message} It now says: seen ${formatAsOf(theirs.seenOn)} by ${theirs.who}. ${theirs.tookFromIt}`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'SeenByBoard') return;
    forget();
    onRecorded?.();
    navigate(paths.seen(entry.slug), { state: { said: seen ? 'The record is put right.' : 'It is recorded.' } });
  };

  return (
    <Form onSubmit={submit} aria-label="What the board has seen">
      <AttemptProblems attempt={attempt} />
      <p>
        On behalf of the board of <strong>{organisation}</strong>.
      </p>
      <PartialDateField
        id="seenOn"
        legend="When"
        boxes={fields}
        onChange={({ day, month, year }) => setAll({ day, month, year })}
        error={problemOf(problems, 'seenOn-day')}
      />
      <TextInput
        id="who"
        name="who"
        label="Who of the board has seen it"
        labelProps={{ size: 's' }}
        hint="Roles, not names. For example, the chair and three non-executives"
        error={problemOf(problems, 'who')}
        value={fields.who}
        onChange={(event) => setAll({ who: event.currentTarget.value })}
      />
      <Textarea
        id="tookFromIt"
        name="tookFromIt"
        rows={5}
        label="What the board took from it (optional)"
        labelProps={{ size: 's' }}
        hint="What surprised you, what you asked next"
        error={problemOf(problems, 'tookFromIt')}
        value={fields.tookFromIt}
        onChange={(event) => setAll({ tookFromIt: event.currentTarget.value })}
      />
      <LevelField
        hint={`Nobody sees it who may not see the entry. ${MAY_BE_ASKED_FOR}`}
        words={ownLevelWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => setAll({ level })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Saving' : seen ? 'Save the changes' : 'Record it'}
      </Button>
    </Form>
  );
}
