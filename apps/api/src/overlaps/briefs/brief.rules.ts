import type { OverlapChange } from '@kith/schema';
import { inWords } from '../../platform/dates.rules.js';
import type { Block, PaperDocument, Run, Text } from '../../platform/documents/document.js';
import type { SeenOverlap } from '../groups/overlap.reads.js';
import type { SeenItem } from '../groups/seen-items.js';
import {
  bodies,
  count,
  facts,
  joined,
  type Labels,
  sentence,
  sharedProduct,
  sharedSupplier,
  total,
  unknowns,
} from '../groups/sentences.rules.js';
import { bought, DECISION_NAMES, KIND_NAMES, money, optionsOf, question } from './brief-words.rules.js';

/** All that a brief is made from: what its reader may see, and nothing else. */
export interface BriefFacts {
  readonly overlap: SeenOverlap;
  readonly evidence: readonly string[];
  readonly changes: readonly Pick<OverlapChange, 'text' | 'before' | 'after'>[];
  /** Who has reported, in words, and the trusts that have not answered. */
  readonly coverage: { readonly line: string; readonly silent: readonly string[] };
  /** What stands in the vocabulary of something national to look at first. */
  readonly nationally: string | null;
  /** By the id of an initiative that the reader may open. */
  readonly pages: ReadonlyMap<string, { readonly title: string; readonly url: string }>;
  /** The page of the overlap. */
  readonly url: string;
  readonly reader: { readonly name: string; readonly organisation: string | null };
  readonly madeAt: Date;
  /** The day of an instant in London, as all dates on a page. */
  readonly dayOf: (at: Date | string) => string;
  readonly labels: Labels;
}

const EXTENSION = 'An extension of a contract needs procurement advice.';

/** One page for a board: the question, evidence, coverage, what is not known, options, and the decision asked. */
export function brief(told: BriefFacts): PaperDocument {
  const { overlap, labels, reader, madeAt } = told;
  const { area, kind, items } = overlap;
  const { demonstration, shortName } = area.system;
  const made = `${inWords(area.today)} for ${[reader.name, reader.organisation].filter(Boolean).join(', ')}`;
  const document = {
    title: question(kind, items, labels),
    caption: [...(demonstration ? ['Demonstration: all of this is fictional'] : []), 'Brief for a board', shortName, KIND_NAMES[kind]].join(
      ' · ',
    ),
    subject: `A possible overlap in ${shortName}`,
    blocks: [
      { kind: 'paragraph', weight: 'lead', text: sentence(kind, items, labels, area.today) },
      ...why(told),
      sideBySide(items, told),
      ...coverage(told),
      ...notKnown(overlap),
      heading('Options'),
      {
        kind: 'list',
        numbered: true,
        items: optionsOf(kind).map(([name, meaning]): Text => [{ text: `${name}: `, bold: true }, { text: meaning }]),
      },
      ...decided(told),
      heading('Decision asked'),
      { kind: 'paragraph', text: `${asked(overlap)} Boards decide, the office brings them together. ${EXTENSION}` },
      {
        kind: 'paragraph',
        weight: 'small',
        text: `Made on ${made}, from what that reader could see on Kith that day; others may see more or less. A possible overlap is a question, not a finding. A copy that was downloaded can’t be recalled and does not change; every organisation that holds it may be asked for it.`,
      },
    ] satisfies readonly Block[],
    sources: sources(told),
    footer: `${demonstration ? 'Fictional · ' : ''}Kith · possible overlap in ${shortName} · made on ${inWords(area.today)} for ${reader.name}`,
  };
  return { ...(demonstration ? saidOnce(document) : document), madeAt };
}

/** That all is fictional stands above the title and at the foot of each page: not after each name too. */
const saidOnce = <T>(document: T): T =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(' (fictional)', '') : value,
  ) as T;

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const bullets = (items: readonly Text[]): Block[] => (items.length > 0 ? [{ kind: 'list', numbered: false, items }] : []);

function why({ overlap: { items }, evidence, nationally }: BriefFacts): Block[] {
  const sums = money(total(items));
  // What is said of one organisation stands beside it in the table.
  const ofAll = evidence.filter((text) => !items.some(({ organisation }) => text.startsWith(organisation.name)));
  return [
    heading('Why this may be an overlap'),
    ...bullets([
      ...(ofAll.length > 0 ? [ofAll.join(' ')] : []),
      ...(sums ? [sums] : []),
      ...(nationally ? [`Look first at what is national: ${nationally}`] : []),
    ]),
  ];
}

