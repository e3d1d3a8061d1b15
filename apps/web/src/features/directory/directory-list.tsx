import { EmptyState, ShowMore } from '@kith/ui';
import { useEffect, useRef } from 'react';
import { formatAsOf, formatPartialDate } from '../../lib/format/dates';
import { listed as asList, capitalised } from '../../lib/format/words';
import { paths } from '../../parts/paths';
import { organisationKindWords } from '../../parts/words/words';
import type { directory_organisationFragment } from './directory.generated';
import { addressOf, type DirectoryState } from './directory-address.rules';
import type { Listed } from './use-directory';
import { type Reason, whyFound } from './why-found.rules';

export interface DirectoryListProps {
  state: DirectoryState;
  listed: Listed;
  onMore: () => Promise<void>;
}

/** The organisations one below the other. After ‘Show more’ the focus moves to the first new one. */
export function DirectoryList({ state, listed, onMore }: DirectoryListProps) {
  const { edges, pageInfo, totalCount } = listed;
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);

  useEffect(() => {
    if (firstNew.current === undefined || edges.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [edges.length]);

  if (edges.length === 0) return <NoneFound state={state} />;

  const more = () => {
    firstNew.current = edges.length;
    return onMore();
  };
  return (
    <>
      <ul className="kith-directory" ref={list}>
        {edges.map(({ node }) => (
          <Entry key={node.id} organisation={node} words={state.words} />
        ))}
      </ul>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        nextHref={pageInfo.hasNextPage && pageInfo.endCursor ? addressOf({ ...state, after: pageInfo.endCursor }) : null}
        onMore={more}
      />
    </>
  );
}

function Entry({ organisation, words }: { organisation: directory_organisationFragment; words: string }) {
  const { odsCode, name, kind, town, systems, demonstration } = organisation;
  const facts = [
    capitalised(organisationKindWords[kind]),
    town,
    systems.length > 0 ? asList(systems.map(({ shortName }) => shortName)) : null,
    odsCode ? `ODS code ${odsCode}` : null,
  ];
  return (
    <li>
      <p className="kith-directory__name">
        {odsCode ? <a href={paths.organisation(odsCode)}>{name}</a> : name}
        {demonstration ? <strong className="nhsuk-tag nhsuk-tag--grey">Fictional</strong> : null}
      </p>
      <p className="kith-directory__facts">{facts.filter(Boolean).join(' · ')}</p>
      {whyFound(words, organisation).map((reason) => (
        <p key={reason.by + reason.name} className="kith-directory__why">
          <strong>Why this:</strong> {sentence(reason)}
        </p>
      ))}
    </li>
  );
}

function sentence(reason: Reason): string {
  if (reason.by === 'former-name') {
    return `it was called ${reason.name}${reason.until ? ` until ${formatPartialDate(reason.until)}` : ' before'}`;
  }
  return `${reason.name} (${reason.odsCode}) became part of it${reason.date ? ` ${formatAsOf(reason.date)}` : ''}`;
}

function NoneFound({ state }: { state: DirectoryState }) {
  const { words, kind, area } = state;
  return (
    <EmptyState title={words ? `No open organisation is known as “${words}”` : 'No open organisation is like that'} headingLevel="h3">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {words ? <li>Type only a part of the name, the town, or the ODS code</li> : null}
        {kind || area ? (
          <li>
            <a href={addressOf({ words, kind: null, area: null, after: null })}>Look in all kinds and all areas</a>
          </li>
        ) : null}
        <li>
          <a href={paths.organisations}>See all organisations</a>
        </li>
      </ul>
    </EmptyState>
  );
}
