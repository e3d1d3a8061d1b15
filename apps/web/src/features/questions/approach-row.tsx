import { MatchReasons } from '@kith/ui';
import { CompareTick } from '../../parts/compare/compare-tick';
import { ListedInitiative } from '../../parts/initiative-card/listed-initiative';
import { stageWords } from '../../parts/words/words';
import type { ApproachRow_approachFragment } from './question.generated';

/** So many lessons stand in the list; the rest are in the entry. */
const LESSONS = 2;

/** One approach: the entry, why it stands here, and what its trust would tell others. */
export function ApproachRow({ approach: { initiative, statements, movedUp } }: { approach: ApproachRow_approachFragment }) {
  const lessons = initiative.lessons.slice(0, LESSONS);
  const left = initiative.lessons.length - lessons.length;
  const reasons = statements.map(({ text }) => text);
  if (movedUp) reasons.push(`${stageWords[initiative.stage].toLowerCase()}: what did not go on stands beside what did`);
  return (
    <ListedInitiative initiative={initiative} headingLevel="h4">
      {lessons.length > 0 ? (
        <div className="kith-approach__lessons">
          <p>What they would tell you:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {lessons.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          {left > 0 ? <p>And {left} more in the entry.</p> : null}
        </div>
      ) : null}
      <MatchReasons reasons={reasons} lead="Why here:" />
      <CompareTick entry={{ slug: initiative.slug, title: initiative.title }} />
    </ListedInitiative>
  );
}
