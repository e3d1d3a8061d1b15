export interface Chip {
  /** What it narrows by, as ‘Care setting’. */
  group: string;
  /** The value, as ‘Community’. */
  label: string;
  /** The same list without it. */
  removeHref: string;
}

/** What narrows a list now; each can be taken away. */
export function Chips({ chips, clearHref }: { chips: readonly Chip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <section aria-label="Filters in use" className="kith-chips">
      <ul>
        {chips.map(({ group, label, removeHref }) => (
          <li key={removeHref}>
            <a className="kith-chip" href={removeHref}>
              <span className="nhsuk-u-visually-hidden">Remove filter: </span>
              <span>
                {group}: {label}
              </span>
              <span className="kith-chip__cross" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href={clearHref}>Clear all filters</a>
        </li>
      </ul>
    </section>
  );
}
