import { DataTable } from '@kith/ui';
import { withUnit } from '../../parts/words/with-unit';
import type { Story_initiativeFragment } from './initiative-page.generated';

type Measure = Story_initiativeFragment['measures'][number];

/** Figures as they were given, each with who says so. */
export function Results({ measures }: { measures: readonly Measure[] }) {
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby="results" className="kith-results">
      <h2 id="results" className="nhsuk-heading-m">
        Results
      </h2>
      <DataTable
        caption="Results"
        captionHidden
        columns={[
          { heading: 'What was measured', cell: (one) => one.name },
          { heading: 'Before', cell: (one) => withUnit(one.before, one.unit) ?? <Unknown /> },
          { heading: 'After', cell: (one) => withUnit(one.after, one.unit) ?? <Unknown /> },
          { heading: 'Over which time', cell: (one) => one.period ?? <Unknown /> },
          { heading: 'How measured, and who says so', cell: (one) => <Source measure={one} /> },
        ]}
        rows={measures}
        rowKey={(one) => `${one.name} ${one.period} ${one.after}`}
      />
    </section>
  );
}

function Source({ measure: { howMeasured, saidBy } }: { measure: Measure }) {
  return (
    <>
      {howMeasured ?? <span className="kith-unknown">How it was measured is not known</span>}
      <br />
      {saidBy ? <span>Says: {saidBy}</span> : <span className="kith-unknown">Who says so is not known</span>}
    </>
  );
}

const Unknown = () => <span className="kith-unknown">Not known</span>;
