import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Form, Radios, Textarea, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { formatAsOf } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { decisionHints, decisionWords } from '../../parts/board/board-words';
import { PeerReviews } from '../../parts/board/peer-reviews';
import { ReviewList } from '../../parts/board/review-list';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { LevelField } from '../../parts/level-field/level-field';
import { MAY_BE_ASKED_FOR, ownLevelWords } from '../../parts/level-field/own-level-words';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { RecordPage } from './record-page';
import { DECISIONS, NO_REVIEW, REVIEW_FIELD_IDS, readReview, reviewFieldsOf } from './review.rules';
import {
  ChangeReviewDocument,
  RecordReviewDocument,
  ReviewPageDocument,
  type ReviewPageQuery,
  WithdrawReviewDocument,
} from './reviews.generated';
import { WithdrawForm } from './withdraw-form';

type Entry = NonNullable<ReviewPageQuery['initiative']>;
type Review = Entry['reviews'][number];

/** What a board or its committee decided of an entry: keep, expand, adapt or drop. */
export function ReviewPage() {
  const { slug = '' } = useParams();
  const [address] = useSearchParams();
  const [recorded, setRecorded] = useState(0);
  const { data, error, refetch } = useQuery(ReviewPageDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const changing = data?.initiative?.reviews.find(({ id, viewerCanWithdraw }) => id === address.get('change') && viewerCanWithdraw);
  return (
    <RecordPage title="Keep, expand, adapt or drop" slug={slug} pathOf={paths.review} data={data} error={error} refetch={refetch}>
      {(entry, { person, actingFor }) => (
        <>
          {entry.peerReviews.length > 0 ? (
            <section aria-labelledby="peers">
              <h2 id="peers" className="nhsuk-heading-m">
                What was decided of the same
              </h2>
              <PeerReviews peers={entry.peerReviews} />
            </section>
          ) : null}
          {!person ? (
            <SignInNeeded>
              <p>Reviews are recorded for an organisation, by its editors, approvers, administrators and board members.</p>
            </SignInNeeded>
          ) : changing ? (
            <ChangeOrWithdraw entry={entry} review={changing} keptAs={`${person.id}.${changing.organisation.id}`} />
          ) : !actingFor || !entry.viewerMayReview ? (
            <AnotherRoleNeeded>
              <p>
                An organisation reviews what it leads, takes part in or adapted, by its editors, approvers, administrators and board
                members. If yours adapted this, <a href={paths.adapt(entry.slug)}>record that first</a>.
              </p>
            </AnotherRoleNeeded>
          ) : (
            <ReviewForm
              key={recorded}
              entry={entry}
              review={null}
              organisation={actingFor.name}
              keptAs={`${person.id}.${actingFor.id}`}
              onRecorded={() => setRecorded((count) => count + 1)}
            />
          )}
          {entry.reviews.length > 0 ? (
            <section aria-labelledby="earlier">
              <h2 id="earlier" className="nhsuk-heading-m">
                Reviews so far
              </h2>
              <ReviewList reviews={entry.reviews} slug={entry.slug} />
            </section>
          ) : null}
        </>
      )}
    </RecordPage>
  );
}

function ChangeOrWithdraw({ entry, review, keptAs }: { entry: Entry; review: Review; keptAs: string }) {
  const navigate = useNavigate();
  const [withdraw] = useMutation(WithdrawReviewDocument, { refetchQueries: [ReviewPageDocument] });
  return (
    <>
      {review.viewerCanEdit ? (
        <ReviewForm key={review.id} entry={entry} review={review} organisation={review.organisation.name} keptAs={keptAs} />
      ) : (
        <p>
          {review.formerOrganisation?.name} decided this: it stays as it was. You may take it back, and record what your own board decided
          since.
        </p>
      )}
      <WithdrawForm
        title="Take this review back"
        id={review.id}
        send={async (key) => (await withdraw({ variables: { input: { key, id: review.id } } })).data?.withdrawReview}
        onDone={() => navigate(paths.review(entry.slug), { state: { said: 'The review is taken back.' } })}
      />
      <p>
        <a href={paths.review(entry.slug)}>Record another review instead</a>
      </p>
    </>
  );
}

interface ReviewFormProps {
  entry: Entry;
  review: Review | null;
  organisation: string;
  keptAs: string;
  /** The form begins anew then: what was sent is in the list below. */
  onRecorded?: () => void;
}

function ReviewForm({ entry, review, organisation, keptAs, onRecorded }: ReviewFormProps) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordReviewDocument, { refetchQueries: [ReviewPageDocument] });
  const [change] = useMutation(ChangeReviewDocument, { refetchQueries: [ReviewPageDocument] });
  const { fields, setAll, forget } = useKeptFields(
    `review.${keptAs}.${review ? `${review.id}.${review.version}` : entry.id}`,
    review ? reviewFieldsOf(review) : NO_REVIEW,
  );
  const attempt = useAttempt(REVIEW_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef(review?.version ?? 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readReview(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const found = review
        ? (await change({ variables: { input: { key, id: review.id, version: version.current, content } } })).data?.changeReview
        : (await record({ variables: { input: { key, initiative: entry.id, content } } })).data?.recordReview;
      if (found?.__typename !== 'ReviewConflict') return found;
      const { theirs } = found;
      version.current = theirs.version ?? version.current;
      const message = `Someone changed this review in the meantime. It now says: ${decisionWords[theirs.decision]}, decided ${formatAsOf(theirs.decidedOn)}, because: ${theirs.reason} Nothing of yours is lost: save again to put yours in its place.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'Review') return;
    forget();
    onRecorded?.();
    navigate(paths.review(entry.slug), { state: { said: review ? 'The review is put right.' : 'The review is recorded.' } });
  };

  return (
    <Form onSubmit={submit} aria-label="Review">
      <AttemptProblems attempt={attempt} />
      <p>
        On behalf of <strong>{organisation}</strong>.{' '}
        {review
          ? 'What it said before is kept in your records.'
          : 'A later review does not replace an earlier one: together they are the history.'}
      </p>
      <TextInput
        id="body"
        name="body"
        label="Which body decided"
        labelProps={{ size: 's' }}
        hint="For example, Digital committee"
        error={problemOf(problems, 'body')}
        value={fields.body}
        onChange={(event) => setAll({ body: event.currentTarget.value })}
      />
      <PartialDateField
        id="decidedOn"
        legend="When it decided"
        boxes={fields}
        onChange={({ day, month, year }) => setAll({ day, month, year })}
        error={problemOf(problems, 'decidedOn-day')}
      />
      <Radios
        name="decision"
        idPrefix="decision"
        legend="What it decided"
        legendProps={{ size: 's' }}
        error={problemOf(problems, 'decision')}
      >
        {DECISIONS.map((decision, index) => (
          <Radios.Item
            key={decision}
            id={index === 0 ? 'decision' : `decision-${decision}`}
            value={decision}
            hint={decisionHints[decision]}
            checked={fields.decision === decision}
            onChange={() => setAll({ decision })}
          >
            {decisionWords[decision]}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id="reason"
        name="reason"
        rows={5}
        label="Why"
        labelProps={{ size: 's' }}
        hint="What tipped it: what it gave, what it cost, what else there was. No names of patients or staff."
        error={problemOf(problems, 'reason')}
        value={fields.reason}
        onChange={(event) => setAll({ reason: event.currentTarget.value })}
      />
      <LevelField
        hint={`Nobody sees it who may not see the entry. ${MAY_BE_ASKED_FOR}`}
        words={ownLevelWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => setAll({ level })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Saving' : review ? 'Save the changes' : 'Record the review'}
      </Button>
    </Form>
  );
}
