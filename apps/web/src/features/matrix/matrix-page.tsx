import { useQuery } from '@apollo/client/react';
import { Announce, Loading } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { CoverageNote } from '../../parts/coverage/coverage-note';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { FileLink } from '../../parts/file-link/file-link';
import { OfficeFrame, OfficeNotHere } from '../../parts/office/office-frame';
import { paths } from '../../parts/paths';
import { EmptyRows } from './empty-rows';
import { AreaMatrixDocument, type AreaMatrixQuery } from './matrix.generated';
import { axesWords, isShown, type Matrix } from './matrix.rules';
import { fileAddress, type MatrixState, readMatrixAddress } from './matrix-address.rules';
import { MatrixChoices } from './matrix-choices';
import { MatrixItems } from './matrix-items';
import { MatrixTable } from './matrix-table';

const TITLE = 'Who has what';

/** What is planned, under way, live and ending in an area, by organisation. */
export function MatrixPage() {
  const { odsCode = '' } = useParams();
  const [address] = useSearchParams();
  const state = readMatrixAddress(address);
  const viewer = useViewer();
  const asked = { area: odsCode, by: state.by, asOf: state.asOf };
  const { data, previousData, error, refetch } = useQuery(AreaMatrixDocument, { variables: asked, fetchPolicy: 'cache-and-network' });
  const shown = data ?? previousData;
  if (error && !shown) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (!shown || !viewer) return <Loading text="Loading the table" />;
  if (!shown.areaMatrix) return <OfficeNotHere title={TITLE} viewer={viewer} what="What trusts of an area have and plan" />;
  return <AreaMatrix matrix={shown.areaMatrix} coverage={shown.areaCoverage} state={state} isLoading={!data} />;
}

interface Props {
  matrix: Matrix;
  coverage: AreaMatrixQuery['areaCoverage'];
  state: MatrixState;
  isLoading: boolean;
}

function AreaMatrix({ matrix, coverage, state, isLoading }: Props) {
  const { area, rows, asOf } = matrix;
  const path = paths.areaMatrix(area.odsCode);
  const found = rows.filter((row) => isShown(row, state.shown));
  const said = `${counted(found.length, 'row')}, as of ${formatPartialDate(asOf)}`;
  return (
    <OfficeFrame area={area} here="matrix">
      <PageHeading caption={area.shortName} title={`${TITLE} in ${area.shortName}`}>
        {TITLE}
      </PageHeading>
      <p className="nhsuk-u-reading-width">
        Entries that trusts of the area published or confirmed for their area or more, and contracts, as far as you may know of them. “May
        end” is a contract that may end within 24 months, extensions not counted. Work that partners share stands with each of them.
      </p>
      <MatrixChoices key={JSON.stringify(state)} state={state} path={path} matrix={matrix} />
      <Announce>{isLoading ? 'Loading the table' : said}</Announce>
      {coverage ? <CoverageNote coverage={coverage} /> : null}
      <p className="nhsuk-body-s">As of {formatPartialDate(asOf)}.</p>
      {state.shown === 'empty' ? (
        <EmptyRows rows={found} area={area} coverage={coverage} />
      ) : found.length > 0 ? (
        <MatrixTable matrix={matrix} coverage={coverage} rows={found} state={state} path={path} />
      ) : (
        <InsetText>
          <p>
            {state.shown === 'crowded'
              ? 'No row has three or more organisations with something of their own.'
              : `Nobody has told us of ${axesWords[state.by]} yet. That does not mean that there are none.`}
          </p>
        </InsetText>
      )}
      <p className="kith-matrix__files">
        <FileLink href={fileAddress('csv', area.odsCode, state)}>Download as CSV</FileLink>{' '}
        <FileLink href={fileAddress('xlsx', area.odsCode, state)}>Download as a workbook (XLSX)</FileLink>{' '}
        <Button type="button" secondary small onClick={() => window.print()}>
          Print
        </Button>
      </p>
      {state.row ? <MatrixItems key={`${state.row} ${state.cell}`} state={state} row={state.row} path={path} matrix={matrix} /> : null}
    </OfficeFrame>
  );
}
