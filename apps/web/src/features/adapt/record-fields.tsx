import { CharacterCount, Radios } from 'nhsuk-react-components';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import { LevelField } from '../../parts/level-field/level-field';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { adaptationStatusWords, stopReasonWords } from '../../parts/words/words';
import { levelChoiceWords } from './level-choice';
import { type RecordFields, STATUSES, STOP_REASONS } from './record.rules';

/** Ids of the fields, to which problems link. */
export const RECORD_FIELD_IDS = ['status', 'stopReason', 'startedOn-day', 'taken', 'changed', 'why', 'outcome', 'level'];

export interface RecordFieldsProps {
  fields: RecordFields;
  problems: readonly FormProblem[];
  onChange: (changed: Partial<RecordFields>) => void;
  /** How it went is asked once there is something to tell. */
  withOutcome: boolean;
}

export function RecordFieldset({ fields, problems, onChange, withOutcome }: RecordFieldsProps) {
  return (
    <>
      <Radios name="status" idPrefix="status" legend="How far are you?" legendProps={{ size: 's' }} error={problemOf(problems, 'status')}>
        {STATUSES.map((status, index) => (
          <Radios.Item
            key={status}
            id={index === 0 ? 'status' : `status-${status}`}
            value={status}
            checked={fields.status === status}
            onChange={() => onChange({ status })}
          >
            {adaptationStatusWords[status]}
          </Radios.Item>
        ))}
      </Radios>
      {/* Not inside the choice: the radio button would claim to expand, which radio buttons can't. */}
      {fields.status === 'STOPPED' ? <StopReasons fields={fields} problems={problems} onChange={onChange} /> : null}
      <PartialDateField
        id="startedOn"
        legend="Since when?"
        boxes={fields}
        onChange={onChange}
        error={problemOf(problems, 'startedOn-day')}
      />
      <LongText
        name="taken"
        label="What did you take?"
        hint="Such as the idea, the specification, the business case, the training plan"
        {...{ fields, problems, onChange }}
      />
      <LongText
        name="changed"
        label="What did you change?"
        hint="Leave empty if nothing is changed yet"
        {...{ fields, problems, onChange }}
      />
      <LongText name="why" label="Why?" hint="What is different with you" {...{ fields, problems, onChange }} />
      {withOutcome ? (
        <LongText
          name="outcome"
          label="How did it go?"
          hint="Good or bad: the next one will want to know"
          {...{ fields, problems, onChange }}
        />
      ) : null}
      <LevelField
        hint="The trust it came from always does. Freedom of information: you and every organisation that sees this may be asked for it."
        words={levelChoiceWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => onChange({ level })}
      />
    </>
  );
}

function StopReasons({ fields, problems, onChange }: Omit<RecordFieldsProps, 'withOutcome'>) {
  return (
    <Radios
      name="stopReason"
      idPrefix="stopReason"
      small
      legend="Why did it stop?"
      legendProps={{ size: 's' }}
      hint="Nobody is judged by it: it spares the next one the same."
      error={problemOf(problems, 'stopReason')}
    >
      {STOP_REASONS.map((reason, index) => (
        <Radios.Item
          key={reason}
          id={index === 0 ? 'stopReason' : `stopReason-${reason}`}
          value={reason}
          checked={fields.stopReason === reason}
          onChange={() => onChange({ stopReason: reason })}
        >
          {stopReasonWords[reason]}
        </Radios.Item>
      ))}
    </Radios>
  );
}

type TextField = 'taken' | 'changed' | 'why' | 'outcome';

function LongText({
  name,
  label,
  hint,
  fields,
  problems,
  onChange,
}: Omit<RecordFieldsProps, 'withOutcome'> & { name: TextField; label: string; hint: string }) {
  return (
    <CharacterCount
      id={name}
      name={name}
      rows={4}
      maxLength={4000}
      threshold={75}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      value={fields[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      error={problemOf(problems, name)}
    />
  );
}
