/** What an organisation is and was called. */
export interface Known {
  readonly name: string;
  readonly town: string | null;
  readonly odsCode: string | null;
  readonly formerNames: readonly { readonly name: string; readonly until: string | null }[];
  readonly predecessors: readonly { readonly name: string; readonly odsCode: string; readonly date: string | null }[];
}

/** A name that it does not carry today, and by which it was found. */
export type Reason =
  | { readonly by: 'former-name'; readonly name: string; readonly until: string | null }
  | { readonly by: 'predecessor'; readonly name: string; readonly odsCode: string; readonly date: string | null };

/** Words without case, accents and apostrophes, as the server compares them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Why an organisation was found that is not called what was typed: the earlier names that hold most of the words it does not carry itself. */
export function whyFound(search: string, known: Known): Reason[] {
  const own = wordsOf([known.name, known.town, known.odsCode].join(' '));
  const missing = wordsOf(search).filter((word) => !own.some((one) => one.startsWith(word)));
  if (missing.length === 0) return [];
  const reasons: Reason[] = [
    ...known.formerNames.map((one) => ({ by: 'former-name' as const, ...one })),
    ...known.predecessors.map((one) => ({ by: 'predecessor' as const, ...one })),
  ];
  const scored = reasons.map((reason) => {
    const words = wordsOf(reason.by === 'predecessor' ? `${reason.name} ${reason.odsCode}` : reason.name);
    return { reason, held: missing.filter((word) => words.some((one) => one.startsWith(word))).length };
  });
  const most = Math.max(0, ...scored.map(({ held }) => held));
  return most === 0 ? [] : scored.filter(({ held }) => held === most).map(({ reason }) => reason);
}
