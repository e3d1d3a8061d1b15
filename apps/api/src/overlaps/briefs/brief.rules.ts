import type { OverlapChange } from '@kith/schema';
import { inWords } from '../../platform/dates.rules.js';
import type { Block, PaperDocument, Run, Text } from '../../platform/documents/document.js';
import type { SeenOverlap } from '../groups/overlap.reads.js';
import type { SeenItem } from '../groups/seen-items.js';
import { facts, type Labels, sentence, total, unknowns } from '../groups/sentences.rules.js';
import { bought, DECISION_NAMES, KIND_NAMES, money, optionsOf, question, who } from './brief-words.rules.js';

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
  const { overlap, labels, reader } = told;
  const { area, kind, items } = overlap;
  const made = `${inWords(area.today)} for ${[reader.name, reader.organisation].filter(Boolean).join(', ')}`;
  return {
    title: question(kind, items, labels),
    caption: [`Brief for a board`, area.system.shortName, KIND_NAMES[kind], area.system.demonstration ? 'fictional' : '']
      .filter(Boolean)
      .join(' · '),
    subject: `A possible overlap in ${area.system.shortName}`,
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
      { kind: 'paragraph', text: asked(overlap) },
      { kind: 'paragraph', text: `Boards decide, the office brings them together. ${EXTENSION}` },
      {
        kind: 'paragraph',
        weight: 'small',
        text: `Made on ${made}, from what that reader could see on Kith that day; others may see more or less. A possible overlap is a question, not a finding. A copy that was downloaded can’t be recalled and does not change; every organisation that holds it may be asked for it.`,
      },
    ],
    sources: sources(told),
    footer: `Kith · possible overlap in ${area.system.shortName} · made on ${made}`,
    madeAt: told.madeAt,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const bullets = (items: readonly Text[]): Block[] => (items.length > 0 ? [{ kind: 'list', numbered: false, items }] : []);

function why({ overlap: { items, nextDate }, evidence, nationally }: BriefFacts): Block[] {
  const sums = money(total(items));
  return [
    heading('Why this may be an overlap'),
    ...bullets([
      ...evidence,
      ...(nextDate ? [`The next date is ${inWords(nextDate)}.`] : []),
      ...(sums ? [sums] : []),
      ...(nationally ? [`Look first at what is national: ${nationally}`] : []),
    ]),
  ];
}

function sideBySide(items: readonly SeenItem[], { overlap: { area }, pages }: BriefFacts): Block {
  const contracts = items.some(({ contract }) => contract !== null);
  const columns = [
    { heading: 'Organisation', share: 4 },
    { heading: 'What', share: 5 },
    { heading: 'In short', share: contracts ? 5 : 7 },
    ...(contracts ? [{ heading: 'How it is bought', share: 4 }] : []),
  ];
  return {
    kind: 'table',
    caption: 'Side by side',
    columns,
    rows: items.map((item) => [
      item.own ? item.organisation.name : `${item.organisation.name} (not in ${area.system.shortName}, next door)`,
      what(item, pages),
      facts(item).join('; '),
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

function coverage({ coverage: { line, silent } }: BriefFacts): Block[] {
  return [
    heading('Who has reported'),
    {
      kind: 'paragraph',
      text:
        silent.length === 0
          ? `${line}.`
          : `${line}. Not answered: ${silent.join(', ')}. What a trust that has not answered plans, uses or buys is not known.`,
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
            text: 'Costs, dates and products are given for all of them, as far as Kith asks for them. Nobody has checked them.',
          },
        ]),
  ];
}

function decided({ overlap: { decisions }, changes, dayOf }: BriefFacts): Block[] {
  const [last, ...earlier] = decisions;
  if (!last) return [heading('What was decided'), { kind: 'paragraph', text: 'Nothing yet.' }];
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
function asked({ items, decisions, state, nextDate }: SeenOverlap): string {
  const [last] = decisions;
  const boards = `The boards of ${who(items)} are asked`;
  const soon = nextDate ? ` before ${inWords(nextDate)}, the next date that is known` : '';
  if (last && state === 'reopened')
    return `${boards} whether “${DECISION_NAMES[last.kind].toLowerCase()}” still holds, now that what it rested on has changed${soon}.`;
  if (last)
    return `${boards} to agree to “${DECISION_NAMES[last.kind].toLowerCase()}”${last.lead ? `, led by ${last.lead.name}` : ''}, or to say what they would do instead${soon}.`;
  return `${boards} to choose one of these options, and who leads${soon}.`;
}

function sources({ overlap: { items }, pages, url }: BriefFacts): Text[] {
  const seen = new Set<string>();
  const entries = items.flatMap((item): Text[] => {
    const page = item.initiativeId ? pages.get(item.initiativeId) : undefined;
    if (!page || seen.has(page.url)) return [];
    seen.add(page.url);
    return [[{ text: `${page.title}, ${item.organisation.name}: ` }, { text: page.url, link: page.url }]];
  });
  const notices = items.flatMap(({ contract }): Text[] => {
    const notice = contract?.notice;
    if (!notice?.url || !/^https?:\/\//.test(notice.url)) return [];
    return [[{ text: `Notice ${notice.reference}: ` }, { text: notice.url, link: notice.url }]];
  });
  return [[{ text: 'This possible overlap as it is today: ' }, { text: url, link: url }], ...entries, ...notices];
}
