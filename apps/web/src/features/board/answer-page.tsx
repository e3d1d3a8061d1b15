import { useQuery } from '@apollo/client/react';
import { Loading, PlainText } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { BoardSeen } from '../../parts/board/seen';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnswerForm } from './answer-form';
import { OwnAnswerDocument } from './board.generated';
import { EarlierAnswers } from './earlier-answers';
import { insteadOfPage } from './instead-of-page';
import { SaidByFormer } from './question-answered';
import { TakeBackAnswer } from './take-back-answer';

/** Whether the board has experienced the service: what it has seen stands beside the answer. */
const EXPERIENCED = 'q3';

/** A board's own answer to one question: as it stands, to be written anew, and what stood before. */
export function AnswerPage() {
  const { question: id = '' } = useParams();
  const viewer = useViewer();
  // Always of now: a version from the cache would be refused as stale.
  const query = useQuery(OwnAnswerDocument, {
    variables: { question: id },
    skip: !viewer?.actingFor,
    fetchPolicy: 'network-only',
  });
  const instead = insteadOfPage(viewer, 'Your board’s answer', query);
  if (instead) return instead;
  const { data } = query;
  if (!data || !viewer?.person) return <Loading />;
  const own = data.ownBoardQuestion;
  if (!own) return <NotHere title="There is no such question" viewer={viewer} />;
  const { answer, earlier, organisation, question, entriesOfOthers } = own;
  const former = earlier.filter(({ saidBy }) => saidBy.id !== organisation.id);
  return (
    <div className="kith-board nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.ownBoard}>
        Back to your board
      </BackLink>
      <PageHeading caption={organisation.name} title={`Your board: ${question.label}`}>
        {question.label}
      </PageHeading>
      <p>
        <a href={paths.question(question.id)}>What it asks, what good looks like and what peers do</a>
        {entriesOfOthers > 0 ? ` (${counted(entriesOfOthers, 'entry', 'entries')} of others)` : ''}
      </p>
      {answer ? null : <SaidByFormer former={former} />}
      {own.viewerCanWrite ? (
        <>
          <AnswerForm key={question.id} own={own} personId={viewer.person.id} />
          {answer ? <TakeBackAnswer key={answer.id} own={own} answer={answer} /> : null}
        </>
      ) : (
        <>
          {answer ? (
            <>
              <PlainText text={answer.text} />
              <p>
                {answer.owner} answers for it, as of {formatPartialDate(answer.standsOn)}.
              </p>
              {answer.gap ? <p>What is missing: {answer.gap}</p> : null}
            </>
          ) : (
            <p>Your board has given no answer yet.</p>
          )}
          <p>Board members, editors, approvers and administrators of {organisation.name} write it.</p>
        </>
      )}
      {question.id === EXPERIENCED ? <BoardSeen /> : null}
      <EarlierAnswers earlier={earlier} ownId={organisation.id} />
    </div>
  );
}
