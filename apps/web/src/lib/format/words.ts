/** The first letter as a capital: an acute trust, ‘Acute trust’. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One, two and three. */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const listed = (words: readonly string[]): string => LIST.format(words);
