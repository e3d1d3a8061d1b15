import { Textarea, TextInput } from 'nhsuk-react-components';
import { dateBoxesOf } from '../../lib/forms/partial-date.rules';
import { problemOf } from '../../parts/form-problems/form-problems';
import { MeetingFields } from './meeting-fields';
import { readMeeting } from './pack.rules';
import { SectionFrame } from './section-frame';
import { type SectionProps, useSection } from './use-section';

export function MeetingSection(props: SectionProps) {
  const { title, body, meetingOn } = props.pack;
  const section = useSection({
    ...props,
    name: 'meeting',
    initial: { title, body, ...dateBoxesOf(meetingOn) },
    fields: { title: 'title', body: 'body', meetingOn: 'meetingOn-day' },
    says: () => '',
  });
  const save = () => {
    const read = readMeeting(section.fields);
    void section.save('meeting' in read ? { meeting: read.meeting } : {}, 'problems' in read ? read.problems : []);
  };
  return (
    <SectionFrame id="meeting" title="Title and meeting" section={section} onSave={save}>
      <MeetingFields fields={section.fields} setAll={section.setAll} problems={section.attempt.problems} />
    </SectionFrame>
  );
}

const FRONT = [
  { name: 'purpose', label: 'Purpose', hint: 'What the board is asked to look at it for: to decide, to discuss, to note.', rows: 3 },
  { name: 'recommendation', label: 'Recommendation', hint: 'What you recommend, in a sentence or two.', rows: 3 },
  { name: 'sponsor', label: 'Sponsor (optional)', hint: 'The executive who stands for it.', rows: 1 },
  { name: 'risk', label: 'Risk (optional)', hint: 'What could go wrong, of doing it and of not doing it.', rows: 3 },
  { name: 'consideredBefore', label: 'Considered before (optional)', hint: 'Where it was looked at, and when.', rows: 2 },
] as const;
type FrontName = (typeof FRONT)[number]['name'];

export function FrontSheetSection(props: SectionProps) {
  const { purpose, recommendation, sponsor, risk, consideredBefore } = props.draft;
  const section = useSection<Record<FrontName, string>>({
    ...props,
    name: 'frontSheet',
    initial: { purpose, recommendation, sponsor, risk, consideredBefore },
    fields: Object.fromEntries(FRONT.map(({ name }) => [name, name])),
    says: (draft) => FRONT.map(({ name, label }) => `${label.replace(' (optional)', '')}: ${draft[name]}`).join('\n'),
  });
  return (
    <SectionFrame id="frontSheet" title="Front sheet" section={section} onSave={() => void section.save({ frontSheet: section.fields })}>
      {FRONT.map(({ name, label, hint, rows }) => {
        const common = {
          id: name,
          name,
          label,
          labelProps: { size: 's' as const },
          hint,
          error: problemOf(section.attempt.problems, name),
          value: section.fields[name],
        };
        return rows === 1 ? (
          <TextInput key={name} {...common} onChange={(event) => section.setAll({ [name]: event.currentTarget.value })} />
        ) : (
          <Textarea key={name} {...common} rows={rows} onChange={(event) => section.setAll({ [name]: event.currentTarget.value })} />
        );
      })}
    </SectionFrame>
  );
}

export function DecisionsSection(props: SectionProps) {
  const section = useSection({
    ...props,
    name: 'decisions',
    initial: { decisions: props.draft.decisions.join('\n') },
    fields: { decisions: 'decisions', ...Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`decisions.${place}`, 'decisions'])) },
    says: ({ decisions }) => decisions.join('\n'),
  });
  return (
    <SectionFrame
      id="decisions"
      title="Decisions asked for"
      section={section}
      onSave={() => void section.save({ decisions: section.fields.decisions.split('\n') })}
    >
      <Textarea
        id="decisions"
        name="decisions"
        rows={4}
        label="What is the board asked to decide?"
        labelProps={{ size: 's' }}
        hint="One decision a line, so that a minute can be written from it. Leave it empty where the pack is for information."
        error={problemOf(section.attempt.problems, 'decisions')}
        value={section.fields.decisions}
        onChange={(event) => section.setAll({ decisions: event.currentTarget.value })}
      />
    </SectionFrame>
  );
}
