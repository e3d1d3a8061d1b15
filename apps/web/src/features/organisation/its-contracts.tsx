import { useQuery } from '@apollo/client/react';
import { DataTable, ErrorPanel } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { capabilityOf, contractName, endWords, routeOf, wholeLifeWords, yearlyWords } from '../../parts/contracts/contract-words';
import { paths } from '../../parts/paths';
import { OrganisationContractsDocument, type OrganisationContractsQuery } from './organisation-page.generated';

type Row = OrganisationContractsQuery['contracts']['edges'][number]['node'];

/** What this reader may know of its contracts and needs; nothing at all where that is nothing. */
export function ItsContracts({ odsCode }: { odsCode: string }) {
  const { data, error, refetch } = useQuery(OrganisationContractsDocument, { variables: { odsCode }, fetchPolicy: 'cache-and-network' });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return null;
  const { contracts, needs } = data;
  if (contracts.totalCount === 0 && needs.totalCount === 0) return null;
  return (
    <section aria-labelledby="contracts" className="kith-section">
      <h2 id="contracts">Contracts and needs</h2>
      {contracts.totalCount > 0 ? (
        <>
          <p>
            What you may see of {counted(contracts.totalCount, 'contract', 'contracts')}. Sums are without VAT. An extension needs
            procurement advice. <a href={paths.whoCanSeeWhat}>Who can see what</a>
          </p>
          <DataTable
            caption="Contracts, those that end first at the top"
            columns={[
              { heading: 'Contract', cell: (row) => <Name row={row} /> },
              { heading: 'For', cell: capabilityOf },
              { heading: 'Ends', cell: endWords },
              { heading: 'Whole life', cell: wholeLifeWords },
              { heading: 'Each year', cell: yearlyWords },
              { heading: 'Awarded', cell: routeOf },
              { heading: 'Notice', cell: (row) => <Notice row={row} /> },
            ]}
            rows={contracts.edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
          />
          {contracts.totalCount > contracts.edges.length ? <p>The first {contracts.edges.length} of them are shown.</p> : null}
        </>
      ) : null}
      {needs.totalCount > 0 ? (
        <DataTable
          caption="Needs"
          columns={[
            { heading: 'For', cell: ({ capability }) => capability.label },
            { heading: 'By', cell: ({ neededBy }) => (neededBy ? formatPartialDate(neededBy) : 'not known') },
            { heading: 'Note', cell: ({ note }) => note },
          ]}
          rows={needs.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
        />
      ) : null}
    </section>
  );
}

function Name({ row }: { row: Row }) {
  return row.initiative ? <a href={paths.initiative(row.initiative.slug)}>{contractName(row)}</a> : contractName(row);
}

function Notice({ row: { notice } }: { row: Row }) {
  if (!notice) return 'not published';
  return notice.url ? <a href={notice.url}>published, {notice.reference}</a> : `published, ${notice.reference}`;
}
