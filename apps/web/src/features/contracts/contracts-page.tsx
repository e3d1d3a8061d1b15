import { useQuery } from '@apollo/client/react';
import { Announce, DataTable, EmptyState, ErrorPanel, Loading, MoreButton } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { useLocation } from 'react-router';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { capabilityOf, contractName, endWords, wholeLifeWords, yearlyWords } from '../../parts/contracts/contract-words';
import { ownLevelWords } from '../../parts/level-field/own-level-words';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import {
  type Contracts_contractFragment,
  type Contracts_needFragment,
  OwnContractsDocument,
  OwnNeedsDocument,
} from './contracts.generated';
import { sharedWith } from './shared-with';

/** What the organisation acted for buys, and what it needs. */
export function ContractsPage() {
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const organisation = viewer?.actingFor;
  const asked = { skip: !organisation, fetchPolicy: 'cache-and-network' } as const;
  const contracts = useQuery(OwnContractsDocument, asked);
  const needs = useQuery(OwnNeedsDocument, asked);
  const error = contracts.error ?? needs.error;
  const failed = error ? describeError(error) : undefined;
  const data = contracts.data && needs.data ? { contracts: contracts.data.contracts, needs: needs.data.needs } : undefined;
  const retry = () => void Promise.all([contracts.refetch(), needs.refetch()]).catch(() => undefined);
  const mayKeep = holds(viewer, 'EDITOR', 'APPROVER', 'ADMINISTRATOR');
  return (
    <>
      <PageHeading caption={organisation?.name}>Contracts and needs</PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>What your organisation buys, and what it needs, stands here once you have signed in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !organisation ? (
        <AnotherRoleNeeded>
          <p>You act for nobody at the moment.</p>
        </AnotherRoleNeeded>
      ) : null}
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {!viewer || (organisation && !data && !failed) ? <Loading /> : null}
      {data && organisation ? (
        <>
          <InsetText>
            <p>
              Contracts recorded here let your area see when several of you could buy together. Each says who else is told. You and every
              organisation that sees this may be asked for it under freedom of information.
            </p>
          </InsetText>
          {mayKeep ? (
            <p>
              <Button href={paths.newContract} className="nhsuk-u-margin-right-3">
                Add a contract
              </Button>
              <Button href={paths.newNeed} secondary>
                Add a need
              </Button>
            </p>
          ) : (
            <p>Editors, approvers and administrators of {organisation.name} look after this list.</p>
          )}
          <Contracts rows={data.contracts.edges.map(({ node }) => node)} total={data.contracts.totalCount} mayKeep={mayKeep} />
          {data.contracts.pageInfo.hasNextPage ? (
            <MoreButton
              onMore={() =>
                contracts.fetchMore({
                  variables: { after: data.contracts.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult: next, variables }) => ({
                    contracts: withNextPage(before.contracts, next.contracts, variables.after),
                  }),
                })
              }
            >
              Show more contracts
            </MoreButton>
          ) : null}
          <Needs rows={data.needs.edges.map(({ node }) => node)} total={data.needs.totalCount} mayKeep={mayKeep} />
          {data.needs.pageInfo.hasNextPage ? (
            <MoreButton
              onMore={() =>
                needs.fetchMore({
                  variables: { after: data.needs.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult: next, variables }) => ({
                    needs: withNextPage(before.needs, next.needs, variables.after),
                  }),
                })
              }
            >
              Show more needs
            </MoreButton>
          ) : null}
        </>
      ) : null}
    </>
  );
}

interface RowsProps<Row> {
  rows: readonly Row[];
  total: number;
  mayKeep: boolean;
}

function Contracts({ rows, total, mayKeep }: RowsProps<Contracts_contractFragment>) {
  if (rows.length === 0)
    return (
      <EmptyState title="No contracts yet" headingLevel="h2">
        <p>A supplier, what it is for and when it ends are enough to begin with.</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={`Contracts (${total}), those that end first at the top`}
      columns={[
        {
          heading: 'Contract',
          cell: (row) => (mayKeep ? <a href={paths.contract(row.id)}>{contractName(row)}</a> : contractName(row)),
        },
        { heading: 'For', cell: capabilityOf },
        { heading: 'Ends', cell: endWords },
        { heading: 'Whole life', cell: wholeLifeWords },
        { heading: 'Each year', cell: yearlyWords },
        { heading: 'Who else is told', cell: (row) => sharedWith(row).join('; ') },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function Needs({ rows, total, mayKeep }: RowsProps<Contracts_needFragment>) {
  if (rows.length === 0)
    return (
      <EmptyState title="No needs yet" headingLevel="h2">
        <p>Say what you will need and by when, and others can join you before anybody has signed.</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={`Needs (${total})`}
      columns={[
        { heading: 'For', cell: ({ id, capability }) => (mayKeep ? <a href={paths.need(id)}>{capability.label}</a> : capability.label) },
        { heading: 'By', cell: ({ neededBy }) => (neededBy ? formatPartialDate(neededBy) : 'not known') },
        { heading: 'Note', cell: ({ note }) => note },
        { heading: 'Who can see it', cell: ({ level }) => ownLevelWords[level] },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
