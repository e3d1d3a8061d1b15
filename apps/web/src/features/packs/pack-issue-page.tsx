import { useQuery } from '@apollo/client/react';
import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useLocation, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { FileLink } from '../../parts/file-link/file-link';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { PackPaper } from './pack-paper';
import { PackIssuePageDocument } from './packs.generated';

/** One issue as its reader may see it today, with its files. */
export function PackIssuePage() {
  const { id = '', number = '' } = useParams();
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const numbered = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;
  const { data, error, refetch } = useQuery(PackIssuePageDocument, {
    variables: { id, number: numbered },
    skip: !viewer?.person,
    fetchPolicy: 'network-only',
  });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>Board pack</PageHeading>
        <SignInNeeded>
          <p>A board pack is read by those it names, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer?.person) return <Loading />;
  const issue = data.packIssue;
  if (!issue) return <NotHere title="Board pack not found" viewer={viewer} />;
  const { pack, paper, recipients } = issue;
  return (
    <>
      <BackLink className="nhsuk-u-margin-bottom-4 kith-screen-only" href={paths.pack(pack.id)}>
        Back to the pack
      </BackLink>
      <PageHeading caption={pack.organisation.name} title={`${paper.title}, issue ${issue.number}`}>
        {paper.title}
      </PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      <div className="kith-screen-only">
        <p>
          Issue {issue.number}, {formatDay(issue.issuedAt)}
          {issue.issuedBy ? `, by ${issue.issuedBy}` : ''}. To be read by {recipients.join(', ') || 'all board members'}.
        </p>
        <p>
          <FileLink href={paths.packFile(pack.id, issue.number, 'pdf')}>Download as PDF</FileLink>
          {' or '}
          <FileLink href={paths.packFile(pack.id, issue.number, 'docx')}>as Word</FileLink>
        </p>
        <p className="nhsuk-u-reading-width">
          A download can’t be recalled: it stays as it is, whatever is hidden or corrected here later. What you see below leaves that out.
        </p>
      </div>
      <PackPaper paper={paper} titled={false} />
    </>
  );
}
