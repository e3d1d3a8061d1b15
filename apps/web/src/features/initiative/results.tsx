import { DataTable } from '@kith/ui';
import type { Story_initiativeFragment } from './initiative-page.generated';

type Measure = Story_initiativeFragment['measures'][number];

/** Figures as they were given, each with who says so. */
export function Results({ measures }: { measures: readonly Measure[] }) {
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="nhsuk-heading-m">
        Results
      </h2>
      {/* It scrolls sideways where the six columns have no room: the keyboard must reach it to do so. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls. */}
      <section className="kith-results" aria-label="Table of results" tabIndex={0}>
        <DataTable
          caption="Results"
          captionHidden
          columns={[
            { heading: 'What was measured', cell: (one) => one.name },
            { heading: 'Before', cell: (one) => withUnit(one.before, one.unit) },
            { heading: 'After', cell: (one) => withUnit(one.after, one.unit) },
            { heading: 'Over which time', cell: (one) => one.period ?? <Unknown /> },
            { heading: 'How it was measured', cell: (one) => one.howMeasured ?? <Unknown /> },
            { heading: 'Who says so', cell: (one) => one.saidBy ?? <Unknown /> },
          ]}
          rows={measures}
          rowKey={(one) => `${one.name} ${one.period} ${one.after}`}
        />
      </section>
    </section>
  );
}

/** A unit such as % stands close to its figure; nothing is said twice. */
function withUnit(value: string | null, unit: string | null) {
  if (!value) return <Unknown />;
  if (!unit || value.toLowerCase().includes(unit.toLowerCase())) return value;
  return unit === '%' ? `${value}%` : unit === '£' ? `£${value}` : `${value} ${unit}`;
}

const Unknown = () => <span className="kith-unknown">Not known</span>;
