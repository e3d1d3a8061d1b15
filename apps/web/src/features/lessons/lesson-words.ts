import type { FoundNameKind, LessonLevel, LessonOutcome } from './own-lessons.generated';

export const outcomeWords: Record<LessonOutcome, string> = { GOOD: 'It went well', BAD: 'It went badly' };

/** Who sees it, as its readers are told. */
export const lessonLevelWords: Record<LessonLevel, string> = {
  SYSTEM: 'members in your area',
  NETWORK: 'any signed-in member',
  PUBLIC: 'anyone, including suppliers and the press',
};

export const nameKindWords: Record<FoundNameKind, string> = {
  ORGANISATION: 'an organisation',
  CODE: 'an organisation’s code',
  PLACE: 'a place',
  SUPPLIER: 'a supplier or product',
  PERSON: 'perhaps a person',
  TELEPHONE: 'perhaps a telephone number',
  LINK: 'an address of a page',
};

const QUARTERS: Record<string, string> = {
  Q1: 'January to March',
  Q2: 'April to June',
  Q3: 'July to September',
  Q4: 'October to December',
};

/** From 2026-Q3 to July to September 2026. */
export function quarterWords(quarter: string): string {
  const [year = '', part = ''] = quarter.split('-');
  return `${QUARTERS[part] ?? part} ${year}`;
}
