const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

type Sentence = { text: string; tokens: number; opensParagraph: boolean };

/**
 * Cuts a long story into passages that a model of 256 tokens reads whole, at the ends of paragraphs where that leaves no stump, else of
 * sentences, and only where one sentence is too long between words. Each passage but the first repeats the last sentences of the one
 * before, up to `overlap` tokens, so that a thought on the border is whole in one of the two. No passage holds more than `maxTokens`.
 */
export function splitIntoParts(text: string, maxTokens = 200, overlap = 40): string[] {
  if (overlap * 2 > maxTokens) throw new RangeError('passages may share at most half of their tokens');
  const parts: Sentence[][] = [];
  let part: Sentence[] = [];
  let fresh = 0; // how many of the part's sentences are not repeated from the one before
  for (const sentence of sentencesOf(text, maxTokens - overlap)) {
    if (tokensOf(part) + sentence.tokens > maxTokens && fresh > 0) {
      const cut = cutBefore(part, fresh, maxTokens);
      const rest = part.slice(cut);
      parts.push(part.slice(0, cut));
      part = [...lastSentences(part.slice(0, cut), Math.min(overlap, maxTokens - tokensOf(rest) - sentence.tokens)), ...rest];
      fresh = rest.length;
    }
    part.push(sentence);
    fresh += 1;
  }
  if (fresh > 0) parts.push(part);
  return parts.map(join);
}

/** A guess without the vocabulary, tuned to err upwards on initiatives' stories (see the spec): a piece per six letters and per sign. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)) tokens += Math.ceil(word.length / 6);
  return tokens;
}

function sentencesOf(text: string, maxTokens: number): Sentence[] {
  const found: Sentence[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    let opensParagraph = true;
    for (const { segment } of sentences.segment(paragraph)) {
      for (const piece of withinTokens(segment.trim(), maxTokens)) {
        found.push({ text: piece, tokens: estimateTokens(piece), opensParagraph });
        opensParagraph = false;
      }
    }
  }
  return found;
}

function withinTokens(sentence: string, maxTokens: number): string[] {
  if (sentence === '') return [];
  if (estimateTokens(sentence) <= maxTokens) return [sentence];
  const pieces: string[] = [];
  let piece = '';
  // A "word" longer than a passage is cut too; six characters are at least one token, so this many fit whatever they are.
  for (const [word] of sentence.matchAll(new RegExp(`\\S{1,${maxTokens}}`, 'gu'))) {
    const longer = piece ? `${piece} ${word}` : word;
    if (piece && estimateTokens(longer) > maxTokens) {
      pieces.push(piece);
      piece = word;
    } else piece = longer;
  }
  return [...pieces, piece];
}

/** The last paragraph's start, when the passage up to it is at least half full; else the end. */
function cutBefore(part: readonly Sentence[], fresh: number, maxTokens: number): number {
  for (let i = part.length - 1; i > part.length - fresh; i--) {
    if (part[i]?.opensParagraph) return tokensOf(part.slice(0, i)) * 2 >= maxTokens ? i : part.length;
  }
  return part.length;
}

function lastSentences(part: readonly Sentence[], tokens: number): Sentence[] {
  let from = part.length;
  while (from > 0 && tokensOf(part.slice(from - 1)) <= tokens) from--;
  return part.slice(from);
}

function tokensOf(part: readonly Sentence[]): number {
  return part.reduce((sum, { tokens }) => sum + tokens, 0);
}

function join(part: readonly Sentence[]): string {
  return part.map(({ text, opensParagraph }, i) => (i === 0 ? text : `${opensParagraph ? '\n\n' : ' '}${text}`)).join('');
}
