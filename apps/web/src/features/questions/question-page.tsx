import { useQuery } from '@apollo/client/react';
import { Loading } from '@kith/ui';
import { useParams, useSearchParams } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { ShownAnswers } from '../../parts/board/shown-answers';
import { CompareTray } from '../../parts/compare/compare-tray';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { PeersApproaches } from './peers-approaches';
import { BoardQuestionDocument } from './question.generated';
import { readQuestionAddress } from './question-address.rules';
import { QuestionForThursday, QuestionSaid } from './question-said';

const TITLE = 'A question for the board';

/** One question of the board: what it asks, how peers approach it, what to ask next. */
export function QuestionPage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(BoardQuestionDocument, { variables: { id } });
  if (error && !data) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (!data) return <Loading />;
  const question = data.boardQuestion;
  if (!question) return <NotHere title="There is no such question" viewer={viewer} />;
  return (
    <div className="kith-question">
      <PageHeading caption={`Board question ${question.id.slice(1)} of nine`} title={question.term.label}>
        {question.term.label}
      </PageHeading>
      <nav aria-label="On this page" className="kith-screen-only">
        <ul className="nhsuk-list kith-question__places">
          <li>
            <a href="#asks">What it asks</a>
          </li>
          <li>
            <a href="#peers">How peers approach it</a>
          </li>
          <li>
            <a href="#thursday">What to ask on Thursday</a>
          </li>
          <li>
            <a href={paths.questions}>All nine questions</a>
          </li>
        </ul>
      </nav>
      <QuestionSaid question={question} />
      <PeersApproaches state={readQuestionAddress(id, address)} viewer={viewer} />
      <ShownAnswers question={question.id} />
      <QuestionForThursday question={question} />
      <p className="kith-screen-only">
        <a href={paths.questionFeed(question.id)} data-reload>
          Feed of new work for this question
        </a>{' '}
        that trusts have shared with everybody (Atom, for feed readers)
      </p>
      <p className="kith-paper-only nhsuk-body-s">
        {window.location.origin}
        {paths.question(question.id)}
      </p>
      <CompareTray />
    </div>
  );
}
