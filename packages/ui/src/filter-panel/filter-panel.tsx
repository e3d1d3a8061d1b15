import { Button, Checkboxes } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { Fold } from '../fold/fold';

export interface FilterFacet {
  /** Name of the filter, which is the name in the address. */
  name: string;
  label: string;
  values: readonly { value: string; label: string; count: number; selected: boolean }[];
}

export interface FilterPanelProps {
  facets: readonly FilterFacet[];
  /** All that is ticked when Apply is pressed, by name of facet. */
  onApply: (chosen: Record<string, string[]>) => void;
  /** So many values are shown at once; the rest are folded away. */
  shownAtOnce?: number;
}

/** Facets with counts. Nothing happens until Apply: a list that jumps while one is choosing helps nobody. */
export function FilterPanel({ facets, onApply, shownAtOnce = 6 }: FilterPanelProps) {
  if (facets.every(({ values }) => values.length === 0)) return null;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onApply(Object.fromEntries(facets.map(({ name }) => [name, data.getAll(name).map(String)])));
  };
  // The boxes are the reader's own until Apply: new answers of the server start them afresh.
  const state = facets.map(({ name, values }) => `${name}:${values.filter((one) => one.selected).map((one) => one.value)}`).join(';');
  return (
    <form key={state} onSubmit={apply} className="kith-filters" aria-label="Filters">
      {facets.map((facet) => (
        <FacetGroup key={facet.name} facet={facet} shownAtOnce={shownAtOnce} />
      ))}
      <div className="kith-filters__apply">
        <Button secondarySolid small>
          Apply filters
        </Button>
      </div>
    </form>
  );
}

function FacetGroup({ facet, shownAtOnce }: { facet: FilterFacet; shownAtOnce: number }) {
  if (facet.values.length === 0) return null;
  const chosen = facet.values.filter((one) => one.selected).length;
  const first = facet.values.slice(0, shownAtOnce);
  const rest = facet.values.slice(shownAtOnce);
  return (
    <Fold summary={chosen > 0 ? `${facet.label} (${chosen} chosen)` : facet.label} open={chosen > 0}>
      <Boxes facet={facet} values={first} part="first" />
      {rest.length > 0 ? (
        <Fold summary={`${rest.length} more`} open={rest.some((one) => one.selected)}>
          <Boxes facet={facet} values={rest} part="rest" />
        </Fold>
      ) : null}
    </Fold>
  );
}

function Boxes({ facet, values, part }: { facet: FilterFacet; values: FilterFacet['values']; part: string }) {
  return (
    <Checkboxes
      small
      name={facet.name}
      idPrefix={`${facet.name}-${part}`}
      legend={part === 'first' ? facet.label : `${facet.label}, more`}
      legendProps={{ className: 'nhsuk-u-visually-hidden' }}
    >
      {values.map(({ value, label, count, selected }) => (
        <Checkboxes.Item key={value} value={value} defaultChecked={selected}>
          {label}{' '}
          <span className="kith-facet__count">
            <span aria-hidden="true">({count})</span>
            <span className="nhsuk-u-visually-hidden">, {count === 1 ? '1 entry' : `${count} entries`}</span>
          </span>
        </Checkboxes.Item>
      ))}
    </Checkboxes>
  );
}
