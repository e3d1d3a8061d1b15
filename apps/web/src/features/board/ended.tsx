import { StageTag } from '@kith/ui';
import { formatDay, formatStageAsOf } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { stageTone, stageWords } from '../../parts/words/words';
import type { NotDoneQuery } from './board.generated';
import { ChoiceSaid } from './choice-said';

type Row = NonNullable<NotDoneQuery['notDone']>['ended'][number];

/** Enough to remind of what was learnt; the rest is on the entry's page. */
const LESSONS = 2;

/** An own entry that was paused, stopped or retired: what its revisions say of it, and the board's reason. */
export function Ended({ row: { initiative, saidOn, choices }, ownId, canWrite }: { row: Row; ownId: string; canWrite: boolean }) {
  const { slug, title, stage, stageAsOf, outcome, lessons, organisation } = initiative;
  const own = choices.some(({ saidBy }) => saidBy.id === ownId);
  return (
    <li>
      <h3 className="nhsuk-heading-s">
        <a href={paths.initiative(slug)}>{title}</a>
      </h3>
      <p>
        <StageTag stage={stageWords[stage]} asOf={stageAsOf ? formatStageAsOf(stageAsOf) : null} tone={stageTone(stage)} />{' '}
        <span className="nhsuk-body-s">
          Told here on {formatDay(`${saidOn}T12:00:00Z`)}
          {organisation && organisation.id !== ownId ? `. Led by ${organisation.name}` : ''}.
        </span>
      </p>
      {outcome ? <p className="nhsuk-u-reading-width">{outcome}</p> : null}
      {lessons.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-reading-width">
          {lessons.slice(0, LESSONS).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ) : null}
      {choices.map((choice) => (
        <ChoiceSaid key={choice.id} choice={choice} />
      ))}
      {own ? null : (
        <p>
          The board’s reason is not recorded.{' '}
          {canWrite ? (
            <a href={paths.newChoice(initiative.id)}>
              Add it<span className="nhsuk-u-visually-hidden">: {title}</span>
            </a>
          ) : null}
        </p>
      )}
    </li>
  );
}
