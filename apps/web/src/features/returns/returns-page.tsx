import { useQuery } from '@apollo/client/react';
import { DataTable, EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { OwnReturn } from '../../parts/own-return/own-return';
import { type OwnReturn_returnsFragment, OwnReturnDocument } from '../../parts/own-return/own-return.generated';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';

const TITLE = 'What we told our area';

/** What a trust said of its own list, quarter by quarter, for its members. */
export function ReturnsPage() {
  const { odsCode = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(OwnReturnDocument, { variables: { organisation: odsCode }, skip: !viewer?.person });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <SignInNeeded>
          <p>What a trust tells its area is said and read by its members, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading text="Loading what was said" />;
  const returns = data.organisationReturns;
  if (!returns) return <NotHere title="Organisation not found" viewer={viewer} />;
  return (
    <article>
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.organisation(odsCode)}>
        Back to {returns.organisation.name}
      </BackLink>
      <PageHeading caption={returns.organisation.name} title={TITLE}>
        {TITLE}
      </PageHeading>
      <OwnReturn odsCode={odsCode} history={false} />
      <History returns={returns} />
    </article>
  );
}

function History({ returns: { earlier, organisation } }: { returns: OwnReturn_returnsFragment }) {
  if (earlier.length === 0)
    return (
      <EmptyState title="Nothing was said before" headingLevel="h2">
        <p>What is said each quarter is kept here.</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption="Said before, the newest first"
      columns={[
        { heading: 'Quarter', cell: ({ period }) => period.name },
        { heading: 'Said', cell: ({ kind }) => (kind === 'COMPLETE' ? 'our list is complete' : 'nothing to report') },
        { heading: 'On', cell: ({ madeOn }) => formatPartialDate(madeOn) },
        { heading: 'Until', cell: ({ endedOn }) => (endedOn ? `changed or taken back on ${formatPartialDate(endedOn)}` : 'it stands') },
        { heading: 'By', cell: (row) => (row.organisation.id === organisation.id ? 'us' : `${row.organisation.name}, which we carry on`) },
      ]}
      rows={earlier}
      rowKey={({ id }) => id}
    />
  );
}
