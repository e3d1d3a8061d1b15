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
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className="kith-chosen" ref={place} tabIndex={-1}>
      {items.length > 0 ? (
        <ul aria-label={label}>
          {items.map(({ key, text }) => (
            <li key={key}>
              <span dir="auto">{text}</span>
              <button
                type="button"
                className="kith-link-button"
                onClick={() => {
                  onRemove(key);
                  place.current?.focus();
                }}
              >
                Remove<span className="nhsuk-u-visually-hidden"> {text}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
