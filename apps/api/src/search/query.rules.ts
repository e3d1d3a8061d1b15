/** A word of a query as it is searched. */
export interface QueryWord {
  readonly stem: string;
  /** Whether it stands for every word that begins so. */
  readonly prefix: boolean;
  /** In how many public entries it stands; 0 where in none. */
  readonly documents: number;
  /** Its place in the query. */
  readonly place: number;
}

/** A part of a query: words that together name something, with other ways to say it, or a word of its own. */
export interface QueryPart {
  readonly words: readonly QueryWord[];
  /** Its words beside each other as typed, as text of a tsquery; null for a single word. */
  readonly typed: string | null;
  /** Other ways to say the whole, as text of a tsquery. */
  readonly others: readonly string[];
}

/** How a query is asked: any of `any` makes a candidate, those that have `all` come first where there are too many. */
export interface AskedQuery {
  readonly parts: readonly WeighedPart[];
  readonly any: string;
  readonly all: string;
  /** What is called by all of its words, where there are several; `weight`: how telling they are together. */
  readonly called: { readonly query: string; readonly weight: number } | null;
}

/** One way in which a document can answer a part, and what that adds to its score at most. */
export interface Alternative {
  readonly part: number;
  /** Whether it says the whole part; otherwise one of its words. */
  readonly whole: boolean;
  readonly weight: number;
  /** Text of a tsquery. */
  readonly query: string;
}
export interface WeighedPart {
  readonly alternatives: readonly Alternative[];
}

/** More words than anybody types; a pasted text is cut to its rarest. */
const MOST_WORDS = 24;
/** Words in more than this share of the entries score, but find nothing on their own. */
const COMMON = 0.1;
/**
 * Other ways to say it count less than what was typed. For a phrase more so, since `ts_rank` gives words beside each other nearly 1 where a word
 * alone gets 0.6. Measured on 37 judged searches: 0.803 (phrases at 0.5) to 0.814 (0.65); both at 1, 0.783.
 */
const OTHER_WORD = 0.8;
const OTHER_PHRASE = 0.6;

/** How telling a word is: inverse document frequency as in BM25, over public entries only. */
export const weightOf = (documents: number, all: number): number => {
  const total = Math.max(all, 1);
  const df = Math.min(Math.max(documents, 1), total);
  return Math.log(1 + (total - df + 0.5) / (df + 0.5));
};

const phrasesOf = ({ typed, others }: QueryPart): string[] => [typed ?? [], others].flat();
const inTitle = ({ stem, prefix }: QueryWord): string => `'${stem}':${prefix ? '*' : ''}A`;
const queryOfWord = ({ stem, prefix }: QueryWord): string => (prefix ? `'${stem}':*` : `'${stem}'`);

/** The rarest words of the parts, up to the limit; a part without words is gone. */
function mostTelling(parts: readonly QueryPart[]): QueryPart[] {
  const words = parts.flatMap((part) => part.words);
  if (words.length <= MOST_WORDS) return parts.filter((part) => part.words.length > 0);
  const kept = new Set([...words].sort((a, b) => a.documents - b.documents || a.place - b.place).slice(0, MOST_WORDS));
  return parts.map((part) => ({ ...part, words: part.words.filter((word) => kept.has(word)) })).filter((part) => part.words.length > 0);
}

/**
 * From parts to what is asked of the database; null where nothing can be searched for. Synonyms share the weight of what they stand for:
 * a document gets the best of them or of the part's own words, never the sum.
 */
export function askedQuery(given: readonly QueryPart[], all: number): AskedQuery | null {
  const parts = mostTelling(given);
  const words = parts.flatMap((part) => part.words);
  if (words.length === 0) return null;
  const common = Math.max(all * COMMON, rarest(words));
  const finding = words.filter(({ documents }) => documents <= common);
  const finds = (part: QueryPart) => [
    ...part.words.filter((word) => finding.includes(word)).map(queryOfWord),
    ...phrasesOf(part).filter((phrase) => !impliedBy(finding, phrase)),
  ];
  return {
    parts: parts.map((part, index) => ({ alternatives: alternatives(part, index, all) })),
    any: anyOf([...new Set(parts.flatMap(finds))]),
    all: parts.map((part) => `(${anyOf([part.words.map(queryOfWord).join(' & '), ...phrasesOf(part)])})`).join(' & '),
    called:
      words.length > 1
        ? { query: words.map(inTitle).join(' & '), weight: words.reduce((sum, word) => sum + weightOf(word.documents, all), 0) }
        : null,
  };
}

/**
 * Whether what has this phrase has one of these words, and so is found by it. Without such phrases the index answers alone: for a phrase
 * each row that has its words must be read.
 */
const impliedBy = (words: readonly QueryWord[], phrase: string): boolean =>
  !/[|!]/.test(phrase) &&
  [...phrase.matchAll(/'((?:[^']|'')*)'/g)].some(([, lexeme = '']) =>
    words.some(({ stem, prefix }) => (prefix ? lexeme.startsWith(stem) : lexeme === stem)),
  );

/** Documents of the rarest word that there is: a word that nothing has must not keep the others from finding. */
const rarest = (words: readonly QueryWord[]): number => Math.min(...words.map(({ documents }) => documents || Number.POSITIVE_INFINITY));

const anyOf = (queries: readonly string[]): string => queries.map((query) => `(${query})`).join(' | ');

function alternatives(part: QueryPart, index: number, all: number): Alternative[] {
  const words = part.words.map((word) => ({ part: index, whole: false, weight: weightOf(word.documents, all), query: queryOfWord(word) }));
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const whole = (query: string, share: number): Alternative => ({ part: index, whole: true, weight: weight * share, query });
  return [
    ...words,
    ...(part.typed ? [whole(part.typed, 1)] : []),
    ...part.others.map((query) => whole(query, query.includes('<') ? OTHER_PHRASE : OTHER_WORD)),
  ];
}
