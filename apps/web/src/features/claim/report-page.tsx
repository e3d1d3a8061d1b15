import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, Panel } from 'nhsuk-react-components';
import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { EntryToClaimDocument } from './claim.generated';
import { type Receipt, ReportForm } from './report-form';

/** Anybody may say that an entry is wrong, or ask that it goes. `?kind=mistake` or `?kind=removal`. */
export function ReportPage() {
  const { slug = '' } = useParams();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const [receipt, setReceipt] = useState<Receipt>();
  const { data, error, refetch } = useQuery(EntryToClaimDocument, { variables: { slug } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  // A receipt stays, also where the entry has gone because of it.
  if (receipt) return <Taken receipt={receipt} slug={slug} />;
  if (!data || !viewer) return <Loading />;
  const entry = data.initiative;
  if (!entry) return <NotHere title="Entry not found" viewer={viewer} />;
  if (entry.slug !== slug) return <Navigate to={`${paths.report(entry.slug)}?${address}`} replace />;
  const removal = address.get('kind') === 'removal';
  const ours = !!viewer.actingFor && viewer.actingFor.id === entry.organisation?.id;
  // Only whoever acts in the demonstration reports there: what others say of it would reach nobody.
  const fictional = entry.organisation?.demonstration && !viewer.actingFor?.demonstration;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={entry.title} title={`${removal ? 'Ask for removal' : 'Report a mistake'}: ${entry.title}`}>
        {removal ? 'Ask for removal' : 'Report a mistake'}
      </PageHeading>
      {fictional ? (
        <p>
          This entry is fictional and shows how Kith works: there is nothing in it to put right. Is something wrong with Kith itself? Use
          “Tell us what is wrong” at the top of the page.
        </p>
      ) : removal ? (
        <p>{removalWords(entry.source !== null, ours)} Every request is logged and answered.</p>
      ) : (
        <p>Say what is wrong and, if you can, where the right answer stands. Every report is logged and answered.</p>
      )}
      {fictional ? null : (
        <ReportForm
          key={removal ? 'removal' : 'mistake'}
          entryId={entry.id}
          kind={removal ? 'REMOVAL' : 'MISTAKE'}
          person={viewer.person?.id ?? 'nobody'}
          onTaken={setReceipt}
        />
      )}
    </div>
  );
}

function removalWords(summarised: boolean, ours: boolean): string {
  if (!summarised) return 'Its trust wrote this entry: the operators of Kith look at your request and ask the trust.';
  if (ours) return 'When an editor of your trust asks, the entry is hidden at once.';
  return 'Your request is looked at first. When an editor of the trust asks, the entry is hidden at once.';
}

function Taken({ receipt: { id, hidden, answeredWithinDays }, slug }: { receipt: Receipt; slug: string }) {
  return (
    <div className="nhsuk-u-reading-width">
      <Panel>
        <PageHeading title="We have your report">We have your report</PageHeading>
        <p>
          Its number is <strong className="kith-number">{id}</strong>
        </p>
      </Panel>
      <p>It is answered within {answeredWithinDays} working days. Keep the number, to refer to it.</p>
      <p>{hidden ? 'The entry is hidden now.' : 'The entry stays as it is until then.'}</p>
      <p>{hidden ? <a href={paths.start}>Go to the start page</a> : <a href={paths.initiative(slug)}>Back to the entry</a>}</p>
    </div>
  );
}
