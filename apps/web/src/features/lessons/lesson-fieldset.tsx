import { CharacterCount, Radios, Select } from 'nhsuk-react-components';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import { LevelField } from '../../parts/level-field/level-field';
import { LESSON_OUTCOMES, type LessonFields, levelOf } from './lesson-form.rules';
import { outcomeWords } from './lesson-words';
import type { TellLessonQuery } from './own-lessons.generated';

export interface LessonFieldsetProps {
  fields: LessonFields;
  problems: readonly FormProblem[];
  choices: TellLessonQuery;
  onChange: (changed: Partial<LessonFields>) => void;
}

const levelChoices = {
  SYSTEM: 'Members in our area',
  NETWORK: 'Any signed-in member',
  PUBLIC: 'Anyone, including suppliers and the press',
};

export function LessonFieldset({ fields, problems, choices, onChange }: LessonFieldsetProps) {
  return (
    <>
      <Radios
        name="outcome"
        idPrefix="outcome"
        inline
        legend="How did it go?"
        legendProps={{ size: 's' }}
        error={problemOf(problems, 'outcome')}
      >
        {LESSON_OUTCOMES.map((outcome, index) => (
          <Radios.Item
            key={outcome}
            id={index === 0 ? 'outcome' : `outcome-${outcome}`}
            value={outcome}
            checked={fields.outcome === outcome}
            onChange={() => onChange({ outcome })}
          >
            {outcomeWords[outcome]}
          </Radios.Item>
        ))}
      </Radios>
      <LongText
        name="happened"
        label="What happened?"
        hint="Name nobody: no organisation, place, product or person. Do not write anything about a patient."
        {...{ fields, problems, onChange }}
      />
      <LongText name="advice" label="What would you tell others who are about to do the same?" {...{ fields, problems, onChange }} />
      <Select
        id="capability"
        name="capability"
        label="What is it about?"
        labelProps={{ size: 's' }}
        value={fields.capability}
        onChange={(event) => onChange({ capability: event.currentTarget.value })}
        error={problemOf(problems, 'capability')}
      >
        <Select.Option value="">Choose one</Select.Option>
        {choices.terms.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <FromWhich {...{ fields, problems, choices, onChange }} />
      <LevelField
        legend="Who may see it?"
        hint="Nobody is told that it is yours. Freedom of information: you and every organisation that sees this may be asked for it."
        words={levelChoices}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => onChange({ level })}
      />
      <WhichArea {...{ fields, problems, choices, onChange }} />
    </>
  );
}

/** Asked only of those that are in several: a lesson in all of them could only be by one of the few that are. */
function WhichArea({ fields, problems, choices, onChange }: LessonFieldsetProps) {
  const systems = choices.organisation?.systems ?? [];
  if (levelOf(fields) !== 'SYSTEM' || systems.length < 2) return null;
  return (
    <Select
      id="system"
      name="system"
      label="Which of your areas?"
      labelProps={{ size: 's' }}
      hint="One only: few organisations are in several, so that readers in both could tell who you are."
      value={fields.system}
      onChange={(event) => onChange({ system: event.currentTarget.value })}
      error={problemOf(problems, 'system')}
    >
      <Select.Option value="">Choose one</Select.Option>
      {systems.map(({ odsCode, shortName }) => (
        <Select.Option key={odsCode} value={odsCode}>
          {shortName}
        </Select.Option>
      ))}
    </Select>
  );
}

function FromWhich({ fields, problems, choices, onChange }: LessonFieldsetProps) {
  const { edges } = choices.initiatives;
  if (edges.length === 0) return null;
  return (
    <Select
      id="initiative"
      name="initiative"
      label="Which of your entries does it come from? (optional)"
      labelProps={{ size: 's' }}
      hint="Only your own editors see this."
      value={fields.initiative}
      onChange={(event) => onChange({ initiative: event.currentTarget.value })}
      error={problemOf(problems, 'initiative')}
    >
      <Select.Option value="">None</Select.Option>
      {edges.map(({ node }) => (
        <Select.Option key={node.id} value={node.id}>
          {node.title}
        </Select.Option>
      ))}
    </Select>
  );
}

interface LongTextProps extends Omit<LessonFieldsetProps, 'choices'> {
  name: 'happened' | 'advice';
  label: string;
  hint?: string;
}

function LongText({ name, label, hint, fields, problems, onChange }: LongTextProps) {
  return (
    <CharacterCount
      id={name}
      name={name}
      rows={6}
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
