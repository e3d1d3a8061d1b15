import { formatPartialDate } from '../../lib/format/dates';
import { dateBoxesOf } from '../../lib/forms/partial-date.rules';
import { adaptationStatusWords, stopReasonWords } from '../../parts/words/words';
import type { Adaptation_recordFragment } from './adapt.generated';
import { levelChoiceWords } from './level-choice';
import { differences, type ReadRecord, type RecordFields } from './record.rules';

export interface TheirChangesProps {
  /** What was typed here, once it can be read. */
  mine: ReadRecord | undefined;
  theirs: Adaptation_recordFragment;
  /** Takes one of their values into the form. */
  onTake: (taken: Partial<RecordFields>) => void;
}

/** Someone else saved in between: what they saved stands here, what was typed stays in the form below. */
export function TheirChanges({ mine, theirs, onTake }: TheirChangesProps) {
  const differing = mine ? differences(mine, theirs) : [];
  return (
    <section className="kith-error-panel" role="alert" aria-labelledby="theirs">
      <h3 id="theirs">Someone else saved this record while you were writing</h3>
      {differing.length === 0 ? (
        <p>What they saved is the same as what you typed.</p>
      ) : (
        <>
          <p>What you typed is still in the form below. This is what they saved where it differs:</p>
          <dl>
            {differing.map(({ field, name }) => (
              <div key={field}>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd style={{ whiteSpace: 'pre-line' }}>
                  {shown(field, theirs) || 'Nothing'}{' '}
                  <button type="button" className="kith-link-button" onClick={() => onTake(takenFrom(field, theirs))}>
                    Use theirs<span className="nhsuk-u-visually-hidden"> for {name}</span>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
          <p>Save again to keep what stands in the form.</p>
        </>
      )}
    </section>
  );
}

function shown(field: keyof ReadRecord, theirs: Adaptation_recordFragment): string {
  if (field === 'status') return adaptationStatusWords[theirs.status];
  if (field === 'level') return levelChoiceWords[theirs.level];
  if (field === 'startedOn') return theirs.startedOn ? formatPartialDate(theirs.startedOn) : '';
  if (field === 'stopReason') return theirs.stopReason ? stopReasonWords[theirs.stopReason] : '';
  return theirs[field];
}

const takenFrom = (field: keyof ReadRecord, theirs: Adaptation_recordFragment): Partial<RecordFields> =>
  field === 'startedOn' ? dateBoxesOf(theirs.startedOn) : { [field]: theirs[field] ?? '' };
