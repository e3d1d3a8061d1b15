import { Fold, PlainText } from '@kith/ui';
import { ageOf, todayInLondon } from '../../lib/format/ages.rules';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { paths } from '../../parts/paths';
import { stageWords } from '../../parts/words/words';
import type { Board_answerFragment, Board_earlierFragment, OwnBoardQuery } from './board.generated';

type Asked = NonNullable<OwnBoardQuery['ownBoard']>['questions'][number];

/** Older than this, an answer is worth another look. */
const OLD_IN_MONTHS = 12;

/** One of the nine, as the board answers it today. */
export function QuestionAnswered({ asked, own, canWrite }: { asked: Asked; own: { id: string }; canWrite: boolean }) {
  const { question, answer, earlier, entriesOfOthers } = asked;
  const former = earlier.filter(({ saidBy }) => saidBy.id !== own.id);
  return (
    <li className="kith-board__question">
      <h3 className="nhsuk-heading-m">{question.label}</h3>
      {answer ? <Answer answer={answer} /> : <p className="kith-board__open">Your board has given no answer yet.</p>}
      {answer ? null : <SaidByFormer former={former} />}
      <ul className="nhsuk-list kith-board__links kith-screen-only">
        {canWrite || answer || earlier.length > 0 ? (
          <li>
            <a href={paths.ownAnswer(question.id)}>
              {canWrite ? (answer ? 'Look at it again' : 'Answer it') : 'Read it and what stood before'}
              <span className="nhsuk-u-visually-hidden">: {question.label}</span>
            </a>
            {earlier.length > 0 ? `, ${counted(earlier.length, 'earlier answer', 'earlier answers')}` : ''}
          </li>
        ) : null}
        <li>
          <a href={paths.question(question.id)}>
            What peers do<span className="nhsuk-u-visually-hidden">: {question.label}</span>
          </a>
          {entriesOfOthers > 0 ? `, ${counted(entriesOfOthers, 'entry', 'entries')} of others` : ', no entry of others yet'}
        </li>
      </ul>
    </li>
  );
}

function Answer({ answer }: { answer: Board_answerFragment }) {
  return (
    <>
      <PlainText text={answer.text} className="nhsuk-u-reading-width" />
      <dl className="kith-board__facts">
        <div>
          <dt>Answers for it</dt>
          <dd>{answer.owner}</dd>
        </div>
        <div>
          <dt>Looked at</dt>
          <dd>{lookedAt(answer.standsOn)}</dd>
        </div>
        <div>
          <dt>What is missing</dt>
          <dd>{answer.gap || 'Nothing was said of it'}</dd>
        </div>
        <div className="kith-board__evidence">
          <dt>Evidence of our own</dt>
          <dd>
            {answer.evidence.length === 0 ? 'None named' : null}
            {answer.evidence.map(({ id, slug, title, stage }, place) => (
              <span key={id}>
                {place > 0 ? '; ' : ''}
                <a href={paths.initiative(slug)}>{title}</a> ({stageWords[stage].toLowerCase()})
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {answer.level === 'ORGANISATION' ? null : (
        <Fold summary={`Others are shown a part: ${shownTo[answer.level]}`}>
          <PlainText text={answer.shownPart} />
        </Fold>
      )}
    </>
  );
}

const shownTo = { SYSTEM: 'your area', NETWORK: 'any signed-in member', PUBLIC: 'anyone' } as const;

function lookedAt(standsOn: string): string {
  const age = ageOf(standsOn, todayInLondon());
  const old = age && age.months >= OLD_IN_MONTHS ? '. Does it still stand?' : '';
  return `${formatPartialDate(standsOn)}${age ? `, ${age.words}` : ''}${old}`;
}

/** What a board before this one said: the organisation of today answers for itself. */
export function SaidByFormer({ former }: { former: readonly Board_earlierFragment[] }) {
  const [newest] = former;
  if (!newest) return null;
  return (
    <div className="kith-board__former">
      <p>
        Said by the board of {newest.saidBy.name}
        {newest.saidBy.closedOn ? `, until ${formatPartialDate(newest.saidBy.closedOn)}` : ''}:
      </p>
      <PlainText text={newest.text} className="nhsuk-u-reading-width" />
    </div>
  );
}
