import { useQuery } from '@apollo/client/react';
import { Announce, DataTable, EmptyState, ErrorPanel, Loading, MoreButton } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useLocation } from 'react-router';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { OwnPacksDocument, type PackLine_packFragment } from './packs.generated';

/** Packs of the organisation acted for: those one writes, and those one is to read. */
export function PacksPage() {
  const viewer = useViewer();
  const organisation = viewer?.actingFor;
  const state = useLocation().state as { said?: string } | null;
  const { data, error, refetch, fetchMore } = useQuery(OwnPacksDocument, { skip: !organisation, fetchPolicy: 'cache-and-network' });
  const failed = error && !data ? describeError(error) : undefined;
  const writes = holds(viewer, 'EDITOR', 'APPROVER', 'ADMINISTRATOR', 'BOARD_MEMBER');
  const packs = data?.packs;
  return (
    <>
      <PageHeading caption={organisation?.name}>Board packs</PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Papers for a board’s meeting stand here for those who make them and those they name, after signing in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !organisation ? (
        <AnotherRoleNeeded>
          <p>You act for nobody at the moment. Board packs are made for an organisation.</p>
        </AnotherRoleNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (organisation && !packs && !failed) ? <Loading /> : null}
      {packs && organisation ? (
        <>
          <p className="nhsuk-u-reading-width">
            A pack puts what your board says of its own work beside how peers approach it, on two to six pages. You choose the questions,
            name who reads it, and issue it.
          </p>
          {writes ? <Button href={paths.newPack}>Begin a board pack</Button> : null}
          {packs.totalCount === 0 ? (
            <EmptyState title="No board packs yet">
              <p>
                {writes
                  ? 'Begin with the day of the meeting and one of the nine board questions; ten minutes are enough for a first draft.'
                  : 'You will find here what your board’s office issues to you.'}
              </p>
            </EmptyState>
          ) : (
            <DataTable
              caption="Packs, the latest meeting first"
              captionHidden
              rows={packs.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              columns={[
                { heading: 'Pack', cell: (pack) => <a href={paths.pack(pack.id)}>{pack.title}</a> },
                { heading: 'Meeting', cell: ({ body, meetingOn }) => `${body}, ${formatPartialDate(meetingOn)}` },
                { heading: 'Part', cell: ({ part }) => (part === 'PUBLIC' ? 'Public' : 'Private') },
                { heading: 'How far', cell: stateOf },
              ]}
            />
          )}
          {packs.pageInfo.hasNextPage ? (
            <MoreButton
              onMore={() =>
                fetchMore({
                  variables: { after: packs.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult: next, variables }) => ({
                    packs: withNextPage(before.packs, next.packs, variables.after),
                  }),
                })
              }
            >
              Show more packs
            </MoreButton>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function stateOf({ issues: [last] }: PackLine_packFragment): string {
  return last ? `Issue ${last.number}, ${formatDay(last.issuedAt)}` : 'Draft, not issued';
}
