import { useQuery } from '@apollo/client/react';
import { Announce, EmptyState, Loading } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { readAsOf } from '../../parts/as-of/use-as-of';
import { CoverageNote } from '../../parts/coverage/coverage-note';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { OfficeFrame, OfficeNotHere } from '../../parts/office/office-frame';
import { DatedTable } from './dated-table';
import { JoinUpWindow } from './join-up-window';
import { JoinUpWindowsDocument, type JoinUpWindowsQuery } from './windows.generated';
import { WindowsChoices, type WindowsChosen } from './windows-choices';

const TITLE = 'When to buy together';

/** The charting library comes with the first timeline: no other page waits for it. */
const Timeline = lazy(async () => ({ default: (await import('./timeline')).Timeline }));

/** Decisions and ends of contracts of an area, and when several could buy or renew together. */
export function WindowsPage() {
  const { odsCode = '' } = useParams();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const chosen = { capability: address.get('capability'), product: address.get('product'), asOf: readAsOf(address) };
  const { data, previousData, error, refetch } = useQuery(JoinUpWindowsDocument, {
    variables: { area: odsCode, ...chosen },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (error && !shown) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (!shown || !viewer) return <Loading text="Loading the timeline" />;
  if (!shown.joinUpWindows) return <OfficeNotHere title={TITLE} viewer={viewer} what="When trusts of an area decide and renew" />;
  return <Windows found={shown.joinUpWindows} coverage={shown.areaCoverage} chosen={chosen} isLoading={!data} />;
}

interface WindowsProps {
  found: NonNullable<JoinUpWindowsQuery['joinUpWindows']>;
  coverage: JoinUpWindowsQuery['areaCoverage'];
  chosen: WindowsChosen;
  isLoading: boolean;
}

function Windows({ found: { area, dated, windows, undated, asOf, capabilities, products }, coverage, chosen, isLoading }: WindowsProps) {
  const said =
    windows.length === 0
      ? 'No time at which two or more could buy together'
      : `${counted(windows.length, 'time')} at which two or more could buy together`;
  return (
    <OfficeFrame area={area} here="windows">
      <div className="kith-windows">
        <PageHeading caption={area.shortName} title={`${TITLE} in ${area.shortName}`}>
          {TITLE}
        </PageHeading>
        <p className="nhsuk-u-reading-width kith-windows__intro">
          When contracts end and decisions are due in the area, as far as you are told, and when two or more could buy or renew together.
          Boards decide; the area’s office brings them together. <strong>An extension needs procurement advice.</strong>
        </p>
        {coverage ? <CoverageNote coverage={coverage} /> : null}
        <WindowsChoices key={JSON.stringify(chosen)} area={area.odsCode} chosen={chosen} capabilities={capabilities} products={products} />
        {chosen.asOf ? (
          <p className="nhsuk-body-s">
            As of {formatPartialDate(asOf)}: memberships, entries, contracts and needs of then, as far as you may know of them today.
          </p>
        ) : null}
        <Announce>{isLoading ? 'Loading the timeline' : said}</Announce>
        {dated.length === 0 ? (
          <EmptyState title="Nobody has told us a date yet" headingLevel="h2">
            <p>
              Dates come from contracts, needs and planned entries that trusts of the area share with it or with more.
              {undated > 0 ? ` There are ${undated} without a date that you are told.` : ''}
            </p>
          </EmptyState>
        ) : (
          <>
            <Suspense fallback={<Loading text="Drawing the timeline" />}>
              <Timeline dated={dated} windows={windows} today={asOf} />
            </Suspense>
            <section aria-labelledby="together" className="kith-windows__together">
              <h2 id="together" className="nhsuk-heading-m">
                {said}
              </h2>
              {windows.length > 0 ? (
                <ol className="kith-windows__list">
                  {windows.map((window, index) => (
                    <li key={window.id}>
                      <JoinUpWindow window={window} number={index + 1} dated={dated} />
                    </li>
                  ))}
                </ol>
              ) : (
                <p>
                  {dated.length === 1
                    ? 'Only one date is known.'
                    : 'The dates below lie too far apart, or belong to one organisation or to different things.'}
                </p>
              )}
            </section>
            <section aria-labelledby="dates" className="kith-windows__dates">
              <h2 id="dates" className="nhsuk-heading-m">
                All dates
              </h2>
              <DatedTable dated={dated} />
              {undated > 0 ? (
                <p>
                  {counted(undated, 'contract, need or planned entry', 'contracts, needs or planned entries')} that you may know of{' '}
                  {undated === 1 ? 'has' : 'have'} no date that is still ahead, or none that you are told.
                </p>
              ) : null}
            </section>
            <p className="kith-screen-only">
              <Button type="button" secondary small onClick={() => window.print()}>
                Print on one page
              </Button>
            </p>
          </>
        )}
      </div>
    </OfficeFrame>
  );
}
