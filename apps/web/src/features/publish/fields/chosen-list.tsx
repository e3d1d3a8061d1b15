import { useRef } from 'react';

/** What was chosen so far; each can be taken out again. The focus goes to the list, so that it is not lost with the button. */
export function ChosenList({
  label,
  items,
  onRemove,
}: {
  label: string;
  items: readonly { key: string; text: string }[];
  onRemove: (key: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul className="kith-chosen" aria-label={label} ref={list} tabIndex={-1}>
      {items.map(({ key, text }) => (
        <li key={key}>
          <span dir="auto">{text}</span>
          <button
            type="button"
            className="kith-link-button"
            onClick={() => {
              onRemove(key);
              list.current?.focus();
            }}
          >
            Remove<span className="nhsuk-u-visually-hidden"> {text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
