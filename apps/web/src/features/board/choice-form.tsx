import { useMutation } from '@apollo/client/react';
import { Button, Form, Select, Textarea, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { LevelField } from '../../parts/level-field/level-field';
import { MAY_BE_ASKED_FOR, ownLevelWords } from '../../parts/level-field/own-level-words';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { paths } from '../../parts/paths';
import {
  ChangeChoiceDocument,
  type Choice_saidFragment,
  type ChoiceFormQuery,
  NotDoneDocument,
  RecordChoiceDocument,
} from './board.generated';
import { CHOICE_FIELD_IDS, choiceFieldsOf, NO_CHOICE, readChoice } from './choice.rules';
import { WantingField } from './wanting-field';

interface ChoiceFormProps {
  choice: Choice_saidFragment | null;
  /** What was paused, stopped or retired; null for something never started. */
  initiative: { id: string; title: string } | null;
  organisation: { id: string; name: string };
  capabilities: ChoiceFormQuery['terms'];
  personId: string;
}

export function ChoiceForm({ choice, initiative, organisation, capabilities, personId }: ChoiceFormProps) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordChoiceDocument, { refetchQueries: [NotDoneDocument] });
  const [change] = useMutation(ChangeChoiceDocument, { refetchQueries: [NotDoneDocument] });
  const { fields, setAll, forget } = useKeptFields(
    `choice.${personId}.${organisation.id}.${choice ? `${choice.id}.${choice.version}` : (initiative?.id ?? 'new')}`,
    choice ? choiceFieldsOf(choice) : NO_CHOICE,
  );
  const attempt = useAttempt(CHOICE_FIELD_IDS);
  const { problems } = attempt;
  const theirs = useRef(choice ? { id: choice.id, version: choice.version ?? 0 } : null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readChoice(fields, initiative?.id ?? null);
    const found = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const result = theirs.current
        ? (await change({ variables: { input: { key, ...theirs.current, content } } })).data?.changeChoice
        : (await record({ variables: { input: { key, organisation: organisation.id, content } } })).data?.recordChoice;
      if (result?.__typename !== 'ChoiceConflict') return result;
      // Of one initiative there is one reason: saved again, this takes its place.
      theirs.current = { id: result.theirs.id, version: result.theirs.version ?? 0 };
      const message = `Someone recorded or changed this in the meantime. It now says: ‘${result.theirs.reason}’ Nothing of yours is lost: save again to put yours in its place. Theirs is then kept as what was said before.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (found?.__typename !== 'Choice') return;
    forget();
    navigate(paths.notDone, { state: { said: `Saved: ${found.title}` } });
  };

  const text = (name: 'what' | 'reason' | 'wantedBy', label: string, hint: string, rows: number) => (
    <Textarea
      id={name}
      name={name}
      rows={rows}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      error={problemOf(problems, name)}
      value={fields[name]}
      onChange={(event) => setAll({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Form onSubmit={submit} aria-label="What was not done, and why">
      <AttemptProblems attempt={attempt} />
      {initiative ? null : (
        <>
          <TextInput
            id="title"
            name="title"
            label="What it is called"
            labelProps={{ size: 's' }}
            error={problemOf(problems, 'title')}
            value={fields.title}
            onChange={(event) => setAll({ title: event.currentTarget.value })}
          />
          {text('what', 'What was not done (optional)', 'In a sentence or two', 3)}
        </>
      )}
      {text('reason', 'Why', 'As it was decided. It may be “not now”: say until when.', 5)}
      <PartialDateField
        id="decidedOn"
        legend="When it was decided (optional)"
        boxes={fields}
        onChange={({ day, month, year }) => setAll({ day, month, year })}
        error={problemOf(problems, 'decidedOn-day')}
      />
      <TextInput
        id="body"
        name="body"
        label="Who decided (optional)"
        labelProps={{ size: 's' }}
        hint="A body, such as ‘Digital committee’"
        error={problemOf(problems, 'body')}
        value={fields.body}
        onChange={(event) => setAll({ body: event.currentTarget.value })}
      />
      {initiative ? null : (
        <Select
          id="capability"
          name="capability"
          label="What it would have been for (optional)"
          labelProps={{ size: 's' }}
          error={problemOf(problems, 'capability')}
          value={fields.capability}
          onChange={(event) => setAll({ capability: event.currentTarget.value })}
        >
          <Select.Option value="">Not said</Select.Option>
          {capabilities.map(({ id, label }) => (
            <Select.Option key={id} value={id}>
              {label}
            </Select.Option>
          ))}
        </Select>
      )}
      {text('wantedBy', 'Who could still want it (optional)', 'In words: what would have to be different for it to be right', 2)}
      <WantingField
        kept={fields.wanting}
        error={problemOf(problems, 'wantedByOrganisations')}
        onChange={(wanting) => setAll({ wanting })}
      />
      <LevelField
        hint={`${initiative ? 'Nobody sees it who may not see the entry. ' : ''}${MAY_BE_ASKED_FOR}`}
        words={ownLevelWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => setAll({ level })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Saving' : 'Save'}</Button>
    </Form>
  );
}
