import { Select } from 'nhsuk-react-components';
import type { DateBoxes } from '../../../lib/forms/partial-date.rules';
import { isPlanned } from '../../../parts/words/planned';
import { stageWords } from '../../../parts/words/words';
import type { Stage } from '../draft/working-revision.generated';
import { useField, useForm } from '../editor/form-context';
import { DateField } from '../fields/date-field';
import { LineField } from '../fields/line-field';
import { TermOptions, TermsField } from '../fields/terms-field';

const stages = (Object.keys(stageWords) as Stage[]).filter((stage) => stage !== 'UNKNOWN');

/** What it is, how far it is, and where: most of what a reader chooses by. */
export function ThingStep() {
  const { vocabularies } = useForm();
  const stage = useField<Stage>('stage');
  const decision = useField<DateBoxes | undefined>('decisionOn');
  const capability = useField<string | null>('primaryCapability');
  const chosen = vocabularies.capability.find((term) => term.id === capability.value);
  return (
    <>
      <LineField path="title" label="Title" hint="Names the thing, so that readers can choose by it. Up to 400 characters." />
      <LineField path="summary" label="Summary" rows={4} hint="Two or three sentences in plain English. Up to 1,000 characters." />
      <LineField
        path="outcome"
        label="What changed"
        rows={2}
        hint="One line: it stands on the card in every list. Who it is for has a line of its own in the next step."
      />
      <Select
        id={stage.id}
        name={stage.id}
        label="How far it is (needed to publish)"
        labelProps={{ size: 's' }}
        error={stage.error}
        value={stage.value}
        onChange={(event) => stage.set(event.currentTarget.value as Stage)}
      >
        <Select.Option value="UNKNOWN">Choose a stage</Select.Option>
        {stages.map((value) => (
          <Select.Option key={value} value={value}>
            {stageWords[value]}
          </Select.Option>
        ))}
      </Select>
      <DateField path="stageAsOf" label="When that was true" hint="So that readers know how old it is." />
      <DateField path="startedOn" label="When it began" hint="When the work started." />
      {isPlanned(stage.value) || Object.values(decision.value ?? {}).some(Boolean) ? (
        <DateField
          path="decisionOn"
          label="When it is to be decided"
          hint="By a board, or on a business case. Your area puts what is decided soonest first."
        />
      ) : null}
      <Select
        id={capability.id}
        name={capability.id}
        label="Main capability (needed to publish)"
        labelProps={{ size: 's' }}
        hint="The one thing it mainly enables. It is easy to change later; others can be added under Tags."
        error={capability.error}
        value={capability.value ?? ''}
        onChange={(event) => capability.set(event.currentTarget.value || null)}
      >
        <TermOptions terms={vocabularies.capability} blank="Choose a capability" />
      </Select>
      {chosen ? (
        <p className="nhsuk-body-s kith-under">
          {chosen.description} {chosen.nationally}
        </p>
      ) : null}
      <TermsField path="careSettings" vocabulary="careSetting" label="Where care is given" hint="Add all that apply." />
    </>
  );
}
