import { useQuery } from '@apollo/client/react';
import { Announce, EmptyState, ErrorPanel, Loading, MoreButton } from '@kith/ui';
import { useSearchParams } from 'react-router';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { type CurrentViewer, useViewer } from '../../lib/viewer/use-viewer';
import { FileLink } from '../../parts/file-link/file-link';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AuditDocument, type AuditQuery } from './audit.generated';
import { addressOf, askedBy, exportAddress, filtersIn } from './audit-address.rules';
import { AuditFilter } from './audit-filter';

const AT_ONCE = 50;

/** What was done in the organisation's name, for its administrators. */
export function AuditPage() {
  const viewer = useViewer();
  const organisation = viewer?.actingFor;
  const isTheirs = Boolean(organisation) && Boolean(viewer?.roles.includes('ADMINISTRATOR'));
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading caption={organisation?.name}>Record of changes</PageHeading>
      {viewer ? null : <Loading />}
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Administrators read what was done in the name of their organisation after signing in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !isTheirs ? (
        <AnotherRoleNeeded>
          <p>Only administrators of the organisation you act for see this page.</p>
        </AnotherRoleNeeded>
      ) : null}
      {organisation && isTheirs ? <Acts key={organisation.id} organisation={organisation} /> : null}
    </div>
  );
}

function Acts({ organisation }: { organisation: NonNullable<CurrentViewer['actingFor']> }) {
  const [address, setAddress] = useSearchParams();
  const filters = filtersIn(address);
  const { data, error, refetch, fetchMore, loading } = useQuery(AuditDocument, {
    variables: { organisationId: organisation.id, ...askedBy(filters), first: AT_ONCE },
    fetchPolicy: 'cache-and-network',
  });
  const failed = error ? describeError(error) : undefined;
  const audit = data?.organisationAudit;
  const more = () =>
    fetchMore({
      variables: { after: audit?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next, variables }) =>
        before.organisationAudit && next.organisationAudit
          ? { organisationAudit: withNextPage(before.organisationAudit, next.organisationAudit, variables.after) }
          : before,
    });
  return (
    <>
      <p>
        Who changed who may see or do what, newest first. Nobody can change or delete this record. Acts on texts that are not published yet
        are not in it: only editors and approvers may know of those.
      </p>
      <AuditFilter key={addressOf(filters)} filters={filters} onAsked={(asked) => setAddress(addressOf(asked))} />
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {loading && !audit ? <Loading /> : null}
      <Announce visible>{audit ? <p>{countWords(audit.totalCount)}</p> : null}</Announce>
      {audit && audit.totalCount === 0 ? (
        <EmptyState title="Nothing is recorded">
          <p>Choose other days, or everything.</p>
        </EmptyState>
      ) : null}
      {audit && audit.totalCount > 0 ? (
        <>
          <ol className="nhsuk-list kith-audit__acts">
            {audit.edges.map(({ node }) => (
              <Act key={node.id} act={node} />
            ))}
          </ol>
          <div className="kith-audit__actions">
            {audit.pageInfo.hasNextPage ? <MoreButton onMore={more}>Show more</MoreButton> : null}
            <p>
              <FileLink href={exportAddress(organisation.id, filters)}>Download these as a file (CSV)</FileLink>
            </p>
          </div>
        </>
      ) : null}
    </>
  );
}

const countWords = (count: number): string =>
  count >= 10_000 ? '10,000 acts or more' : `${count.toLocaleString('en-GB')} ${count === 1 ? 'act' : 'acts'}`;

type OneAct = NonNullable<AuditQuery['organisationAudit']>['edges'][number]['node'];

const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

function Act({ act: { at, sentence, means, mark } }: { act: OneAct }) {
  const by = { SESSION: 'Signed in on a page', TOKEN: 'By an access token', COMMAND: 'By command' }[means];
  return (
    <li>
      {sentence}.
      <span className="kith-audit__by nhsuk-body-s">
        <time dateTime={at}>{instant.format(new Date(at))}</time>. {by}
        {mark ? ` (${means === 'TOKEN' ? 'token' : 'session'} ${mark})` : ''}
      </span>
    </li>
  );
}
