import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { Col, Row } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { SearchBox } from '../../parts/search-box/search-box';
import { addressOf, readAddress, withChosen } from './find-address.rules';
import { FindFilters } from './find-filters';
import { FoundList } from './found-list';
import { FoundNotes } from './found-notes';
import { type Found, useFound } from './use-found';

/** Search first, then facets with counts. All state is in the address. */
export function FindPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const state = readAddress(address);
  const { found, error, isLoading, isLoadingMore, more, retry } = useFound(state);
  const count = useRef<HTMLHeadingElement>(null);
  const isApplied = useRef(false);
  const failed = error ? describeError(error) : undefined;

  // Whoever applied filters is told first how many are left, not left on a button that may be gone.
  useEffect(() => {
    if (isLoading || !isApplied.current) return;
    isApplied.current = false;
    count.current?.focus();
  });
  const apply = (ticked: Record<string, string[]>) => {
    isApplied.current = true;
    navigate(addressOf(withChosen(state, ticked)));
  };

  return (
    <>
      <PageHeading title={state.words ? `${state.words} – Find` : 'Find'}>Find what other trusts have built</PageHeading>
      <SearchBox
        key={state.words}
        words={state.words}
        label="What are you looking for?"
        hint="Say it in your own words. The whole story of each entry is searched."
        onSearch={(words) => navigate(addressOf({ ...state, words, after: null, sort: null }))}
      />
      <Announce>{isLoading ? 'Searching' : found ? spokenCount(found) : ''}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {!found && !failed ? <Loading text="Searching" /> : null}
      {found ? (
        <Row aria-busy={isLoading}>
          <Col width="one-third">
            <FindFilters state={state} facets={found.facets} onApply={apply} />
          </Col>
          <Col width="two-thirds" className="kith-find-results">
            <FoundNotes state={state} found={found} count={count} />
            <FoundList state={state} found={found} onMore={more} isLoadingMore={isLoadingMore} />
          </Col>
        </Row>
      ) : null}
    </>
  );
}

/** With how words were read: whoever hears it may not come past the line that says so. */
const spokenCount = ({ totalCount, totalIsExact, corrections }: Found): string =>
  [
    totalCount === 0 ? 'Nothing found' : `${totalIsExact ? '' : 'More than '}${counted(totalCount, 'entry', 'entries')} found`,
    ...corrections.map(({ from, to }) => `for ${to} (you typed “${from}”)`),
  ].join(' ');