function sideBySide(items: readonly SeenItem[], { overlap: { area, kind }, pages }: BriefFacts): Block {
  const contracts = items.some(({ contract }) => contract !== null);
  // What all of them name is said above.
  const shared = {
    ...(sharedProduct(items) ? { products: [] } : {}),
    ...(kind !== 'divergence' && sharedSupplier(items) ? { supplier: null } : {}),
  };
  const columns = [
    { heading: 'Organisation', share: contracts ? 5 : 4 },
    { heading: 'What', share: contracts ? 4 : 5 },
    { heading: 'In short', share: contracts ? 5 : 7 },
    ...(contracts ? [{ heading: 'How it is bought', share: 7 }] : []),
  ];
  return {
    kind: 'table',
    caption: 'Side by side',
    columns,
    rows: items.map((item) => [
      item.own ? item.organisation.name : `${item.organisation.name} (not in ${area.system.shortName}, next door)`,
      what(item, pages),
      facts({ ...item, ...shared }).join('; '),
      ...(contracts ? [bought(item)] : []),
    ]),
  };
}

function what({ subject, title, need, initiativeId }: SeenItem, pages: BriefFacts['pages']): string {
  const about = initiativeId ? pages.get(initiativeId)?.title : undefined;
  if (subject === 'need') return need?.note ? `Need: ${need.note}` : 'Need';
  if (subject === 'contract') return about ? `Contract for ${about}` : 'Contract';
  return title ?? '';
}

function coverage({ overlap: { items }, coverage: { line, silent } }: BriefFacts): Block[] {
  const here = silent.filter((name) => items.some(({ organisation }) => organisation.name === name));
  const others = silent.length - here.length;
  const names = [...here, ...(others > 0 ? [here.length > 0 ? count(others, 'other') : `${count(others, 'trust')} not named here`] : [])];
  return [
    heading('Who has reported'),
    {
      kind: 'paragraph',
      text: silent.length === 0 ? `${line}.` : `${line}. Not answered: ${joined(names)}. What else they plan, use or buy is not known.`,
    },
  ];
}

function notKnown({ kind, items }: SeenOverlap): Block[] {
  const missing = unknowns(kind, items);
  return [
    heading('What is not known'),
    ...(missing.length > 0
      ? bullets(missing)
      : [
          {
            kind: 'paragraph' as const,
            text: 'What is shown above has no gap that Kith knows of. It is what the organisations say themselves: nobody else has checked it.',
          },
        ]),
  ];
}

function decided({ overlap: { decision: last, decisions }, changes, dayOf }: BriefFacts): Block[] {
  if (!last) return [];
  const earlier = decisions.filter(({ id }) => id !== last.id);
  const recorded: Run[] = [
    { text: DECISION_NAMES[last.kind] + (last.lead ? `, led by ${last.lead.name}` : ''), bold: true },
    {
      text: ` (${last.office.name}, ${inWords(dayOf(last.decidedAt))}${last.lookAgainOn ? `; to be looked at again by ${inWords(last.lookAgainOn)}` : ''}). ${last.why}`,
    },
  ];
  return [
    heading('What was decided'),
    { kind: 'paragraph', text: recorded },
    ...(earlier.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            weight: 'small' as const,
            text: `Earlier: ${earlier.map((one) => `${DECISION_NAMES[one.kind].toLowerCase()}, ${inWords(dayOf(one.decidedAt))}`).join('; ')}.`,
          },
        ]
      : []),
    ...(changes.length > 0
      ? [
          { kind: 'paragraph' as const, text: 'Open again, because of what has changed since:' },
          ...bullets(
            changes.map(({ text, before, after }) =>
              before || after ? `${text} Before: ${before ?? 'not known'}. Now: ${after ?? 'not known'}.` : text,
            ),
          ),
        ]
      : []),
  ];
}

/** The decision, so that a minute can be written from it. */
function asked({ items, decision: last, state, nextDate }: SeenOverlap): string {
  const boards = `The boards of the ${bodies(items)} named here are asked`;
  const soon = nextDate ? `, before ${inWords(nextDate)}, the next date that is known` : '';
  if (last && state === 'reopened')
    return `${boards} whether “${DECISION_NAMES[last.kind].toLowerCase()}” still holds, now that what it rested on has changed${soon}.`;
  if (last)
    return `${boards} to agree to “${DECISION_NAMES[last.kind].toLowerCase()}”${last.lead ? `, led by ${last.lead.name}` : ''}, or to say what they would do instead${soon}.`;
  return `Nothing has been decided yet. ${boards} to choose one of these options and who leads${soon}.`;
}

function sources({ overlap: { items }, pages, url }: BriefFacts): Text[] {
  const seen = new Set<string>();
  const entries = items.flatMap((item): Text[] => {
    const page = item.initiativeId ? pages.get(item.initiativeId) : undefined;
    if (!page || seen.has(page.url)) return [];
    seen.add(page.url);
    return [[{ text: `${page.title}: ` }, address(page.url)]];
  });
  const notices = items.flatMap(({ contract }): Text[] => {
    const notice = contract?.notice;
    if (!notice?.url || !/^https?:\/\//.test(notice.url)) return [];
    return [[{ text: `Notice ${notice.reference}: ` }, address(notice.url)]];
  });
  return [[{ text: 'This possible overlap as it is today: ' }, address(url)], ...entries, ...notices];
}

/** As it is typed: the scheme only takes room. */
const address = (url: string): Run => ({ text: url.replace(/^https?:\/\//, ''), link: url });
