import { useQuery } from '@apollo/client/react';
import { Announce, Loading } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { useSearchParams } from 'react-router';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { useChosen } from '../../parts/compare/chosen';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { FileLink } from '../../parts/file-link/file-link';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { ChooseWhat } from './choose-what';
import { CompareApproachesDocument, CompareDocument, type Comparison_comparisonFragment } from './compare.generated';
import { type CompareState, fileAddress, readCompareAddress } from './compare-address.rules';
import { ComparisonTable } from './comparison-table';

const TITLE = 'Compare';

/** Up to four entries, or four trusts' approaches to one capability, side by side. What is compared stands in the address. */
export function ComparePage() {
  const [address] = useSearchParams();
  const state = readCompareAddress(address);
  const { initiatives, capability, organisations } = state;
  const ofEntries = initiatives.length > 0;
  const ofApproaches = !ofEntries && capability !== null && organisations.length > 0;
  const entries = useQuery(CompareDocument, { variables: { initiatives: [...initiatives] }, skip: !ofEntries });
  const approaches = useQuery(CompareApproachesDocument, {
    variables: { capability: capability ?? '', organisations: [...organisations] },
    skip: !ofApproaches,
  });
  const viewer = useViewer();
  if (!ofEntries && !ofApproaches) return <ChooseWhat key={capability} capability={capability} />;

  const { error, refetch } = ofEntries ? entries : approaches;
  const comparison = ofEntries ? entries.data?.compare : approaches.data?.compareApproaches;
  if (error && !comparison) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (comparison === undefined) return <Loading text="Comparing" />;
  if (!comparison || comparison.columns.length === 0) return <NotHere title="Nothing to compare" viewer={viewer} />;
  return <SideBySide comparison={comparison} state={state} />;
}

function SideBySide({ comparison, state }: { comparison: Comparison_comparisonFragment; state: CompareState }) {
  const { capability, columns, toldByNone } = comparison;
  const heading = capability ? `Approaches to ${capability.label.charAt(0).toLowerCase()}${capability.label.slice(1)}` : 'Side by side';
  const fictional = columns.some(
    ({ organisation, initiatives }) => organisation?.demonstration || initiatives.some(({ demonstration }) => demonstration),
  );
  return (
    <div className="kith-compare">
      {/* Anew with each column taken out: its link has gone, and the heading takes the focus. */}
      <PageHeading key={columns.length} caption={TITLE} title={`${TITLE}: ${columns.map((column) => column.heading).join(', ')}`}>
        {heading}
      </PageHeading>
      <p className="nhsuk-u-reading-width">
        {fictional ? <strong>Fictional. </strong> : null}
        What each told, in the order asked. Nothing here is scored or ranked. Facts that differ are marked “≠ They differ”; words of one’s
        own are not compared. “Not told” means that nobody wrote it down, not that there is nothing.
      </p>
      <Announce>{`${counted(columns.length, 'column')} side by side`}</Announce>
      <LeftOut comparison={comparison} state={state} />
      <ComparisonTable comparison={comparison} state={state} />
      {toldByNone.length > 0 ? (
        <p className="nhsuk-u-reading-width">
          <strong>{columns.length === 1 ? 'Not told: ' : 'Told by none of them: '}</strong>
          {toldByNone.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join('; ')}.
        </p>
      ) : null}
      <OnPaper comparison={comparison} state={state} />
    </div>
  );
}

/** What the address asks for and the table has not: said, without a word about why. */
function LeftOut({ comparison: { notFound, columns, capability }, state: { isCut } }: Props) {
  const what = capability ? ['organisation', 'organisations'] : ['entry', 'entries'];
  if (notFound === 0 && !isCut && columns.length > 1) return null;
  return (
    <InsetText>
      {notFound > 0 ? (
        <p>
          Not found: {counted(notFound, what[0] as string, what[1] as string)} of those in this address.{' '}
          {columns.length > 1 ? 'The others stand here.' : 'The other stands here.'}
        </p>
      ) : null}
      {isCut ? <p>This address names more than four. The first four stand here.</p> : null}
      {columns.length === 1 ? <p>There is one here. Add another to compare it with.</p> : null}
    </InsetText>
  );
}

interface Props {
  comparison: Comparison_comparisonFragment;
  state: CompareState;
}

function OnPaper({ comparison: { columns, capability }, state }: Props) {
  const { add } = useChosen();
  return (
    <>
      <p className="kith-compare__files kith-screen-only">
        <FileLink href={fileAddress('pdf', state)}>Download as PDF</FileLink>{' '}
        <FileLink href={fileAddress('docx', state)}>Download for Word</FileLink>{' '}
        <Button type="button" secondary small onClick={() => window.print()}>
          Print
        </Button>{' '}
        {capability ? (
          <a href={paths.compareApproaches(capability.id, [])}>Choose other trusts</a>
        ) : (
          // What stands here is kept as chosen, so that another can be ticked beside it.
          <a
            href={paths.find}
            onClick={() => {
              for (const { slug, title } of columns.flatMap(({ initiatives }) => initiatives)) add({ slug, title });
            }}
          >
            Find another to compare
          </a>
        )}
      </p>
      <p className="nhsuk-body-s kith-screen-only">
        The address of this page stays the same: send it to a colleague, who will see of it what they may see. A copy that was downloaded
        can’t be recalled.
      </p>
      <p className="kith-paper-only nhsuk-body-s">
        {window.location.origin}
        {window.location.pathname}
        {window.location.search}
      </p>
    </>
  );
}
