import { useMutation } from '@apollo/client/react';
import { Button, DateInput, Form, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { type DateBoxes, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { ExportHeldDocument, type HeldExport_heldFragment } from './held.generated';

const NO_DAY: DateBoxes = { day: '', month: '', year: '' };

/** Words and a day; both may be left empty. */
export function HeldForm({ onMade }: { onMade: (held: HeldExport_heldFragment | undefined) => void }) {
  const [make] = useMutation(ExportHeldDocument, { fetchPolicy: 'no-cache' });
  const [subject, setSubject] = useState('');
  const [boxes, setBoxes] = useState(NO_DAY);
  const attempt = useAttempt(['subject', 'asOf']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onMade(undefined);
    const { asOf, problems } = dayFrom(boxes);
    const answer = await attempt.run({ subject, asOf, at: Date.now() }, problems, async (key) => {
      const { data } = await make({ variables: { input: { key, subject, asOf } } });
      return data?.exportHeld;
    });
    if (answer?.__typename === 'HeldExport') onMade(answer);
  };

  return (
    <Form onSubmit={submit} aria-label="Export what is held">
      <AttemptProblems attempt={{ ...attempt, problems: attempt.problems.map(linked) }} />
      <TextInput
        id="subject"
        name="subject"
        autoComplete="off"
        label="On what subject?"
        labelProps={{ size: 's' }}
        hint="Words as in a search, such as ‘virtual ward’. Leave it empty for everything."
        maxLength={200}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        error={problemOf(attempt.problems, 'subject')}
      />
      <DateInput
        id="asOf"
        legend="As of which day?"
        legendProps={{ size: 's' }}
        hint="Leave it empty for today. For example, 14 5 2026."
        value={boxes}
        error={problemOf(attempt.problems, 'asOf')}
        onChange={(event) => setBoxes({ ...boxes, ...event.target.value })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Gathering' : 'Gather what is held'}</Button>
    </Form>
  );
}

/** A whole day, or none. */
function dayFrom(boxes: DateBoxes): { asOf: string | null; problems: FormProblem[] } {
  const read = partialDateFrom(boxes);
  if ('problem' in read) return { asOf: null, problems: [{ ...problemOfDate('asOf', read), field: 'asOf' }] };
  if (read.date !== null && read.date.length < 10)
    return { asOf: null, problems: [{ field: 'asOf', message: 'Enter the day, the month and the year' }] };
  return { asOf: read.date, problems: [] };
}

/** The first box of the date takes the focus. */
const linked = (problem: FormProblem): FormProblem => (problem.field === 'asOf' ? { ...problem, field: 'asOf-day' } : problem);
