import { type DateBoxes, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import type { PackMeetingInput } from './packs.generated';

export type MeetingTyped = DateBoxes & { readonly title: string; readonly body: string };

/** What was typed of the meeting as it can be sent, or what is wrong with it, in the order of the form. */
export function readMeeting(fields: MeetingTyped): { meeting: PackMeetingInput } | { problems: FormProblem[] } {
  const on = partialDateFrom(fields);
  const date = 'date' in on ? on.date : null;
  const problems: FormProblem[] = [
    ...(fields.title.trim() ? [] : [{ field: 'title', message: 'Say what the pack is about' }]),
    ...(fields.body.trim() ? [] : [{ field: 'body', message: 'Say who meets' }]),
    ...('problem' in on
      ? [problemOfDate('meetingOn', on)]
      : date?.length === 10
        ? []
        : [{ field: 'meetingOn-day', message: 'Enter the day of the meeting, with month and year' }]),
  ];
  return problems.length > 0 || !date ? { problems } : { meeting: { title: fields.title, body: fields.body, meetingOn: date } };
}

/** The version of a section that a form started from. */
export const versionOf = (sections: readonly { readonly section: string; readonly version: number }[], name: string): number =>
  sections.find(({ section }) => section === name)?.version ?? 1;
