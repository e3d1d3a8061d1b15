import { cleanText } from './clean-text.rules.js';
import { findNhsNumbers } from './nhs-number.rules.js';
import type { FieldProblem } from './results.js';

export interface TextLimit {
  /** Characters. */
  readonly most: number;
  /** What to say when it is empty; left out where it may be. */
  readonly needed?: string;
  /** Line breaks become spaces: subjects and titles. */
  readonly oneLine?: boolean;
}

/** Texts that people write outside of an initiative's content (messages, notes, answers), cleaned; or what is wrong, in their order. */
export function readTexts<K extends string>(
  given: Readonly<Record<K, string>>,
  limits: Readonly<Record<NoInfer<K>, TextLimit>>,
): { texts: Record<K, string> } | { problems: FieldProblem[] } {
  const texts = {} as Record<K, string>;
  const problems: FieldProblem[] = [];
  for (const [field, sent] of Object.entries(given) as [K, string][]) {
    const { most, needed, oneLine } = limits[field];
    const text = (oneLine ? cleanText(sent).replace(/\s+/g, ' ') : cleanText(sent)).trim();
    if (needed && text === '') problems.push({ field, message: needed });
    if (text.length > most) problems.push({ field, message: `This is too long: at most ${most.toLocaleString('en-GB')} characters.` });
    problems.push(...findNhsNumbers(text, field));
    texts[field] = text;
  }
  return problems.length > 0 ? { problems } : { texts };
}
