import { useId } from 'react';
import { counted } from '../../lib/format/numbers';
import { ROLE } from '../../lib/page/table-roles';
import { columnName } from '../../parts/office/column-name';
import type { AreaMatrixQuery } from './matrix.generated';
import { axisWords, byGroup, type Column, cellLines, type Matrix, type MatrixRow } from './matrix.rules';
import { type MatrixState, matrixAddress } from './matrix-address.rules';

interface TableProps {
  matrix: Matrix;
  coverage: AreaMatrixQuery['areaCoverage'];
  rows: readonly MatrixRow[];
  state: MatrixState;
  path: string;
}

/**
 * Rows by organisation. Wide, the first column stays in sight while the rest scrolls; on a narrow screen each row is a list of the organisations
 * that have something.
 */
export function MatrixTable({ matrix: { area, by, organisations }, coverage, rows, state, path }: TableProps) {
  const captionId = useId();
  const columns = organisations.filter(({ id }) => !state.only || id === state.only);
  const noted = rows.filter(({ nationally }) => nationally);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="kith-matrix" aria-labelledby={captionId} tabIndex={0}>
        <table {...ROLE.table} className="kith-matrix__table" id="matrix">
          <caption id={captionId} className="nhsuk-table__caption nhsuk-table__caption--s">
            {axisWords[by]} by organisation in {area.shortName}
          </caption>
          <thead {...ROLE.rowgroup}>
            <tr {...ROLE.row}>
              <th {...ROLE.columnheader} scope="col">
                {axisWords[by]}
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} {...ROLE.columnheader} scope="col">
                  {columnName(name)}
                  <span className="kith-matrix__said">{reportedWords(coverage, id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {byGroup(rows).map(({ group, rows: inGroup }) => (
            <tbody key={group ?? inGroup[0]?.id} {...ROLE.rowgroup}>
              {group ? (
                <tr {...ROLE.row} className="kith-matrix__group">
                  <th {...ROLE.rowheader} scope="rowgroup" colSpan={columns.length + 1}>
                    <span>{group}</span>
                  </th>
                </tr>
              ) : null}
              {inGroup.map((row) => (
                <Row key={row.id} row={row} columns={columns} state={state} path={path} note={noted.indexOf(row) + 1} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {noted.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-s">What is national</h2>
          <ol className="nhsuk-list nhsuk-list--number nhsuk-body-s">
            {noted.map(({ id, label, nationally }) => (
              <li key={id} id={`national-${id}`}>
                <strong>{label}:</strong> {nationally}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

/** Whether a trust has reported: an empty cell of one that has not says nothing. */
function reportedWords(coverage: AreaMatrixQuery['areaCoverage'], id: string): string {
  const trust = coverage?.trusts.find(({ organisation }) => organisation.id === id);
  if (!trust) return '';
  if (!trust.answer) return 'has not reported';
  return trust.answer.kind === 'COMPLETE' ? 'has reported' : 'nothing to report';
}

interface RowProps {
  row: MatrixRow;
  columns: readonly Column[];
  state: MatrixState;
  path: string;
  /** Number of its note; 0 where it has none. */
  note: number;
}

function Row({ row, columns, state, path, note }: RowProps) {
  const { id, label, total, state: fullness, cells } = row;
  const listOf = (cell: string | null): string => matrixAddress(path, { ...state, row: id, cell });
  return (
    <tr {...ROLE.row} className={fullness === 'CROWDED' ? 'kith-matrix__crowded' : undefined}>
      <th {...ROLE.rowheader} scope="row">
        <a href={listOf(null)}>{label}</a>
        <span className="kith-matrix__said">
          {counted(total, 'piece', 'pieces')} in all
          {fullness === 'CROWDED' ? <strong className="kith-matrix__mark">Three or more organisations</strong> : null}
          {fullness === 'NATIONAL' ? <strong className="kith-matrix__mark">Bought or required nationally</strong> : null}
          {note > 0 ? <a href={`#national-${id}`}>Part of it is national (note {note})</a> : null}
        </span>
      </th>
      {columns.map(({ id: organisationId, name }) => {
        const cell = cells.find((one) => one.organisationId === organisationId);
        return (
          <td key={organisationId} {...ROLE.cell} data-empty={cell ? undefined : true}>
            <span aria-hidden="true" className="kith-matrix__whose">
              {columnName(name)}
            </span>
            {cell ? (
              <a href={listOf(organisationId)} aria-current={state.row === id && state.cell === organisationId ? 'true' : undefined}>
                <span className="nhsuk-u-visually-hidden">
                  {label}, {columnName(name)}:{' '}
                </span>
                {cellLines(cell).map((line, index, { length }) => (
                  <span key={line} className="kith-matrix__line">
                    {line}
                    {index < length - 1 ? <span className="nhsuk-u-visually-hidden">, </span> : null}
                  </span>
                ))}
              </a>
            ) : (
              <>
                <span aria-hidden="true">–</span>
                <span className="nhsuk-u-visually-hidden">nothing told</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
