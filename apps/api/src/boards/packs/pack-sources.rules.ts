import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { inWords } from '../../platform/dates.rules.js';
import type { Run, Text } from '../../platform/documents/document.js';

/** Of what a pack is made from, what it names of others. */
interface Named {
  readonly questions: readonly { readonly approaches: readonly InitiativeView[] }[];
  readonly compared: readonly InitiativeView[];
}

/**
 * Every initiative that a pack names, once, in the order in which it names them: their places are the numbers of the sources. One alone does not
 * stand side by side: as a source of nothing it would tell its reader that something is kept from them.
 */
export const namedIn = ({ questions, compared }: Named): InitiativeView[] => [
  ...new Map(
    [...questions.flatMap(({ approaches }) => approaches), ...(compared.length > 1 ? compared : [])].map((entry) => [entry.id, entry]),
  ).values(),
];

/** Stands beside what an entry says: where it is from, and whether its trust has looked at it. */
export function sourceMark(named: readonly InitiativeView[], entry: InitiativeView): string {
  const number = named.findIndex(({ id }) => id === entry.id) + 1;
  return ` (source ${number}${entry.source ? ', not checked by the trust' : ''})`;
}

/** What stands at the end. */
export function packSources(told: Named & { readonly url: string; readonly publicUrl: string }): Text[] {
  return [
    ...namedIn(told).map(
      (entry): Text => [
        { text: `${entry.title} (${whose(entry)})${checked(entry)}: ` },
        address(`${told.publicUrl}/initiatives/${entry.slug}`),
      ],
    ),
    [{ text: 'This pack: ' }, address(told.url)],
  ];
}

export const whose = ({ organisation }: InitiativeView): string => organisation?.name ?? 'Not named';

const checked = ({ source }: InitiativeView): string =>
  source ? `, summarised from ${source.title}${source.date ? ` (${inWords(source.date)})` : ''}, not checked by the trust` : '';

/** As it is typed: the scheme only takes room. */
const address = (url: string): Run => ({ text: url.replace(/^https?:\/\//, ''), link: url });
