import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { inWords } from '../../platform/dates.rules.js';
import type { Block, PaperDocument } from '../../platform/documents/document.js';
import type { SummaryPage } from './summary.rules.js';

export interface SummaryFacts {
  readonly entry: InitiativeView;
  readonly page: SummaryPage;
  /** The page of the initiative. */
  readonly url: string;
  readonly today: string;
  readonly madeAt: Date;
}

/** The same page as a file. */
export function summaryPaper({ entry, page: { sections, words }, url, today, madeAt }: SummaryFacts): PaperDocument {
  const { title, organisation, demonstration, archived } = entry;
  return {
    title,
    caption: [
      ...(demonstration ? ['Demonstration: all of this is fictional'] : []),
      'Summary for a board',
      organisation?.name ?? 'Trust not named',
    ].join(' · '),
    subject: 'Summary of an initiative for a board',
    blocks: [
      ...(archived ? [{ kind: 'paragraph', text: 'This entry was archived by its owner.' } satisfies Block] : []),
      ...sections.flatMap(({ heading, lines }): Block[] => {
        const texts = lines.map(({ runs }) => runs.map(({ text, full }) => (full ? `${text} (${full})` : text)).join(''));
        return [
          { kind: 'heading', level: 2, text: heading },
          texts.length === 1 ? { kind: 'paragraph', text: texts[0] ?? '' } : { kind: 'list', numbered: false, items: texts },
        ];
      }),
      ...(words.length > 0
        ? ([
            { kind: 'heading', level: 2, text: 'Words used here' },
            {
              kind: 'list',
              numbered: false,
              weight: 'small',
              items: words.map(({ said, full, plain }) => [{ text: said, bold: true }, { text: `${full ? ` (${full})` : ''}: ${plain}` }]),
            },
          ] satisfies Block[])
        : []),
      {
        kind: 'paragraph',
        weight: 'small',
        text: [{ text: 'All of it, and to ask: ' }, { text: url.replace(/^https?:\/\//, ''), link: url }],
      },
    ],
    sources: [],
    footer: `${demonstration ? 'Fictional · ' : ''}Kith · summary for a board · ${inWords(today)} · a copy can’t be recalled`,
    madeAt,
  };
}
