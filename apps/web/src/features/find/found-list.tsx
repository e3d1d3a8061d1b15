import { EmptyState, ShowMore } from '@kith/ui';
import { useEffect, useRef } from 'react';
import { useViewer } from '../../lib/viewer/use-viewer';
import { CompareTick } from '../../parts/compare/compare-tick';
import { CompareTray } from '../../parts/compare/compare-tray';
import { ListedInitiative } from '../../parts/initiative-card/listed-initiative';
import { paths } from '../../parts/paths';
import { addressOf, type FindState, narrows, withoutFilters } from './find-address.rules';
import type { Found } from './use-found';

export interface FoundListProps {
  state: FindState;
  found: Found;
  onMore: () => Promise<void>;
}

/** The results as cards. After ‘Show more’ the focus moves to the first new one. */
export function FoundList({ state, found, onMore }: FoundListProps) {
  const { edges, pageInfo, totalCount, totalIsExact } = found;
  const list = useRef<HTMLOListElement>(null);
  const firstNew = useRef<number>(undefined);

  useEffect(() => {
    if (firstNew.current === undefined || edges.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [edges.length]);

  if (edges.length === 0) return <NothingFound state={state} />;

  const more = () => {
    firstNew.current = edges.length;
    return onMore();
  };
  return (
    <>
      <ol className="kith-found" ref={list}>
        {edges.map(({ node, highlight }) => (
          <li key={node.id}>
            <ListedInitiative initiative={node} highlight={highlight}>
              <CompareTick entry={node} />
            </ListedInitiative>
          </li>
        ))}
      </ol>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        totalIsExact={totalIsExact}
        nextHref={pageInfo.hasNextPage && pageInfo.endCursor ? addressOf({ ...state, after: pageInfo.endCursor }) : null}
        onMore={more}
      />
      <p className="kith-screen-only nhsuk-u-margin-top-4">
        <a href={paths.comparing}>Compare trusts’ approaches to one capability</a>
      </p>
      <CompareTray />
    </>
  );
}

function NothingFound({ state }: { state: FindState }) {
  const viewer = useViewer();
  if (state.followed && addressOf(state) === paths.followed)
    return (
      <EmptyState title="You follow no current entry" headingLevel="h3">
        <p>
          {viewer?.actingFor
            ? 'Each entry has a button for it: you get a mail when there is a new version, and find the entry here again.'
            : 'Members of an organisation can follow entries after signing in.'}
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            <a href={paths.find}>See all entries</a>
          </li>
          {viewer?.actingFor ? (
            <li>
              <a href={addressOf({ ...state, archived: true })}>See archived entries that you follow</a>
            </li>
          ) : null}
        </ul>
      </EmptyState>
    );
  const spoken = state.words ? `No entry speaks of “${shortened(state.words)}”` : 'No entry is like that';
  return (
    <EmptyState title={narrows(state) ? `${spoken} with these filters` : spoken} headingLevel="h3">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {narrows(state) ? (
          <li>
            <a href={addressOf(withoutFilters(state))}>Take all filters away</a>
          </li>
        ) : null}
        {state.words ? <li>Use fewer words, or say what it does rather than what it is called</li> : null}
        <li>
          <a href={paths.find}>See all entries</a>
        </li>
        <li>
          Done it yourselves? <a href={paths.publish}>Be the first to publish it</a>
        </li>
      </ul>
    </EmptyState>
  );
}

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
