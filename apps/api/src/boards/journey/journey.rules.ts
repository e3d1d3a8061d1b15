import { inWords, rangeOf, when } from '../../platform/dates.rules.js';
import { grouped } from '../grouped.rules.js';

/** A step as the rules look at it. */
export interface JourneyFacts {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly businessCritical: boolean;
  /** Partial dates, as the board has them. */
  readonly liveFrom: string | null;
  readonly liveTo: string | null;
  readonly dependsOn: readonly { readonly id: string; readonly title: string; readonly stage: string }[];
}

export interface Warning {
  readonly kind: 'fall_together' | 'too_early' | 'depends_on_uncertain';
  readonly sentence: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly initiativeIds: readonly string[];
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** So many on the same days are a warning; so many that begin in one quarter. */
const TOGETHER = 3;
const IN_A_QUARTER = 2;

const LIVE: readonly string[] = ['live', 'scaled'];
const ENDED: Readonly<Record<string, string>> = { stopped: 'was stopped', paused: 'is paused', retired: 'was retired' };

/** The days from the first on which going live may begin to the last on which it may end; null where the board has no date. */
export function periodOf({ liveFrom, liveTo }: Pick<JourneyFacts, 'liveFrom' | 'liveTo'>): Period | null {
  const [first, last] = [liveFrom ?? liveTo, liveTo ?? liveFrom];
  return first === null || last === null ? null : { from: rangeOf(first).earliest, to: rangeOf(last).latest };
}

/** What needs a look: critical changes that fall together, and what starts before something that it needs. The earliest first. */
export function warningsOf(steps: readonly JourneyFacts[], today: string): Warning[] {
  const found = [...fallTogether(steps, today), ...steps.flatMap((step) => dependencyWarnings(step, steps, today))];
  return found.sort((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9') || a.sentence.localeCompare(b.sentence, 'en-GB'));
}

interface Critical {
  readonly step: JourneyFacts;
  readonly period: Period;
}

function fallTogether(steps: readonly JourneyFacts[], today: string): Warning[] {
  const critical = steps.flatMap((step): Critical[] => {
    const period = periodOf(step);
    // What is over, and what was given up, presses nobody any more.
    return step.businessCritical && period && period.to >= today && !ENDED[step.stage] ? [{ step, period }] : [];
  });
  const overlapping = largest(critical.map(({ period }) => critical.filter((one) => holds(one.period, period.from))));
  const quarters = grouped(
    critical.filter(({ step }) => quarterOf(step.liveFrom) !== null),
    ({ step }) => quarterOf(step.liveFrom) ?? '',
  );
  const groups = overlapping.filter((group) => group.length >= TOGETHER).map((group) => ({ group, when: '' }));
  for (const [quarter, group] of quarters)
    if (group.length >= IN_A_QUARTER && !groups.some((one) => group.every((step) => one.group.includes(step))))
      groups.push({ group, when: quarter });
  return groups.map(({ group, when }) => {
    const shared = { from: max(group.map(({ period }) => period.from)), to: min(group.map(({ period }) => period.to)) };
    const days = when ? quarterDays(when) : shared;
    const titles = list(group.map(({ step }) => `‘${step.title}’`));
    return {
      kind: 'fall_together',
      sentence: when
        ? `${group.length} business-critical changes begin in ${quarterWords(when)}: ${titles}.`
        : `${group.length} business-critical changes fall together from ${inWords(days.from)} to ${inWords(days.to)}: ${titles}.`,
      ...days,
      initiativeIds: group.map(({ step }) => step.id),
    };
  });
}

function dependencyWarnings(step: JourneyFacts, steps: readonly JourneyFacts[], today: string): Warning[] {
  const period = periodOf(step);
  if (!period || period.to < today || LIVE.includes(step.stage) || ENDED[step.stage]) return [];
  const begins = `‘${step.title}’ begins going live ${when(step.liveFrom ?? step.liveTo ?? '')}`;
  return step.dependsOn.flatMap((needed): Warning[] => {
    if (LIVE.includes(needed.stage)) return [];
    const initiativeIds = [step.id, needed.id];
    const ended = ENDED[needed.stage];
    if (ended)
      return [
        { kind: 'depends_on_uncertain', sentence: `${begins} and depends on ‘${needed.title}’, which ${ended}.`, ...period, initiativeIds },
      ];
    const mark = steps.find(({ id }) => id === needed.id);
    const ready = mark ? periodOf(mark) : null;
    if (!mark || !ready)
      return [
        {
          kind: 'depends_on_uncertain',
          sentence: `${begins} and depends on ‘${needed.title}’, which is not live and has no date here.`,
          ...period,
          initiativeIds,
        },
      ];
    if (ready.to < period.from) return [];
    return [
      {
        kind: 'too_early',
        sentence: `${begins}; ‘${needed.title}’, which has to be live before, is to be live ${when(mark.liveTo ?? mark.liveFrom ?? '')}.`,
        from: period.from,
        to: ready.to,
        initiativeIds,
      },
    ];
  });
}

/** Groups that are no part of another one. */
function largest(groups: readonly (readonly Critical[])[]): Critical[][] {
  const kept: Critical[][] = [];
  for (const group of [...groups].sort((a, b) => b.length - a.length))
    if (!kept.some((one) => group.every((step) => one.includes(step)))) kept.push([...group]);
  return kept;
}

const holds = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;
const max = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';
const min = (days: readonly string[]): string => [...days].sort()[0] ?? '';

/** As 2027-Q1; null where it is not known to a quarter. */
function quarterOf(partial: string | null): string | null {
  if (partial === null || partial.length < 7) return null;
  return `${partial.slice(0, 4)}-Q${Math.ceil(Number(partial.slice(5, 7)) / 3)}`;
}

function quarterDays(quarter: string): Period {
  const [year = '', number = ''] = quarter.split('-Q');
  const first = (Number(number) - 1) * 3 + 1;
  const month = (value: number): string => `${year}-${String(value).padStart(2, '0')}`;
  return { from: rangeOf(month(first)).earliest, to: rangeOf(month(first + 2)).latest };
}

const QUARTERS: Readonly<Record<string, string>> = {
  1: 'January to March',
  2: 'April to June',
  3: 'July to September',
  4: 'October to December',
};
const quarterWords = (quarter: string): string => {
  const [year = '', number = ''] = quarter.split('-Q');
  return `${QUARTERS[number]} ${year}`;
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
