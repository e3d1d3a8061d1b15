import { Fold } from '@kith/ui';
import { paths } from '../paths';
import type { Coverage_coverageFragment } from './coverage.generated';
import { CoverageTable } from './coverage-table';

/**
 * Who of an area has reported, for every view of its office: one line, and folded away each trust. A trust that is silent is never shown as
 * having nothing.
 */
export function CoverageNote({ coverage }: { coverage: Coverage_coverageFragment }) {
  const { line, notAnswered, trusts, area } = coverage;
  return (
    <div className="kith-coverage">
      <p className="nhsuk-u-margin-bottom-2">
        <strong>{line}.</strong>{' '}
        {notAnswered > 0 ? 'The others have not answered: they may plan and run more than their entries and contracts show here.' : null}
      </p>
      {trusts.length > 0 ? (
        <Fold summary="Who has reported, trust by trust">
          <CoverageTable coverage={coverage} />
          <p className="kith-screen-only">
            <a href={paths.coverage(area.odsCode)}>More about who has reported</a>
          </p>
        </Fold>
      ) : null}
    </div>
  );
}
