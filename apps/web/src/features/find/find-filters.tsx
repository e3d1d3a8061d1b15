import { type FilterFacet, FilterPanel, Fold } from '@kith/ui';
import { useState } from 'react';
import { useViewer } from '../../lib/viewer/use-viewer';
import { addressOf, type FindState, narrows } from './find-address.rules';

export interface FindFiltersProps {
  state: FindState;
  facets: readonly FilterFacet[];
  onApply: (ticked: Record<string, string[]>) => void;
}

/** Beside the results where there is room; folded away above them where there is not. */
export function FindFilters({ state, facets, onApply }: FindFiltersProps) {
  const [isWide] = useState(() => window.matchMedia?.('(min-width: 48.0625em)').matches ?? true);
  const { followed, archived, demonstration } = state;
  const viewer = useViewer();
  const other = { ...state, after: null };
  return (
    <aside aria-label="Narrow the results" className="kith-find-filters">
      <Fold summary={narrows(state) ? 'Filters (in use)' : 'Filters'} open={isWide}>
        <FilterPanel facets={facets} onApply={onApply} />
        <ul className="nhsuk-list nhsuk-body-s nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-0">
          {followed || viewer?.actingFor ? (
            <li>
              <a href={addressOf({ ...other, followed: !followed })}>{followed ? 'Back to all entries' : 'Show only what you follow'}</a>
            </li>
          ) : null}
          <li>
            <a href={addressOf({ ...other, demonstration: !demonstration })}>
              {demonstration ? 'Back to real entries' : 'Show the demonstration area (fictional)'}
            </a>
          </li>
          <li>
            <a href={addressOf({ ...other, archived: !archived })}>{archived ? 'Back to current entries' : 'Show archived entries'}</a>
          </li>
        </ul>
      </Fold>
    </aside>
  );
}
