import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading, ShowMore } from '@kith/ui';
import { useEffect, useRef } from 'react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { listed } from '../../lib/format/words';
import { contractName, endWords } from '../../parts/contracts/contract-words';
import { columnName } from '../../parts/office/column-name';
import { paths } from '../../parts/paths';
import { type MatrixItem_itemFragment, MatrixItemsDocument } from './matrix.generated';
import { type Matrix, phaseWords } from './matrix.rules';
import { type MatrixState, matrixAddress } from './matrix-address.rules';

interface ItemsProps {
  state: MatrixState;
  row: string;
  path: string;
  matrix: Matrix;
}

/** What a row or a cell was counted from. */
export function MatrixItems({ state, row, path, matrix }: ItemsProps) {
  const { area, organisations, rows } = matrix;
  const { data, error, fetchMore, refetch } = useQuery(MatrixItemsDocument, {
    variables: { area: area.odsCode, by: state.by, row, organisation: state.cell, asOf: state.asOf },
    fetchPolicy: 'cache-and-network',
  });
  // It stands below the table, so whoever chose a cell is led to it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const label = rows.find(({ id }) => id === row)?.label ?? row;
  const whose = organisations.find(({ id }) => id === state.cell);
  const failed = error && !data ? describeError(error) : undefined;
  const found = data?.areaMatrixItems;
  return (
    <section aria-labelledby="list" className="kith-section">
      <h2 id="list" className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {label}
        {whose ? `, ${columnName(whose.name)}` : ''}
      </h2>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!data && !failed ? <Loading text="Loading the list" /> : null}
      {found ? (
        <>
          <p>{found.totalCount === 0 ? 'Nothing was told.' : `${counted(found.totalCount, 'piece', 'pieces')} of work or contracts.`}</p>
          <ul className="nhsuk-list kith-matrix__items">
            {found.edges.map(({ node, cursor }) => (
              <li key={cursor}>
                <Item item={node} />
              </li>
            ))}
          </ul>
          {found.pageInfo.hasNextPage ? (
            <ShowMore
              shown={found.edges.length}
              total={found.totalCount}
              nextHref={matrixAddress(path, state)}
              onMore={() =>
                fetchMore({
                  variables: { after: found.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult: next, variables }) =>
                    before.areaMatrixItems && next.areaMatrixItems
                      ? { areaMatrixItems: withNextPage(before.areaMatrixItems, next.areaMatrixItems, variables.after) }
                      : before,
                })
              }
            />
          ) : null}
        </>
      ) : null}
      <p className="kith-matrix__back">
        <a href={matrixAddress(path, { ...state, row: null, cell: null })}>Close this list</a>
      </p>
    </section>
  );
}

function Item({ item: { phase, ending, nationally, organisations, initiative, contract } }: { item: MatrixItem_itemFragment }) {
  return (
    <>
      <strong>
        {initiative ? <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> : null}
        {contract ? `Contract: ${contractName(contract)}` : null}
      </strong>
      <br />
      {listed(organisations.map(({ name }) => name))}
      <br />
      {phaseWords[phase]}
      {ending ? '; a contract may end within 24 months' : ''}
      {contract ? `; ends: ${endWords(contract)}` : ''}
      {nationally ? '; under a national contract' : ''}
      {initiative?.outcome ? (
        <>
          <br />
          <span className="nhsuk-body-s">{initiative.outcome}</span>
        </>
      ) : null}
    </>
  );
}
