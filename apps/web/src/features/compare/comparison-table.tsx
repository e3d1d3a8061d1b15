import { useId } from 'react';
import { ROLE } from '../../lib/page/table-roles';
import { paths } from '../../parts/paths';
import type { Comparison_comparisonFragment } from './compare.generated';
import { addressWithout, type CompareState } from './compare-address.rules';

type Row = Comparison_comparisonFragment['rows'][number];
type Column = Comparison_comparisonFragment['columns'][number];
type Line = Row['cells'][number]['lines'][number];

/** A sign beside the words: told apart without colour. */
const MARKS = { SAME: ['=', 'The same'], PARTLY: ['≈', 'The same in part'], DIFFERENT: ['≠', 'They differ'] } as const;

/** Aspects in rows, what is compared in columns; on a narrow screen each aspect is a list of what each tells. */
export function ComparisonTable({ comparison, state }: { comparison: Comparison_comparisonFragment; state: CompareState }) {
  const captionId = useId();
  const { columns, rows } = comparison;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="kith-compare__frame" aria-labelledby={captionId} tabIndex={0}>
      <table {...ROLE.table} className="kith-compare__table">
        <caption id={captionId} className="nhsuk-table__caption nhsuk-table__caption--s">
          {columns.length > 1 ? 'Side by side, in the order asked' : 'What is told'}
        </caption>
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row}>
            <th {...ROLE.columnheader} scope="col">
              Aspect
            </th>
            {columns.map((column) => (
              <th key={column.asked} {...ROLE.columnheader} scope="col">
                <Head column={column} state={state} ofMany={columns.length > 1} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          {rows.map((row) => (
            <Aspect key={`${row.aspect} ${row.label}`} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ column, state, ofMany }: { column: Column; state: CompareState; ofMany: boolean }) {
  const { asked, heading, organisation, initiatives, more, note } = column;
  const isApproach = state.initiatives.length === 0;
  const [first] = initiatives;
  return (
    <>
      {isApproach ? (
        organisation?.odsCode ? (
          <a href={paths.organisation(organisation.odsCode)}>{heading}</a>
        ) : (
          heading
        )
      ) : first ? (
        <a href={paths.initiative(first.slug)}>{heading}</a>
      ) : (
        heading
      )}
      <span className="kith-compare__said">
        {isApproach ? (
          <>
            {initiatives.map(({ id, slug, title }, place) => (
              <a key={id} href={paths.initiative(slug)}>
                {initiatives.length > 1 ? `${place + 1}: ` : ''}
                {title}
              </a>
            ))}
            {more > 0 && state.capability ? (
              <a
                href={`${paths.findByCapability(state.capability)}&organisation=${encodeURIComponent(asked)}`}
              >{`and ${more} more for this capability`}</a>
            ) : null}
          </>
        ) : (
          <span>{organisation?.name ?? 'Trust not named'}</span>
        )}
        {note ? <span>{note}</span> : null}
        {ofMany ? (
          <a className="kith-screen-only" href={addressWithout(state, asked)}>
            Take out<span className="nhsuk-u-visually-hidden"> {heading}</span>
          </a>
        ) : null}
      </span>
    </>
  );
}

function Aspect({ row: { aspect, label, agreement, note, cells }, columns }: { row: Row; columns: readonly Column[] }) {
  const mark = agreement ? MARKS[agreement] : null;
  const gaps = mark ? note?.slice(mark[1].length).replace(/^; /, '') : note;
  return (
    <tr {...ROLE.row} data-agreement={agreement?.toLowerCase()}>
      <th {...ROLE.rowheader} scope="row">
        {label}
        {mark ? (
          <strong className="kith-compare__mark">
            <span aria-hidden="true">{mark[0]} </span>
            {mark[1]}
          </strong>
        ) : null}
        {gaps ? <span className="kith-compare__said">{gaps.charAt(0).toUpperCase() + gaps.slice(1)}</span> : null}
      </th>
      {cells.map(({ lines, gap }, place) => {
        const column = columns[place] as Column;
        return (
          <td key={column.asked} {...ROLE.cell}>
            <span aria-hidden="true" className="kith-compare__whose">
              {column.heading}
            </span>
            <Lines lines={lines} partly={agreement === 'PARTLY'} column={column} />
            {gap ? <span className="kith-unknown">{gap}</span> : null}
            {aspect === 'CONTACT' && column.initiatives[0] && column.organisation ? (
              <a className="kith-screen-only kith-compare__ask" href={paths.ask(column.initiatives[0].slug)}>
                Ask<span className="nhsuk-u-visually-hidden"> about {column.initiatives[0].title}</span>
              </a>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

function Lines({ lines, partly, column }: { lines: readonly Line[]; partly: boolean; column: Column }) {
  if (lines.length === 0) return null;
  if (lines.length === 1) return <Told line={lines[0] as Line} partly={partly} column={column} />;
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {lines.map((line) => (
        <li key={`${line.entry} ${line.text}`}>
          <Told line={line} partly={partly} column={column} />
        </li>
      ))}
    </ul>
  );
}

/** Entries of one trust are told apart by the number that stands before each in the heading of the column. */
function Told({ line: { text, entry, url, common }, partly, column }: { line: Line; partly: boolean; column: Column }) {
  const number = column.initiatives.findIndex(({ title }) => title === entry) + 1;
  return (
    <span dir="auto">
      {entry ? <strong>{number > 0 ? number : entry}: </strong> : null}
      {url ? <a href={url}>{text}</a> : text}
      {partly && common !== null ? <span className="kith-compare__common"> {common ? '(= all)' : '(≠ not all)'}</span> : null}
    </span>
  );
}
