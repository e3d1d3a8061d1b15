/** A name for the head of a narrow column: without what nearly all have in common. */
export const columnName = (name: string): string =>
  name
    .replace(/ \(fictional\)$/, '')
    .replace(/ (NHS )?(Foundation )?Trust$/i, '')
    .replace(/ NHS$/, '')
    .replace(/^NHS (.+) Integrated Care Board$/, '$1 ICB')
    .replace(/ Integrated Care Board$/, ' ICB')
    .trim();
