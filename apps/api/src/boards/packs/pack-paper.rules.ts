import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { STAGE_LABELS } from '../../initiatives/labels.rules.js';
import { inWords } from '../../platform/dates.rules.js';
import type { Block, PaperDocument } from '../../platform/documents/document.js';
import type { Part } from './pack.entity.js';
import type { EditionRow } from './pack.reads.js';
import { decisionsOf } from './pack.rules.js';
import { namedIn, packSources, sourceMark, whose } from './pack-sources.rules.js';

/** A possible overlap in the words of its own page, from what its reader may see of it. */
export interface ToldOverlap {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  /** One line for each thing in it: whose, what, and what stands out. */
  readonly items: readonly string[];
}

/** A comparison as a table: what each row is about, then a cell for each initiative. */
export interface ToldComparison {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All that a pack is made from: what its reader may see, and its own texts. */
export interface PackFacts {
  readonly part: Part;
  readonly organisation: string;
  readonly demonstration: boolean;
  readonly edition: EditionRow;
  /** The day of issue in words; null for what is worked on. */
  readonly issuedOn: string | null;
  readonly recipients: readonly string[];
  /** The questions in their order, with what was chosen and may be seen. */
  readonly questions: readonly { readonly label: string; readonly position: string; readonly approaches: readonly InitiativeView[] }[];
  readonly compared: readonly InitiativeView[];
  readonly comparison: ToldComparison | null;
  readonly overlaps: readonly ToldOverlap[];
  /** What has changed since the issue before, one sentence each; null where there is none that its reader may read. */
  readonly changes: readonly string[] | null;
  /** The number of that issue. */
  readonly since: number | null;
  readonly publicUrl: string;
  /** The page of the pack. */
  readonly url: string;
  readonly madeAt: Date;
}

const PART_WORDS: Readonly<Record<Part, string>> = {
  public: 'For the public part of the meeting',
  private: 'For the private part of the meeting',
};

/** A pack for a board: front sheet, own position and peers' approaches question by question, comparison, overlaps, decisions, sources. */
export function packPaper(told: PackFacts): PaperDocument {
  const { edition, part, organisation, demonstration, issuedOn, madeAt } = told;
  const named = namedIn(told);
  // A fictional board may copy from real trusts: then each name says whether it is real.
  const allFictional = demonstration && named.every((entry) => entry.demonstration);
  const state = issuedOn ? `Issue ${edition.number}, ${issuedOn}` : 'Draft, not issued';
  const document = {
    title: edition.title,
    caption: [
      ...(demonstration
        ? [allFictional ? 'Demonstration: all of this is fictional' : 'Demonstration: names marked “fictional” are made up']
        : []),
      'Board pack',
      PART_WORDS[part],
      state,
    ].join(' · '),
    subject: `${edition.body}, ${organisation}, ${inWords(edition.meetingOn)}`,
    blocks: [
      { kind: 'paragraph', weight: 'lead', text: `${edition.body} of ${organisation}, ${inWords(edition.meetingOn)}` },
      frontSheet(told),
      ...changed(told),
      ...told.questions.flatMap((one) => question(one, named)),
      ...sideBySide(told, named),
      ...overlaps(told),
      ...decisions(edition),
      { kind: 'paragraph', weight: 'small', text: madeFrom(told) },
    ] satisfies readonly Block[],
    sources: packSources(told),
    footer: `${allFictional ? 'Fictional · ' : ''}${organisation} · ${PART_WORDS[part].toLowerCase().replace('for the ', '')}, ${inWords(edition.meetingOn)} · ${issuedOn ? `issue ${edition.number}` : 'draft'} · Kith`,
  };
  return { ...(allFictional ? saidOnce(document) : document), madeAt };
}

/** That all is fictional stands above the title: not after each name too. */
const saidOnce = <T>(document: T): T =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(' (fictional)', '') : value,
  ) as T;

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
const given = (text: string): string => text || 'Not given';

