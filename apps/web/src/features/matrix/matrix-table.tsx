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

/** So many organisations fit beside each other on a page; more stand in a table after it, with the rows' names again. */
const ON_A_PAGE = 12;

/**
 * Rows by organisation. Wide, the first column stays in sight while the rest scrolls; on a narrow screen each row is a list of the organisations
 * that have something.
 */
export function MatrixTable(props: TableProps) {
  const captionId = useId();
  const { matrix, rows, state } = props;
  const columns = matrix.organisations.filter(({ id }) => !state.only || id === state.only);
  const noted = rows.filter(({ nationally }) => nationally);
  const sheets = columns.length > ON_A_PAGE ? sheetsOf(columns) : [];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={sheets.length > 0 ? 'kith-matrix kith-screen-only' : 'kith-matrix'} aria-labelledby={captionId} tabIndex={0}>
        <Grid {...props} columns={columns} noted={noted} captionId={captionId} />
      </section>
      {sheets.map((sheet, index) => (
        <div key={sheet[0]?.id} className="kith-paper-only kith-matrix__sheet">
          <Grid {...props} columns={sheet} noted={noted} part={`, ${index + 1} of ${sheets.length}`} />
        </div>
      ))}
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

/** As many on each as on the others. */
function sheetsOf(columns: readonly Column[]): (readonly Column[])[] {
  const count = Math.ceil(columns.length / ON_A_PAGE);
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, sheet) => columns.slice(sheet * each, (sheet + 1) * each));
}

interface GridProps extends TableProps {
  columns: readonly Column[];
  noted: readonly MatrixRow[];
  /** Of the table that is on the screen; what is there for paper alone has no links to it. */
  captionId?: string;
  part?: string;
}

function Grid({ matrix: { area, by }, coverage, rows, state, path, columns, noted, captionId, part }: GridProps) {
  return (
    <table {...ROLE.table} className="kith-matrix__table" {...(captionId ? { id: 'matrix' } : {})}>
      <caption id={captionId} className="nhsuk-table__caption nhsuk-table__caption--s">
        {axisWords[by]} by organisation in {area.shortName}
        {part}
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
