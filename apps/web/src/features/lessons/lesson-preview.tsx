import { todayInLondon } from '../../lib/format/ages.rules';
import { LessonCard } from './lesson-card';
import { isOutcome, type LessonFields, levelOf } from './lesson-form.rules';
import type { TellLessonQuery } from './own-lessons.generated';

/** How others will see it, once there is something to see. */
export function LessonPreview({ fields, terms }: { fields: LessonFields; terms: TellLessonQuery['terms'] }) {
  const capability = terms.find(({ id }) => id === fields.capability);
  const { outcome, happened, advice } = fields;
  if (!capability || !isOutcome(outcome) || !happened.trim() || !advice.trim()) return null;
  const [year, month] = todayInLondon().split('-');
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="nhsuk-heading-m">
        How others will see it
      </h2>
      <LessonCard lesson={{ id: null, outcome, happened, advice, capability, level: levelOf(fields), quarter, demonstration: false }} />
    </section>
  );
}
