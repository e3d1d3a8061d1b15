import { DateInput } from 'nhsuk-react-components';
import type { DateBoxes } from '../../lib/forms/partial-date.rules';

export interface PartialDateFieldProps {
  /** The first box is `<id>-day`: link problems to that. */
  id: string;
  legend: string;
  boxes: DateBoxes;
  onChange: (boxes: DateBoxes) => void;
  error?: string;
}

/** A date that may be no more exact than a month or a year. Nobody is made to invent a day. */
export function PartialDateField({ id, legend, boxes, onChange, error }: PartialDateFieldProps) {
  return (
    <DateInput
      id={id}
      legend={legend}
      legendProps={{ size: 's' }}
      hint="As exact as you know it: a year is enough. For example, 14 5 2026, or only 5 2026, or only 2026."
      value={boxes}
      error={error}
      onChange={(event) => onChange({ ...boxes, ...event.target.value })}
    />
  );
}
