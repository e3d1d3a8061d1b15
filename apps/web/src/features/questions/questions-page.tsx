import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { BoardQuestionsDocument } from './questions.generated';

/** The nine questions, each with what it asks and how many entries speak to it. */
export function QuestionsPage() {
  const { data, error, refetch } = useQuery(BoardQuestionsDocument, { fetchPolicy: 'cache-and-network' });
  const failed = error && !data ? describeError(error) : undefined;
  return (
    <>
      <PageHeading title="Board questions">Nine questions for a board</PageHeading>
      <p className="nhsuk-u-reading-width">
        Each page says what the question asks and why it matters, how trusts like yours went about it, and what to ask at the next meeting.
        The subjects are those of “A new era of digital leadership” (NHS Providers and Public Digital, 2020); the words are ours.
      </p>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!data && !failed ? <Loading text="Loading the questions" /> : null}
      {data ? (
        <ol className="kith-questions">
          {data.boardQuestions.map(({ id, asks, entries, term }) => (
            <li key={id}>
              <h2 className="nhsuk-heading-s">
                <a href={paths.question(id)}>{term.label}</a>
              </h2>
              <p>{asks}</p>
              <p className="kith-questions__count">
                {entries === 0 ? 'No entry speaks to it yet' : `${counted(entries, 'entry speaks', 'entries speak')} to it`}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
