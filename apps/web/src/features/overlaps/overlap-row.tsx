import { Tag } from 'nhsuk-react-components';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { listed } from '../../lib/format/words';
import { paths } from '../../parts/paths';
import { bandsInWords, decisionWords, kindWords, stateWords } from './overlap-words';
import type { OverlapRow_overlapFragment } from './overlaps.generated';

/** Made of entries: when their contracts end stands with the contracts. */
const PLANS: readonly string[] = ['PARALLEL_PLAN', 'REINVENTING', 'DIVERGENCE', 'ORPHAN_SUCCESS'];

/** One possible overlap in a list: what it is about, who, how much, by when, and what was decided. */
export function OverlapRow({ overlap, isPast = false }: { overlap: OverlapRow_overlapFragment; isPast?: boolean }) {
  const { id, kind, sentence, organisations, nextDate, otherAreas, decision, bands } = overlap;
  const lines = [
    listed(organisations.map(({ name }) => name)),
    nextDate ? `Next date: ${formatPartialDate(nextDate)}` : PLANS.includes(kind) ? 'No decision date is known' : 'No date is known',
    bandsInWords(bands),
    otherAreas.length > 0 ? `Also concerns ${listed(otherAreas.map(({ shortName }) => shortName))}` : '',
  ].filter((line) => line !== '');
  return (
    <article className="kith-overlap">
      <p className="kith-overlap__kind">
        {kindWords[kind].name} <OverlapStateTag state={overlap.state} />
      </p>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {/* A page of its own has only what stands today. */}
        {isPast ? sentence : <a href={paths.overlap(id)}>{sentence}</a>}
      </h3>
      <ul className="nhsuk-list kith-overlap__lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {decision ? (
          <li>
            Decided on {formatDay(decision.decidedAt)}: <strong>{decisionWords[decision.kind].name.toLowerCase()}</strong>
            {decision.lead ? `, led by ${decision.lead.name}` : ''}
            {decision.lookAgainOn ? `; look again on ${formatPartialDate(decision.lookAgainOn)}` : ''}
          </li>
        ) : null}
      </ul>
    </article>
  );
}

const colours = { OPEN: 'grey', DECIDED: 'green', REOPENED: 'yellow', GONE: 'grey' } as const;

export function OverlapStateTag({ state }: { state: OverlapRow_overlapFragment['state'] }) {
  return <Tag modifier={colours[state]}>{stateWords[state]}</Tag>;
}
