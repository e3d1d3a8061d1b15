import { useQuery } from '@apollo/client/react';
import { DataTable, ErrorPanel, Loading, ShowMore } from '@kith/ui';
import { withNextPage } from '../../../lib/apollo/next-page.rules';
import { describeError } from '../../../lib/errors/describe-error';
import { formatDay, formatPartialDate, formatTime } from '../../../lib/format/dates';
import type { CurrentViewer } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';
import { notReviewedSince } from '../../../parts/reviewed/reviewed-words';
import { StillRight } from '../../../parts/still-right/still-right';
import { levelWords } from '../../../parts/words/words';
import { OwnPublishedDocument, type PublishingStartQuery } from './publish-page.generated';

type Working = PublishingStartQuery['workingRevisions'][number];

/** What is begun but not published. Whoever approves is led to where they read it and decide, as by the mail. */
export function WorkingList({ revisions, approves }: { revisions: readonly Working[]; approves: boolean }) {
  if (revisions.length === 0) return <p>Nothing is being worked on.</p>;
  const waits = ({ state }: Working) => approves && state === 'IN_REVIEW';
  return (
    <DataTable
      caption="Being worked on"
      captionHidden
      rows={revisions}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Entry',
          cell: (revision) => (
            <a href={waits(revision) ? paths.approve(revision.id) : paths.revise(revision.id)} dir="auto">
              {titleOf(revision)}
            </a>
          ),
        },
        { heading: 'Kind', cell: ({ publishedSlug }) => (publishedSlug ? 'Revision of a published entry' : 'Not published yet') },
        {
          heading: 'Where it stands',
          cell: (revision) => (
            <>
              {standing(revision)}
              {waits(revision) ? (
                <>
                  .{' '}
                  <a href={paths.approve(revision.id)}>
                    Read and approve<span className="nhsuk-u-visually-hidden"> {titleOf(revision)}</span>
                  </a>
                </>
              ) : null}
            </>
          ),
        },
        { heading: 'Last saved', cell: ({ savedAt, savedBy }) => `${formatTime(savedAt)}${savedBy ? ` by ${savedBy.name}` : ''}` },
      ]}
    />
  );
}

const titleOf = ({ content }: Working): string => content.title || 'No title yet';

function standing({ state, sentAt }: Working): string {
  if (state === 'IN_REVIEW') return `In review${sentAt ? ` since ${formatDay(sentAt)}` : ''}`;
  return state === 'REFUSED' ? 'Sent back with a reason' : 'Being written';
}

/** What the organisation has published, to revise or archive. */
export function PublishedList({ viewer }: { viewer: CurrentViewer }) {
  const organisation = viewer.actingFor?.odsCode;
  const { data, error, fetchMore, refetch } = useQuery(OwnPublishedDocument, {
    variables: { organisation: organisation ? [organisation] : [], demonstration: viewer.actingFor?.demonstration || undefined },
    skip: !organisation,
    fetchPolicy: 'cache-and-network',
  });
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data) return <Loading />;
  const { edges, totalCount, totalIsExact, pageInfo } = data.initiatives;
  if (edges.length === 0) return <p>Nothing is published yet.</p>;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        initiatives: withNextPage(before.initiatives, fetchMoreResult.initiatives, variables.after),
      }),
    });
  return (
    <>
      <DataTable
        caption="Published"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: 'Entry',
            cell: ({ slug, title }) => (
              <a href={paths.initiative(slug)} dir="auto">
                {title}
              </a>
            ),
          },
          { heading: 'Who can see it', cell: ({ level }) => levelWords[level] },
          {
            heading: 'Last reviewed',
            cell: (entry) => (
              <>
                {notReviewedSince(entry) ??
                  (entry.reviewedAt ? formatDay(entry.reviewedAt) : entry.source ? 'Not checked by you yet' : 'Not known')}
                {entry.reviewBy && !entry.source ? `, next by ${formatPartialDate(entry.reviewBy)}` : ''}
                <StillRight initiative={entry} />
              </>
            ),
          },
          {
            heading: 'Change',
            cell: ({ id, slug, title, viewerCanEdit, hasWorkingRevision }) =>
              viewerCanEdit ? (
                <>
                  <a href={paths.revise(id)}>
                    {hasWorkingRevision ? 'Go on revising' : 'Revise'}
                    <span className="nhsuk-u-visually-hidden"> {title}</span>
                  </a>{' '}
                  <a href={`${paths.publish}/archive/${encodeURIComponent(slug)}`}>
                    Archive<span className="nhsuk-u-visually-hidden"> {title}</span>
                  </a>
                </>
              ) : (
                'Not by you'
              ),
          },
        ]}
      />
      {pageInfo.hasNextPage ? (
        <ShowMore shown={edges.length} total={totalCount} totalIsExact={totalIsExact} nextHref={paths.publish} onMore={more} />
      ) : null}
    </>
  );
}
