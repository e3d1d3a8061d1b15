import { DateInput } from 'nhsuk-react-components';
import { type ReactNode, useState } from 'react';
import { dateBoxesOf, partialDateFrom } from '../../lib/forms/partial-date.rules';

const todayInLondon = (): string => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

/** The day of an address, where it is one. */
export const readAsOf = (address: URLSearchParams): string | null => {
  const asOf = address.get('asOf') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null;
};

/** Boxes for the day as of which a page is shown. `read` gives it, null for today; or tells what is wrong beside the boxes, and gives nothing. */
export function useAsOf(asOf: string | null): {
  field: ReactNode;
  read: (form: HTMLFormElement) => { readonly day: string | null } | undefined;
} {
  const [boxes, setBoxes] = useState(dateBoxesOf(asOf));
  const [problem, setProblem] = useState<string>();
  const field = (
    <DateInput
      id="asOf"
      legend="As of (empty for today)"
      legendProps={{ size: 's' }}
      value={boxes}
      error={problem}
      onChange={(event) => setBoxes({ ...boxes, ...event.target.value })}
    />
  );
  const read = (form: HTMLFormElement) => {
    const found = problemOf(boxes);
    setProblem(found.problem);
    if (found.problem === undefined) return { day: found.day };
    form.querySelector<HTMLInputElement>('input')?.focus();
  };
  return { field, read };
}

function problemOf(boxes: Parameters<typeof partialDateFrom>[0]): { problem: string } | { problem?: undefined; day: string | null } {
  const day = partialDateFrom(boxes);
  if ('problem' in day) return day;
  if (day.date === null) return { day: null };
  if (day.date.length < 10) return { problem: 'Enter a day, a month and a year, or leave all three empty for today' };
  return day.date > todayInLondon() ? { problem: 'Enter a day that is not in the future' } : { day: day.date };
}
