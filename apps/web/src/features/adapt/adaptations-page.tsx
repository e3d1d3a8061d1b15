import { useQuery } from '@apollo/client/react';
import { Announce, DataTable, EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { useLocation } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { adaptationStatusWords } from '../../parts/words/words';
import { type Adaptation_listedFragment, OwnAdaptationsDocument } from './adapt.generated';
import { confirmationWords } from './confirmation-words';
import { titleOf } from './title-of';

/** What the organisation acted for took from others, and what others took from it. */
export function AdaptationsPage() {
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const organisation = viewer?.actingFor;
  const { data, error, refetch } = useQuery(OwnAdaptationsDocument, { skip: !organisation, fetchPolicy: 'cache-and-network' });
  const failed = error ? describeError(error) : undefined;
  const all = data?.ownAdaptations ?? [];
  const ours = all.filter(({ adopter }) => adopter.id === organisation?.id);
  const theirs = all.filter(({ adopter }) => adopter.id !== organisation?.id);
  return (
    <>
      <PageHeading>Adaptations</PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>What your organisation took from others, and what others took from it, stands here once you have signed in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !organisation ? (
        <AnotherRoleNeeded>
          <p>You act for nobody at the moment.</p>
        </AnotherRoleNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (organisation && !data && !failed) ? <Loading /> : null}
      {data && all.length === 0 ? (
        <EmptyState title="No adaptations yet">
          <p>
            When you take something from another trust, choose “We are adapting this” on its entry.{' '}
            <a href={paths.find}>Find something to adapt</a>
          </p>
        </EmptyState>
      ) : null}
      {ours.length > 0 ? (
        <Listed caption={`What ${organisation?.name} took`} rows={ours} other={({ originLead }) => originLead?.name ?? 'Not named'} />
      ) : null}
      {theirs.length > 0 ? (
        <Listed caption={`What others took from ${organisation?.name}`} rows={theirs} other={({ adopter }) => adopter.name} />
      ) : null}
    </>
  );
}

interface ListedProps {
  caption: string;
  rows: readonly Adaptation_listedFragment[];
  /** The trust on the other side. */
  other: (row: Adaptation_listedFragment) => string;
}

function Listed({ caption, rows, other }: ListedProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { heading: 'Entry', cell: (row) => <a href={paths.adaptation(row.id)}>{titleOf(row)}</a> },
        { heading: 'Other trust', cell: other },
        { heading: 'How far', cell: ({ status }) => adaptationStatusWords[status] },
        {
          heading: 'What the origin says',
          cell: (row) =>
            row.waitingAudience
              ? `${confirmationWords[row.confirmation]}. Since areas merged it is shown to the former area only`
              : row.viewerCanConfirm && row.confirmation === 'UNCONFIRMED'
                ? 'Waits for your word'
                : confirmationWords[row.confirmation],
        },
        { heading: 'Last changed', cell: ({ updatedAt }) => formatDay(updatedAt) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
