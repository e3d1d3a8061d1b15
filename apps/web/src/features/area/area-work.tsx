import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { ListedInitiative } from '../../parts/initiative-card/listed-initiative';
import { paths } from '../../parts/paths';
import { AreaWorkDocument, type InitiativeFilter } from './area-page.generated';
import type { PageArea } from './page-area';

const ENTRIES = 6;

/** What was published there. Lists know the areas of today only: of an area of before, what its trusts published. */
export function AreaWork({ area }: { area: PageArea }) {
  const filter = filterOf(area);
  return (
    <section aria-labelledby="work" className="kith-section">
      <h2 id="work">{area.closedOn ? 'What trusts that belonged to it have built' : 'What was built here'}</h2>
      {filter ? <Work filter={filter} /> : <p>No trust is recorded here.</p>}
    </section>
  );
}

function filterOf({ odsCode, closedOn, organisations, demonstration }: PageArea): InitiativeFilter | null {
  if (!closedOn) return { system: [odsCode], ...(demonstration ? { demonstration } : {}) };
  const members = organisations.flatMap((one) => (one.odsCode && one.kind !== 'ICB' ? [one.odsCode] : []));
  // An empty list would narrow nothing.
  return members.length > 0 ? { organisation: members, ...(demonstration ? { demonstration } : {}) } : null;
}

function Work({ filter }: { filter: InitiativeFilter }) {
  const { data, error, refetch } = useQuery(AreaWorkDocument, { variables: { filter, first: ENTRIES } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return <Loading text="Loading what was published" />;
  const { edges, totalCount } = data.initiatives;
  if (edges.length === 0) {
    return (
      <EmptyState title="Nobody has told us yet what was built here" headingLevel="h3">
        <p>
          From one of these trusts? <a href={paths.publish}>Add the first in ten minutes</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="kith-found">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ListedInitiative initiative={node} />
          </li>
        ))}
      </ul>
      {totalCount > edges.length ? (
        <p>
          <a href={findAddress(filter)}>See all {counted(totalCount, 'entry', 'entries')}</a>
        </p>
      ) : null}
    </>
  );
}

function findAddress({ system, organisation, demonstration }: InitiativeFilter): string {
  const address = new URLSearchParams();
  for (const code of system ?? []) address.append('system', code);
  for (const code of organisation ?? []) address.append('organisation', code);
  if (demonstration) address.set('demonstration', 'true');
  return `${paths.find}?${address}`;
}
