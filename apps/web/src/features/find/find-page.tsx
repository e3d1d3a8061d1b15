import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { Col, Row } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { useNavigate, useNavigationType, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { SearchBox } from '../../parts/search-box/search-box';
import { addressOf, isListFilter, readAddress, withChosen, withValue } from './find-address.rules';
import { FindFilters } from './find-filters';
import { FoundList } from './found-list';
import { FoundNotes } from './found-notes';
import { type Found, useFound } from './use-found';

/** Search first, then facets with counts. All state is in the address. */
export function FindPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const state = readAddress(address);
  const { found, error, isLoading, more, retry } = useFound(state);
  const count = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(address.toString());
  const wayHere = useNavigationType();
  const failed = error ? describeError(error) : undefined;

  // Whoever searched, sorted or chose a filter is told first how many are left, not left on something that may be gone. Going back keeps its place.
  useEffect(() => {
    if (isLoading || shown.current === address.toString()) return;
    shown.current = address.toString();
    if (wayHere !== 'POP') count.current?.focus();
  });
  // The words that stand in the box and the boxes that are ticked go together, whichever button is pressed.
  const search = (words: string) => {
    const chosen = changedBoxes(page.current).reduce(
      (all, { name, value, checked }) => (isListFilter(name) ? withValue(all, name, value, checked) : all),
      state,
    );
    navigate(addressOf({ ...chosen, words, after: null, sort: null }));
  };
  const apply = (ticked: Record<string, string[]>) => {
    const words = page.current?.querySelector<HTMLInputElement>('input[name=q]')?.value.trim() ?? state.words;
    navigate(addressOf(withChosen(words === state.words ? state : { ...state, words, sort: null }, ticked)));
  };

  return (
    <div ref={page}>
      <PageHeading title={state.words ? `${state.words} – Find` : 'Find'}>Find what other trusts have built</PageHeading>
      <SearchBox
        key={state.words}
        words={state.words}
        label="What are you looking for?"
        hint="Say it in your own words. The whole story of each entry is searched."
        onSearch={search}
      />
      <Announce>{isLoading ? 'Searching' : found ? spokenCount(found) : ''}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {failed && state.after ? (
        <p>
          <a href={addressOf({ ...state, after: null })}>Start from the first entry</a>
        </p>
      ) : null}
      {!found && !failed ? <Loading text="Searching" /> : null}
      {found ? (
        <Row aria-busy={isLoading}>
          <Col width="one-third">
            <FindFilters state={state} facets={found.facets} onApply={apply} />
          </Col>
          <Col width="two-thirds" className="kith-find-results">
            <FoundNotes state={state} found={found} count={count} />
            <FoundList state={state} found={found} onMore={more} />
          </Col>
        </Row>
      ) : null}
    </div>
  );
}

/** The boxes that were ticked or cleared and not applied yet. */
const changedBoxes = (page: HTMLElement | null): HTMLInputElement[] =>
  [...(page?.querySelectorAll<HTMLInputElement>('form.kith-filters input[type=checkbox]') ?? [])].filter(
    ({ checked, defaultChecked }) => checked !== defaultChecked,
  );

/** With how words were read: whoever hears it may not come past the line that says so. */
const spokenCount = ({ totalCount, totalIsExact, corrections }: Found): string =>
  [
    totalCount === 0 ? 'Nothing found' : `${totalIsExact ? '' : 'More than '}${counted(totalCount, 'entry', 'entries')} found`,
    ...corrections.map(({ from, to }) => `for ${to} (you typed “${from}”)`),
  ].join(' ');
