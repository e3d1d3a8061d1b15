import { type Chip, Chips } from '@kith/ui';
import { Fragment, type Ref } from 'react';
import { counted } from '../../lib/format/numbers';
import { addressOf, type FindState, LIST_FILTERS, withoutFilters, withoutValue } from './find-address.rules';
import type { Found } from './use-found';

/** How many, read how, narrowed by what, in which order. */
export function FoundNotes({ state, found, count }: { state: FindState; found: Found; count: Ref<HTMLHeadingElement> }) {
  const { totalCount, totalIsExact } = found;
  return (
    <>
      <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" ref={count} tabIndex={-1}>
        {totalCount === 0 ? 'Nothing found' : `${totalIsExact ? '' : 'More than '}${counted(totalCount, 'entry', 'entries')}`}
      </h2>
      {state.demonstration ? <p>These entries are fictional. They show how Kith works with plans, contracts and costs.</p> : null}
      <Corrections corrections={found.corrections} />
      {state.words && !found.meaningUsed ? (
        <p>Only words were compared: search by meaning is not available at the moment. Try other words for the same thing.</p>
      ) : null}
      <Chips chips={chipsOf(state, found)} clearHref={addressOf(withoutFilters(state))} />
      {state.after ? (
        <p>
          This list continues an earlier page. <a href={addressOf({ ...state, after: null })}>Start from the first entry</a>
        </p>
      ) : null}
      {totalCount > 1 ? <SortLinks state={state} /> : null}
    </>
  );
}

function Corrections({ corrections }: { corrections: Found['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <p>
      Showing results for{' '}
      {corrections.map(({ from, to }, index) => (
        <Fragment key={from}>
          {index > 0 ? ', ' : ''}
          <strong>{to}</strong> (you typed “{from}”)
        </Fragment>
      ))}
    </p>
  );
}

const orders = [
  { sort: 'RELEVANCE', text: 'Relevance' },
  { sort: 'NEWEST', text: 'Newest' },
  { sort: 'RECENTLY_REVIEWED', text: 'Recently reviewed' },
  { sort: 'MOST_ADOPTED', text: 'Most adapted' },
] as const;

function SortLinks({ state }: { state: FindState }) {
  const current = state.sort ?? (state.words ? 'RELEVANCE' : 'NEWEST');
  return (
    <nav aria-label="Sort" className="kith-sort">
      <span>Sort by</span>
      <ul>
        {orders
          .filter(({ sort }) => sort !== 'RELEVANCE' || state.words)
          .map(({ sort, text }) => (
            <li key={sort}>
              {sort === current ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a href={addressOf({ ...state, sort, after: null })}>{text}</a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}

function chipsOf(state: FindState, found: Found): Chip[] {
  const chips: Chip[] = LIST_FILTERS.flatMap((name) => {
    const facet = found.facets.find((one) => one.name === name);
    return (state.chosen[name] ?? []).map((value) => ({
      group: facet?.label ?? name,
      label: facet?.values.find((one) => one.value === value)?.label ?? value,
      removeHref: addressOf(withoutValue(state, name, value)),
    }));
  });
  if (state.followed)
    chips.push({ group: 'Show', label: 'what you follow', removeHref: addressOf({ ...state, followed: false, after: null }) });
  if (state.archived) chips.push({ group: 'Show', label: 'archived', removeHref: addressOf({ ...state, archived: false, after: null }) });
  if (state.demonstration)
    chips.push({ group: 'Show', label: 'demonstration area', removeHref: addressOf({ ...state, demonstration: false, after: null }) });
  return chips;
}