function frontSheet({ edition, recipients }: PackFacts): Block {
  return {
    kind: 'table',
    caption: 'Front sheet',
    columns: [
      { heading: 'About', share: 2 },
      { heading: 'What it says', share: 7 },
    ],
    rows: [
      ['Purpose', given(edition.purpose)],
      ['Recommendation', given(edition.recommendation)],
      ['Sponsor', given(edition.sponsor)],
      ['Risk', given(edition.risk)],
      ['Considered before', given(edition.consideredBefore)],
      ['To be read by', recipients.join(', ') || (edition.allBoardMembers ? 'All board members' : 'Nobody named yet')],
    ],
  };
}

const changed = ({ changes, since }: PackFacts): Block[] =>
  changes
    ? [
        heading(`What has changed since issue ${since}`),
        changes.length > 0
          ? { kind: 'list', numbered: false, items: changes }
          : { kind: 'paragraph', text: 'Nothing that you may see has changed.' },
      ]
    : [];

function question({ label, position, approaches }: PackFacts['questions'][number], named: readonly InitiativeView[]): Block[] {
  return [
    heading(label),
    heading('Where we stand', 3),
    ...paragraphs(given(position)),
    ...(approaches.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'How peers approach it',
            columns: [
              { heading: 'Organisation', share: 4 },
              { heading: 'What they do', share: 6 },
              { heading: 'How far it is', share: 3 },
              { heading: 'What it gave', share: 6 },
            ],
            rows: approaches.map((entry) => [
              whose(entry),
              entry.title + sourceMark(named, entry),
              stageOf(entry),
              entry.outcome ?? 'Not told',
            ]),
          },
        ]
      : [{ kind: 'paragraph' as const, text: 'No approach of a peer was chosen.' }]),
  ];
}

/** A blank line begins a new paragraph, as it was typed. */
const paragraphs = (text: string): Block[] => text.split(/\n{2,}/).map((one) => ({ kind: 'paragraph', text: one }));

const stageOf = ({ stage, stageAsOf }: InitiativeView): string =>
  `${STAGE_LABELS[stage]}${stageAsOf ? `, as of ${inWords(stageAsOf)}` : ''}`;

function sideBySide({ comparison, compared }: PackFacts, named: readonly InitiativeView[]): Block[] {
  if (!comparison) return [];
  return [
    heading('Side by side'),
    {
      kind: 'table',
      caption: 'The same things of each, in the order chosen. Beside a fact stands whether it differs; what nobody told is left out.',
      columns: [
        { heading: 'What', share: 3 },
        ...compared.map((entry, place) => ({ heading: comparison.headings[place] + sourceMark(named, entry), share: 5 })),
      ],
      rows: comparison.rows,
    },
  ];
}

function overlaps({ overlaps: all }: PackFacts): Block[] {
  if (all.length === 0) return [];
  return [
    heading('Possible overlaps in our area'),
    {
      kind: 'paragraph',
      text: 'Each is a question, not a finding: boards decide, and an office brings them together. What an office has recorded as decided stands on its page on Kith.',
    },
    ...all.flatMap(({ kind, sentence, items }): Block[] => [
      { kind: 'paragraph', text: [{ text: `${kind}: `, bold: true }, { text: sentence }] },
      { kind: 'list', numbered: false, items },
    ]),
  ];
}

function decisions({ decisions: lines }: EditionRow): Block[] {
  const items = decisionsOf(lines);
  return [
    heading('Decisions asked for'),
    items.length > 0 ? { kind: 'list', numbered: true, items } : { kind: 'paragraph', text: 'None: this pack is for information.' },
  ];
}

function madeFrom({ part, issuedOn }: PackFacts): string {
  const from =
    part === 'public'
      ? 'Made only from what anyone may see on Kith, and from what the organisation wrote itself.'
      : 'Made from what everybody named above could see on Kith when it was issued, and from what the organisation wrote itself.';
  const state = issuedOn ? from : 'A draft: what is shown here is what whoever opened it may see.';
  return `${state} A copy that was downloaded can’t be recalled and does not change; every organisation that holds it may be asked for it.`;
}
