/**
 * Whether an initiative counts in what shapes everybody's ranking and spelling: public and real. Were hidden or fictional ones counted,
 * a suggestion or a score would tell of them.
 */
export const openSql = (alias: string): string =>
  `(${alias}.level = 'public' and ${alias}.published and not ${alias}.removed and not ${alias}.demonstration)`;
