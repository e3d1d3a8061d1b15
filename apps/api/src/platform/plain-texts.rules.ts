import { cleanLine, cleanText } from './clean-text.rules.js';
import { findNhsNumbers } from './nhs-number.rules.js';
import { findPersonalAddresses } from './personal-address.rules.js';
import type { FieldProblem } from './results.js';

export interface TextLimit {
  /** Characters. */
  readonly most: number;
  /** What to say when it is empty; left out where it may be. */
  readonly needed?: string;
  /** Line breaks become spaces: subjects and titles. */
  readonly oneLine?: boolean;
}

type Checked<K extends string> = { texts: Record<K, string> } | { problems: FieldProblem[] };
type Limits<K extends string> = Readonly<Record<NoInfer<K>, TextLimit>>;
type Check = (text: string, field: string) => FieldProblem[];

/** Texts that people write outside of an initiative's content (messages, notes, answers), cleaned; or what is wrong, in their order. */
export const readTexts = <K extends string>(given: Readonly<Record<K, string>>, limits: Limits<K>): Checked<K> =>
  checked(given, limits, [findNhsNumbers]);

/** The same for what stands on pages and papers that others read: without e-mail addresses of people. */
export const readPageTexts = <K extends string>(given: Readonly<Record<K, string>>, limits: Limits<K>): Checked<K> =>
  checked(given, limits, [findNhsNumbers, findPersonalAddresses]);

function checked<K extends string>(given: Readonly<Record<K, string>>, limits: Limits<K>, checks: readonly Check[]): Checked<K> {
  const texts = {} as Record<K, string>;
  const problems: FieldProblem[] = [];
  for (const [field, sent] of Object.entries(given) as [K, string][]) {
    const { most, needed, oneLine } = limits[field];
    const text = oneLine ? cleanLine(sent) : cleanText(sent).trim();
    if (needed && text === '') problems.push({ field, message: needed });
    if (text.length > most) problems.push({ field, message: `This is too long: at most ${most.toLocaleString('en-GB')} characters.` });
    for (const check of checks) problems.push(...check(text, field));
    texts[field] = text;
  }
  return problems.length > 0 ? { problems } : { texts };
}
