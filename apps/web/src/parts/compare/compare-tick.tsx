import { useId, useState } from 'react';
import { useChosen } from './chosen';
import { type ChosenEntry, MOST } from './chosen.rules';

/** A tick on a card that puts its entry aside to compare. Where four are, it says so and stays as it is. */
export function CompareTick({ entry, label = 'Compare' }: { entry: ChosenEntry; label?: string }) {
  const id = useId();
  const { chosen, add, remove } = useChosen();
  const [isFull, setFull] = useState(false);
  const isChosen = chosen.some(({ slug }) => slug === entry.slug);
  const change = () => {
    if (isChosen) remove(entry.slug);
    else if (!add(entry)) {
      setFull(true);
      return;
    }
    setFull(false);
  };
  const isRefused = isFull && !isChosen && chosen.length >= MOST;
  return (
    <div className="kith-compare-tick nhsuk-checkboxes nhsuk-checkboxes--small kith-screen-only">
      <div className="nhsuk-checkboxes__item">
        <input
          type="checkbox"
          className="nhsuk-checkboxes__input"
          id={id}
          checked={isChosen}
          onChange={change}
          aria-describedby={isRefused ? `${id}-full` : undefined}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          {label}
          <span className="nhsuk-u-visually-hidden"> {entry.title}</span>
        </label>
      </div>
      <p role="status" className="nhsuk-body-s nhsuk-u-margin-bottom-0" id={`${id}-full`}>
        {isRefused ? 'Four are chosen, which is as many as stand side by side. Untick one first.' : ''}
      </p>
    </div>
  );
}
