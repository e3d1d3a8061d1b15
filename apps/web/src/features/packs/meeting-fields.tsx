import { DateInput, TextInput } from 'nhsuk-react-components';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import type { MeetingTyped } from './pack.rules';

interface MeetingFieldsProps {
  fields: MeetingTyped;
  setAll: (changed: Partial<Record<keyof MeetingTyped, string>>) => void;
  problems: readonly FormProblem[];
}

/** What the pack is about, who meets, and when. */
export function MeetingFields({ fields, setAll, problems }: MeetingFieldsProps) {
  const { day, month, year } = fields;
  return (
    <>
      <TextInput
        id="title"
        name="title"
        label="What is it about?"
        labelProps={{ size: 's' }}
        hint="The title on its first page, such as ‘Virtual wards: what we could copy’."
        error={problemOf(problems, 'title')}
        value={fields.title}
        onChange={(event) => setAll({ title: event.currentTarget.value })}
      />
      <TextInput
        id="body"
        name="body"
        label="Who meets?"
        labelProps={{ size: 's' }}
        error={problemOf(problems, 'body')}
        value={fields.body}
        onChange={(event) => setAll({ body: event.currentTarget.value })}
      />
      <DateInput
        id="meetingOn"
        legend="When is the meeting?"
        legendProps={{ size: 's' }}
        hint="For example, 28 1 2027."
        value={{ day, month, year }}
        error={problemOf(problems, 'meetingOn-day')}
        onChange={(event) => setAll({ ...event.target.value })}
      />
    </>
  );
}
