import { counted } from '../../lib/format/numbers';
import { paths } from '../../parts/paths';
import type { AreaMatrixQuery } from './matrix.generated';
import { byGroup, type Matrix, type MatrixRow } from './matrix.rules';

interface EmptyProps {
  rows: readonly MatrixRow[];
  area: Matrix['area'];
  coverage: AreaMatrixQuery['areaCoverage'];
}

/** What nobody has told us of: each with the way to what others have. A silent trust is no answer. */
export function EmptyRows({ rows, area, coverage }: EmptyProps) {
  if (rows.length === 0) return <p>For every row somebody in {area.shortName} has told us of something.</p>;
  return (
    <section aria-labelledby="empty">
      <h2 id="empty" className="nhsuk-heading-m">
        Nobody has told us
      </h2>
      <p className="nhsuk-u-reading-width">
        Nobody in {area.shortName} has told us of anything for these. That does not mean that nobody has it: some share it with fewer
        {coverage && coverage.notAnswered > 0
          ? `, and of ${counted(coverage.total, 'trust')} only ${coverage.reported} ${coverage.reported === 1 ? 'has' : 'have'} reported`
          : ''}
        .
      </p>
      <div className="kith-matrix__empty">
        {byGroup(rows).map(({ group, rows: inGroup }) => (
          <div key={group}>
            <h3 className="nhsuk-heading-s">{group}</h3>
            <ul className="nhsuk-list">
              {inGroup.map(({ id, label }) => (
                <li key={id}>
                  <a href={paths.findByCapability(id)}>
                    {label}
                    <span className="nhsuk-u-visually-hidden">: what others have</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
