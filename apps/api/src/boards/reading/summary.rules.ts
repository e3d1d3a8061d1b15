import type { SummaryPart } from '@kith/schema';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { BAND_LABELS, STAGE_LABELS } from '../../initiatives/labels.rules.js';
import { inWords } from '../../platform/dates.rules.js';
import { listed, lowerFirst, shortened } from '../compare/compare-words.rules.js';
import { measureInWords } from '../compare/measures.rules.js';
import { explained, type Run, type WordIndex, wordsIn } from './glossary.rules.js';

export interface Section {
  readonly part: SummaryPart;
  readonly heading: string;
  readonly lines: readonly { readonly runs: readonly Run[] }[];
  readonly told: boolean;
}
export interface SummaryPage {
  readonly sections: readonly Section[];
  readonly words: readonly { readonly said: string; readonly full: string | null; readonly plain: string }[];
}

/** So that all of it stays on one side of A4. */
const MOST = { text: 600, lesson: 260, lessons: 3, figures: 3, words: 14 } as const;

/** What a board needs to know of an initiative, on one page: the owner's words, shortened. Nothing is added, and a gap is said. */
export function summaryPage(entry: InitiativeView, contactTold: boolean, index: WordIndex): SummaryPage {
  const parts: readonly [SummaryPart, string, readonly (string | null | undefined)[]][] = [
    ['what', 'What it is', [entry.summary || entry.approach, howFar(entry)]],
    ['changed', 'What changed, and for whom', [entry.outcome, entry.forWhom && `For: ${entry.forWhom}`]],
    ['took', 'What it took', [entry.whatItTook, cost(entry)]],
    ['result', 'What it gave', [entry.impact, ...figures(entry)]],
    ['differently', 'What they would do differently, or tell others first', lessons(entry)],
    ['ask', 'Who to ask', [whoToAsk(entry, contactTold)]],
    ['source', 'Who says so', [source(entry)]],
  ];
  const told = new Set<string>();
  const sections = parts.map(([part, heading, lines]): Section => {
    const texts = lines.flatMap((line) => (line ? [shortened(line, MOST.text)] : []));
    return {
      part,
      heading,
      lines: (texts.length > 0 ? texts : ['Not told.']).map((text) => ({ runs: explained(text, index, told) })),
      told: texts.length > 0,
    };
  });
  const found = new Map(
    sections
      .filter(({ part }) => part !== 'source')
      .flatMap(({ lines }) => lines.flatMap(({ runs }) => wordsIn(runs.map(({ text }) => text).join(''), index)))
      .map(({ word }) => [word.term, { said: word.term, full: word.full, plain: word.plain }]),
  );
  const words = [...found.values()].slice(0, MOST.words).sort((a, b) => a.said.localeCompare(b.said, 'en-GB'));
  return { sections, words };
}

const howFar = ({ stage, stageAsOf, startedOn }: InitiativeView): string | null =>
  [
    stage === 'unknown' ? '' : `How far it is: ${lowerFirst(STAGE_LABELS[stage])}${stageAsOf ? `, as of ${inWords(stageAsOf)}` : ''}.`,
    startedOn ? `It began in ${inWords(startedOn)}.`.replace(/in (\d{1,2} )/, 'on $1') : '',
  ]
    .filter(Boolean)
    .join(' ') || null;

const cost = ({ costBand }: InitiativeView): string | null =>
  costBand === 'not_known' ? null : `Whole-life cost, without VAT: ${BAND_LABELS[costBand]}.`;

function figures({ measures }: InitiativeView): string[] {
  const more = measures.length - MOST.figures;
  return [
    ...measures.slice(0, MOST.figures).map((measure) => measureInWords(measure, true)),
    ...(more > 0 ? [`And ${more} more on its page.`] : []),
  ];
}

function lessons({ lessons: all }: InitiativeView): string[] {
  const more = all.length - MOST.lessons;
  return [
    ...all.slice(0, MOST.lessons).map(({ text }) => shortened(text, MOST.lesson)),
    ...(more > 0 ? [`And ${more} more on its page.`] : []),
  ];
}

function whoToAsk({ contact, organisation }: InitiativeView, contactTold: boolean): string {
  if (!organisation) return 'The source names no trust to ask.';
  if (contact)
    return `${contact.role}${contact.deputyRole ? `, or ${contact.deputyRole}` : ''}, at ${organisation.name}, through Kith.${contact.timeOffered ? ` Time offered: ${contact.timeOffered}.` : ''}`;
  return contactTold
    ? `${organisation.name}, through Kith. No role is named.`
    : `${organisation.name}, through Kith. Members see whom to ask.`;
}

function source({ source: from, reviewedAt, organisation, partners }: InitiativeView): string {
  if (from)
    return `Summarised by ${from.summarisedBy} from ${from.title}${from.date ? ` (${inWords(from.date)})` : ''}. Not checked by the trust.`;
  const names = [organisation?.name ?? '', ...partners.map(({ name }) => name)].filter(Boolean);
  return reviewedAt && names.length > 0
    ? `${listed(names.slice(0, 3))}${names.length > 3 ? ' and others' : ''}: those who did it.`
    : 'Summarised; not checked by the trust.';
}
