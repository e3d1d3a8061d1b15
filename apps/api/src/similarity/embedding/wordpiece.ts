const LONGEST_WORD = 100;
const REMEMBERED_WORDS = 50_000;

/** ASCII symbols count as punctuation as in BERT, so that "a+b" is three pieces; Chinese characters stand alone. */
const CHINESE = '\\u4e00-\\u9fff\\u3400-\\u4dbf\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const PIECES = new RegExp(`[\\p{P}$+<=>^\`|~]|[${CHINESE}]|[^\\s\\p{P}$+<=>^\`|~${CHINESE}]+`, 'gu');

/**
 * The tokeniser of BERT's uncased models: clean, strip accents, lower-case, split at spaces and punctuation, then the longest known pieces
 * from the left. Returns token ids with the start and end marks; what lies beyond `maxTokens` is cut off.
 */
export function wordpiece(vocabulary: ReadonlyMap<string, number>, maxTokens: number): (text: string) => number[] {
  const special = (name: string): number => {
    const id = vocabulary.get(name);
    if (id === undefined) throw new Error(`the tokeniser's vocabulary lacks ${name}`);
    return id;
  };
  const [unknown, start, end] = [special('[UNK]'), special('[CLS]'), special('[SEP]')];
  const remembered = new Map<string, readonly number[]>();

  const pieces = (word: string): readonly number[] => {
    let ids = remembered.get(word);
    if (!ids) {
      ids = longestPieces(word, vocabulary) ?? [unknown];
      if (remembered.size < REMEMBERED_WORDS) remembered.set(word, ids);
    }
    return ids;
  };

  return (text) => {
    const ids = [start];
    for (const [word] of clean(text).matchAll(PIECES)) {
      ids.push(...pieces(word));
      if (ids.length >= maxTokens - 1) break;
    }
    return [...ids.slice(0, maxTokens - 1), end];
  };
}

function clean(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\p{C}\ufffd]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Null when the word is too long or some part of it is in no entry. */
function longestPieces(word: string, vocabulary: ReadonlyMap<string, number>): readonly number[] | null {
  const letters = [...word];
  if (letters.length > LONGEST_WORD) return null;
  const ids: number[] = [];
  let from = 0;
  while (from < letters.length) {
    let to = letters.length;
    const idOf = () => vocabulary.get((from ? '##' : '') + letters.slice(from, to).join(''));
    while (to > from && idOf() === undefined) to--;
    const id = idOf();
    if (to === from || id === undefined) return null;
    ids.push(id);
    from = to;
  }
  return ids;
}
