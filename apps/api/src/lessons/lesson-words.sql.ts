import type { Bind } from '../platform/database/bind.js';
import type { Concept } from '../tags/synonyms.rules.js';

/** More words than anybody types. */
const MOST_WORDS = 24;

/**
 * A condition on `words` under this alias: every part of the search stands there, each as typed or by another name. It asks the lesson alone,
 * so that no other row moves what is found.
 */
export function wordsSql(alias: string, typed: readonly string[], expand: (words: readonly string[]) => Concept[], bind: Bind): string {
  const words = typed.slice(0, MOST_WORDS);
  if (words.length === 0) return 'false';
  const concepts = expand(words);
  const parts: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const concept = concepts.find(({ start }) => start === place);
    const phrases = concept?.phrases ?? [words[place] ?? ''];
    parts.push(`(${phrases.map((phrase) => `phraseto_tsquery('english', ${bind.add(phrase)})`).join(' || ')})`);
    place += (concept?.length ?? 1) - 1;
  }
  const query = parts.join(' && ');
  return `(numnode(${query}) > 0 and ${alias}.words @@ (${query}))`;
}
