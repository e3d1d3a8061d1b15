import { Fragment, type ReactNode } from 'react';
import { formatPartialDate } from '../../lib/format/dates';
import { inPounds } from '../../parts/money/money.rules';
import { paths } from '../../parts/paths';
import { isPlanned } from '../../parts/words/planned';
import { costBandWords } from '../../parts/words/words';
import type { AtAGlance_initiativeFragment, AtAGlance_termFragment } from './initiative-page.generated';

/** What changed, for whom, what it took. What is not known is said so: a gap is an answer too. */
export function ThreeLines({ initiative }: { initiative: AtAGlance_initiativeFragment }) {
  const lines: [string, string | null][] = [
    ['What changed', initiative.outcome],
    ['For whom', initiative.forWhom],
    ['What it took', initiative.whatItTook],
  ];
  return (
    <section aria-labelledby="in-three-lines">
      <h2 id="in-three-lines" className="nhsuk-heading-m">
        In three lines
      </h2>
      <dl className="kith-three-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value ?? <span className="kith-unknown">Not known</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Not shown to everybody who may read the rest: a sheet of paper is handed round. */
const SUMS = 'Exact sums';
/** Left out on paper, where a page is soon full. */
const ON_SCREEN_ONLY = new Set(['Also for', 'Technology', 'Kind of change', 'Pathway', 'Paid for by', SUMS]);

/** The facets, each linked to the entries that share it. */
export function AtAGlance({ initiative }: { initiative: AtAGlance_initiativeFragment }) {
  const { primaryCapability, costBand, startedOn, decisionOn, products, money, contractEndsWithinYear } = initiative;
  const others = initiative.capabilities.filter((one) => one.id !== primaryCapability?.id);
  const rows: [string, ReactNode][] = [
    ['Mainly for', primaryCapability ? <Terms terms={[primaryCapability]} filter="capability" /> : <Unknown />],
    ['Also for', others.length > 0 && <Terms terms={others} filter="capability" />],
    ['Care setting', initiative.careSettings.length > 0 ? <Terms terms={initiative.careSettings} filter="careSetting" /> : <Unknown />],
    [
      'Products',
      products.length > 0 &&
        products.map(({ name, supplier }) => (supplier && supplier !== name ? `${name} (${supplier})` : name)).join(', '),
    ],
    ['Technology', initiative.technologies.length > 0 && <Terms terms={initiative.technologies} filter="technology" />],
    ['Kind of change', initiative.kindsOfChange.length > 0 && <Terms terms={initiative.kindsOfChange} filter="kindOfChange" />],
    ['Pathway', initiative.pathways.length > 0 && initiative.pathways.map(({ label }) => label).join(', ')],
    ['Began', startedOn ? formatPartialDate(startedOn) : <Unknown />],
    ['To be decided', decisionOn && isPlanned(initiative.stage) && formatPartialDate(decisionOn)],
    ['Whole-life cost', costBand === 'NOT_KNOWN' ? <Unknown /> : costBandWords[costBand]],
    [SUMS, money && <Sums money={money} />],
    ['Contract', contractEndsWithinYear !== null && (contractEndsWithinYear ? 'ends within a year' : 'does not end within a year')],
    ['Paid for by', initiative.fundingSources.length > 0 && initiative.fundingSources.map(({ label }) => label).join(', ')],
    ['What Good Looks Like', initiative.successMeasures.length > 0 && <Terms terms={initiative.successMeasures} filter="successMeasure" />],
    ['Board questions', initiative.boardQuestions.length > 0 && <Terms terms={initiative.boardQuestions} filter="boardQuestion" />],
  ];
  return (
    <section aria-labelledby="at-a-glance">
      <h2 id="at-a-glance" className="nhsuk-heading-m">
        At a glance
      </h2>
      <dl className="kith-pairs">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name} className={ON_SCREEN_ONLY.has(name) ? 'kith-screen-only' : undefined}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {primaryCapability?.nationally ? <p className="nhsuk-body-s">{primaryCapability.nationally}</p> : null}
    </section>
  );
}

function Terms({ terms, filter }: { terms: readonly AtAGlance_termFragment[]; filter: string }) {
  return terms.map(({ id, label }, index) => (
    <Fragment key={id}>
      {index > 0 ? ', ' : ''}
      <a href={`${paths.find}?${new URLSearchParams({ [filter]: id })}`}>{label}</a>
    </Fragment>
  ));
}

/** Only for those who may see them: they are told so, because they may pass it on without thinking. */
function Sums({ money: { wholeLife, yearly } }: { money: NonNullable<AtAGlance_initiativeFragment['money']> }) {
  const sums = [wholeLife === null ? '' : `${inPounds(wholeLife)} over its life`, yearly === null ? '' : `${inPounds(yearly)} a year`];
  return (
    <>
      {sums.filter(Boolean).join(', ')}
      <span className="nhsuk-body-s kith-sums-note"> without VAT; not shown to other readers</span>
    </>
  );
}

const Unknown = () => <span className="kith-unknown">Not known</span>;
