import { ErrorMessage, Fieldset, HintText } from 'nhsuk-react-components';
import type { DateBoxes } from '../../../lib/forms/partial-date.rules';
import { type DateField as DateFieldName, noDate } from '../draft/draft';
import { useField, useForm } from '../editor/form-context';

const boxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** A year, a month or a day: as exact as it is known. Its value may change from outside, which the library's own date input does not follow. */
export function DateField({ path, label, hint }: { path: DateFieldName; label: string; hint: string }) {
  // A form that an older release kept in this browser has not every date.
  const { id, value = noDate, set } = useField<DateBoxes | undefined>(path);
  const error = useForm().problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message;
  const described = [`${id}--hint`, ...(error ? [`${id}--error`] : [])].join(' ');
  return (
    <div className={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <Fieldset aria-describedby={described}>
        <Fieldset.Legend size="s">{label} (optional)</Fieldset.Legend>
        <HintText id={`${id}--hint`}>{hint} A year is enough; add the month and day if you know them.</HintText>
        {error ? <ErrorMessage id={`${id}--error`}>{error}</ErrorMessage> : null}
        <div className="nhsuk-date-input">
          {boxes.map(({ part, label: name, width }) => (
            <div key={part} className="nhsuk-date-input__item">
              <div className="nhsuk-form-group">
                {/* The year is the part that must be there: a link to this field leads to it, unless another box is named. */}
                <label className="nhsuk-label nhsuk-date-input__label" htmlFor={part === 'year' ? id : `${id}-${part}`}>
                  {name}
                </label>
                <input
                  id={part === 'year' ? id : `${id}-${part}`}
                  className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width} ${error ? 'nhsuk-input--error' : ''}`}
                  inputMode="numeric"
                  autoComplete="off"
                  value={value[part]}
                  onChange={(event) => set({ ...value, [part]: event.currentTarget.value })}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
