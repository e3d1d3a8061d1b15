import { useQuery } from '@apollo/client/react';
import { Announce, Loading } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useLocation } from 'react-router';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { OwnBoardDocument, type OwnBoardQuery } from './board.generated';
import { BoardPages, BoardSections } from './board-sections';
import { insteadOfPage } from './instead-of-page';
import { QuestionAnswered } from './question-answered';

type Board = NonNullable<OwnBoardQuery['ownBoard']>;

/** The own page of the board of the organisation acted for: nine questions, each as it is answered today. */
export function BoardPage() {
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const query = useQuery(OwnBoardDocument, { skip: !viewer?.actingFor, fetchPolicy: 'cache-and-network' });
  const instead = insteadOfPage(viewer, 'Your board', query);
  if (instead) return instead;
  const { data } = query;
  const board = data?.ownBoard;
  if (!viewer || !board) return <Loading text="Loading your board’s page" />;
  return (
    <div className="kith-board">
      <PageHeading caption={board.organisation.name}>Your board</PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      <p className="nhsuk-u-reading-width">
        What your board answers to the nine questions, and what it decided. Only members of {board.organisation.name} read this page. Of an
        answer others are shown nothing but a part that the board writes for them; each decision says who sees it. You may be asked for what
        stands here under freedom of information.
      </p>
      {data.boardRecordsWaiting.length > 0 ? (
        <p className="kith-screen-only">
          <strong>Your area merged:</strong>{' '}
          <a href={paths.mergedBoard}>
            {counted(data.boardRecordsWaiting.length, 'thing that your board shares', 'things that your board shares')}
          </a>{' '}
          with it {data.boardRecordsWaiting.length === 1 ? 'is' : 'are'} still shown to the former area only.
        </p>
      ) : null}
      <BoardPages />
      <h2 className="nhsuk-heading-l">The nine questions</h2>
      {board.questions.every(({ answer }) => answer === null) ? <Beginning board={board} /> : <HowFar board={board} />}
      <ol className="kith-board__questions">
        {board.questions.map((question) => (
          <QuestionAnswered key={question.question.id} asked={question} own={board.organisation} canWrite={board.viewerCanWrite} />
        ))}
      </ol>
      <BoardSections />
    </div>
  );
}

/** Nothing yet: where to begin, and how little it takes. */
function Beginning({ board: { viewerCanWrite, organisation } }: { board: Board }) {
  return (
    <div className="nhsuk-u-reading-width kith-board__beginning kith-screen-only">
      <h3 className="nhsuk-heading-m">Begin with one question, in ten minutes</h3>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>
          Take the one that your next meeting is about. If there is none, take{' '}
          <a href={paths.ownAnswer('q3')}>whether the board has experienced the service for itself</a>: the answer is known to whoever is in
          the room.
        </li>
        <li>Write three sentences, as you would say them aloud, and who answers for it.</li>
        <li>Say in one sentence what is missing. That is what the next meeting can be about.</li>
      </ol>
      {viewerCanWrite ? (
        <Button href={paths.ownAnswer('q3')}>Write the first answer</Button>
      ) : (
        <p>
          Board members, editors, approvers and administrators of {organisation.name} write here. You can read{' '}
          <a href={paths.questions}>what each question asks and what peers do</a> meanwhile.
        </p>
      )}
    </div>
  );
}

function HowFar({ board: { questions } }: { board: Board }) {
  const open = questions.filter(({ answer }) => answer === null).length;
  return (
    <p>
      {counted(questions.length - open, 'question is', 'questions are')} answered
      {open > 0 ? `, ${open} still open` : ''}.
    </p>
  );
}
