import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Announce, Chips, EmptyState, ErrorPanel, FilterPanel, Loading, ShowMore } from '@kith/ui';
import { Col, InsetText, Row } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { formatAsOf, formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { CoverageNote } from '../../parts/coverage/coverage-note';
import { OfficeFrame, OfficeNotHere } from '../../parts/office/office-frame';
import { paths } from '../../parts/paths';
import { AsOfForm } from './as-of-form';
import { OverlapRow } from './overlap-row';
import { KINDS, kindWords, STATES, stateWords } from './overlap-words';
import { type OverlapKind, WorklistDocument, type WorklistQuery } from './overlaps.generated';
import { readWorklistAddress, type WorklistState, worklistAddress } from './worklist-address.rules';

const PAGE = 20;

/** What may be paid for twice in an area, most pressing first. */
export function WorklistPage() {
  const { odsCode = '' } = useParams();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const state = readWorklistAddress(address);
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(WorklistDocument, {
    variables: {
      area: odsCode,
      kinds: state.kinds.length > 0 ? [...state.kinds] : null,
      state: state.state,
      asOf: state.asOf,
      first: PAGE,
    },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  if (error && !shown) {
    const failed = describeError(error);
    return (
      <>
        <title>Possible overlaps – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!shown || !viewer) return <Loading text="Loading possible overlaps" />;
  const { overlaps, areaCoverage } = shown;
  if (!areaCoverage || !overlaps)
    return <OfficeNotHere title="Possible overlaps" what="Where several trusts of an area may pay for the same thing" viewer={viewer} />;
  const { area } = areaCoverage;
  const isLoading = networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.setVariables;
  const more = () =>
    fetchMore({
      variables: { after: overlaps.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next, variables }) =>
        before.overlaps && next.overlaps ? { ...next, overlaps: withNextPage(before.overlaps, next.overlaps, variables.after) } : before,
    });
  return (
    <OfficeFrame area={area} here="overlaps">
      <PageHeading caption={area.shortName} title={`Possible overlaps – ${area.shortName}`}>
        Possible overlaps
      </PageHeading>
      <InsetText>
        <p>
          Where organisations here may pay for the same thing twice, the most pressing first. Each is only possible until somebody decides.
          A decision says what is intended: boards decide, the office brings them together.
        </p>
      </InsetText>
      <CoverageNote coverage={areaCoverage} />
      <Found odsCode={area.odsCode} state={state} overlaps={overlaps} isLoading={isLoading} onMore={more} />
    </OfficeFrame>
  );
}

type Overlaps = NonNullable<WorklistQuery['overlaps']>;

interface FoundProps {
  odsCode: string;
  state: WorklistState;
  overlaps: Overlaps;
  isLoading: boolean;
  onMore: () => Promise<unknown>;
}

function Found({ odsCode, state, overlaps, isLoading, onMore }: FoundProps) {
  const navigate = useNavigate();
  const count = useRef<HTMLHeadingElement>(null);
  const isApplied = useRef(false);
  const spoken = overlaps.totalCount === 0 ? 'Nothing found' : counted(overlaps.totalCount, 'possible overlap');
  // Whoever applied filters is told first how many are left.
  useEffect(() => {
    if (isLoading || !isApplied.current) return;
    isApplied.current = false;
    count.current?.focus();
  });
  const apply = (chosen: Record<string, string[]>) => {
    isApplied.current = true;
    navigate(worklistAddress(odsCode, { ...state, kinds: (chosen.kind ?? []) as OverlapKind[] }));
  };
  const showAsOf = (asOf: string | null) => {
    isApplied.current = true;
    navigate(worklistAddress(odsCode, { ...state, state: asOf && state.state === 'GONE' ? null : state.state, asOf }));
  };
  return (
    <Row aria-busy={isLoading}>
      <Col width="one-third" className="kith-screen-only">
        <nav aria-label="Where they stand" className="nhsuk-u-margin-bottom-4">
          <h2 className="nhsuk-heading-xs nhsuk-u-margin-bottom-2">Where they stand</h2>
          <ul className="nhsuk-list nhsuk-body-s">
            {[null, ...STATES.filter((one) => one !== 'GONE' || !state.asOf)].map((one) => (
              <li key={one ?? 'all'}>
                {one === state.state ? (
                  <strong aria-current="true">{one ? stateWords[one] : 'All'}</strong>
                ) : (
                  <a href={worklistAddress(odsCode, { ...state, state: one })}>{one ? stateWords[one] : 'All'}</a>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <FilterPanel facets={facetsOf(state, overlaps)} onApply={apply} />
        <AsOfForm key={state.asOf} asOf={state.asOf} onShow={showAsOf} />
      </Col>
      <Col width="two-thirds" className="kith-worklist__found">
        <Announce>{isLoading ? 'Loading' : spoken}</Announce>
        <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" ref={count} tabIndex={-1}>
          {spoken}
        </h2>
        {state.asOf ? (
          <p>
            As it was {formatAsOf(state.asOf)}: memberships, entries, contracts, needs and decisions of then, as far as you may know of them
            today. Nothing is decided here.
          </p>
        ) : null}
        <Chips chips={chipsOf(odsCode, state)} clearHref={paths.areaOverlaps(odsCode)} />
        {overlaps.edges.length === 0 ? (
          <EmptyState title="None that you may see" headingLevel="h3">
            <p>
              Overlaps are looked for among what trusts published for their area or wider, and among contracts that they opened to the
              office. What nobody has told us can’t be found.
            </p>
          </EmptyState>
        ) : (
          <>
            <ol className="kith-overlaps">
              {overlaps.edges.map(({ node }) => (
                <li key={node.id}>
                  <OverlapRow overlap={node} isPast={state.asOf !== null} />
                </li>
              ))}
            </ol>
            <ShowMore
              shown={overlaps.edges.length}
              total={overlaps.totalCount}
              totalIsExact
              nextHref={overlaps.pageInfo.hasNextPage ? worklistAddress(odsCode, state) : null}
              onMore={onMore}
            />
          </>
        )}
        {state.asOf ? null : (
          <p className="nhsuk-body-s kith-screen-only">
            Where several said that they need something and nobody who has reported plans or has it, that stands in this list. What nobody
            has told us of at all is under <a href={`${paths.areaMatrix(odsCode)}?rows=empty`}>Who has what: nobody has told us</a>; a trust
            that is silent may have it.
          </p>
        )}
      </Col>
    </Row>
  );
}

function facetsOf(state: WorklistState, { kinds }: Overlaps) {
  const values = KINDS.map((kind) => ({
    value: kind,
    label: kindWords[kind].name,
    count: kinds.find((one) => one.kind === kind)?.count ?? 0,
    selected: state.kinds.includes(kind),
  }));
  return [{ name: 'kind', label: 'What it is', values: values.filter(({ count, selected }) => count > 0 || selected) }];
}

function chipsOf(odsCode: string, state: WorklistState) {
  return [
    ...state.kinds.map((kind) => ({
      group: 'What it is',
      label: kindWords[kind].name,
      removeHref: worklistAddress(odsCode, { ...state, kinds: state.kinds.filter((one) => one !== kind) }),
    })),
    ...STATES.filter((one) => one === state.state).map((one) => ({
      group: 'Where it stands',
      label: stateWords[one],
      removeHref: worklistAddress(odsCode, { ...state, state: null }),
    })),
    ...(state.asOf
      ? [{ group: 'As of', label: formatPartialDate(state.asOf), removeHref: worklistAddress(odsCode, { ...state, asOf: null }) }]
      : []),
  ];
}
