import { useMutation } from '@apollo/client/react';
import { Button, Form, Textarea, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { LevelField } from '../../parts/level-field/level-field';
import { MAY_BE_ASKED_FOR } from '../../parts/level-field/own-level-words';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { paths } from '../../parts/paths';
import { ANSWER_FIELD_IDS, answerFieldsOf, NO_ANSWER, readAnswer, shownToWords } from './answer.rules';
import { type OwnAnswerQuery, OwnBoardDocument, SaveBoardAnswerDocument } from './board.generated';
import { EvidenceField } from './evidence-field';

type Own = NonNullable<OwnAnswerQuery['ownBoardQuestion']>;

/** Writes what the board answers. What stood before is kept by itself. */
export function AnswerForm({ own, personId }: { own: Own; personId: string }) {
  const { answer, organisation, question } = own;
  const navigate = useNavigate();
  const [save] = useMutation(SaveBoardAnswerDocument, { refetchQueries: [OwnBoardDocument] });
  const { fields, setAll, forget } = useKeptFields(
    `board-answer.${personId}.${organisation.id}.${question.id}.${answer?.version ?? 0}`,
    answer ? answerFieldsOf(answer) : NO_ANSWER,
  );
  const attempt = useAttempt(ANSWER_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef<number | null>(answer?.version ?? null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readAnswer(fields);
    const found = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const input = { key, organisation: organisation.id, question: question.id, version: version.current, content: read.content };
      const result = (await save({ variables: { input } })).data?.saveBoardAnswer;
      if (result?.__typename !== 'BoardAnswerConflict') return result;
      version.current = result.theirs.version;
      const message = `Someone changed this answer in the meantime. It now says: ‘${result.theirs.text}’ Nothing of yours is lost: save again to put yours in its place. Theirs is then kept as an earlier answer.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (found?.__typename !== 'BoardAnswer') return;
    forget();
    navigate(paths.ownBoard, { state: { said: `Saved: ${question.label}` } });
  };

  return (
    <Form onSubmit={submit} aria-label="Your board’s answer">
      <AttemptProblems attempt={attempt} />
      <Textarea
        id="text"
        name="text"
        rows={7}
        label="Your board’s answer"
        labelProps={{ size: 's' }}
        hint={`Short, as you would say it aloud. Only members of ${organisation.name} read it. No names of patients or staff.`}
        error={problemOf(problems, 'text')}
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
      />
      <TextInput
        id="owner"
        name="owner"
        label="Who answers for it"
        labelProps={{ size: 's' }}
        hint="A role, such as ‘Chief information officer’"
        error={problemOf(problems, 'owner')}
        value={fields.owner}
        onChange={(event) => setAll({ owner: event.currentTarget.value })}
      />
      <PartialDateField
        id="standsOn"
        legend="The date it stands for"
        boxes={fields}
        onChange={({ day, month, year }) => setAll({ day, month, year })}
        error={problemOf(problems, 'standsOn-day')}
      />
      <EvidenceField
        entries={own.ownEntries}
        question={question.id}
        chosen={fields.evidence}
        error={problemOf(problems, 'evidence')}
        onChange={(evidence) => setAll({ evidence })}
      />
      <Textarea
        id="gap"
        name="gap"
        rows={2}
        label="What is missing, in one sentence (optional)"
        labelProps={{ size: 's' }}
        hint="What would have to be so for the answer to be better. It can be the subject of a next meeting."
        error={problemOf(problems, 'gap')}
        value={fields.gap}
        onChange={(event) => setAll({ gap: event.currentTarget.value })}
      />
      <LevelField
        legend="Who else is shown a part of it?"
        hint={`Never the answer itself: only the words that you write below, with your organisation’s name and the date. ${MAY_BE_ASKED_FOR}`}
        words={shownToWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => setAll({ level })}
      />
      <Textarea
        id="shownPart"
        name="shownPart"
        rows={4}
        label="What they are shown"
        labelProps={{ size: 's' }}
        hint={
          fields.level === 'ORGANISATION'
            ? 'Leave it empty, or prepare it: while ‘Nobody else’ is chosen it is shown to nobody.'
            : 'It stands on the page of this question, beside what other boards say.'
        }
        error={problemOf(problems, 'shownPart')}
        value={fields.shownPart}
        onChange={(event) => setAll({ shownPart: event.currentTarget.value })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Saving' : 'Save the answer'}</Button>
    </Form>
  );
}
