import { paths } from '../../parts/paths';
import { byGroup, type Matrix, type MatrixRow } from './matrix.rules';

/** What nobody has told us of: each with the way to what others have. */
export function EmptyRows({ rows, area }: { rows: readonly MatrixRow[]; area: Matrix['area'] }) {
  if (rows.length === 0) return <p>For every row somebody in {area.shortName} has told us of something.</p>;
  return (
    <section aria-labelledby="empty">
      <h2 id="empty" className="nhsuk-heading-m">
        Nobody has told us
      </h2>
      <p className="nhsuk-u-reading-width">
        Nobody in {area.shortName} has told us of anything for these. That does not mean that nobody has it: a trust may not have reported,
        or may have shared it with fewer.
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
