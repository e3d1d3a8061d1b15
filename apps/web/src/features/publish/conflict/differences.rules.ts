import { type Content, type Draft, draftOf } from '../draft/draft';
import { FIELDS } from '../draft/fields';
import type { Level } from '../draft/working-revision.generated';

export interface Version {
  readonly level: Level;
  readonly content: Content;
}

export type Choice = 'mine' | 'theirs';

/** A field that the two versions tell differently. */
export interface Difference {
  readonly field: keyof Draft;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Only one side changed it since both began: that one stands, unless the editor says otherwise. Null where both did. */
  readonly proposed: Choice | null;
}

const valueIn = (version: Version, field: keyof Draft): unknown =>
  field === 'level' ? version.level : version.content[field as keyof Content];

/** Where mine and theirs differ, in the order of the form. `base` is what both began from; null where that is not known. */
export function differences(base: Version | null, mine: Version, theirs: Version): Difference[] {
  return (Object.keys(FIELDS) as (keyof Draft)[]).flatMap((field) => {
    const [from, one, other] = [base && valueIn(base, field), valueIn(mine, field), valueIn(theirs, field)];
    if (same(one, other)) return [];
    const proposed = !base ? null : same(one, from) ? 'theirs' : same(other, from) ? 'mine' : null;
    return [{ field, mine: one, theirs: other, proposed }];
  });
}

/** The form with their value in the fields for which theirs was chosen; the rest, also what can't be sent yet, stays as it was typed. */
export function merged(draft: Draft, theirs: Version, choices: ReadonlyMap<keyof Draft, Choice>): Draft {
  const other = draftOf(theirs.content, theirs.level);
  const taken = [...choices].filter(([, choice]) => choice === 'theirs').map(([field]) => [field, other[field]]);
  return { ...draft, ...Object.fromEntries(taken) };
}

/** Spaces at the ends are not a difference, nor is the order in which the server keeps the keys of a row. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, number) => same(item, other[number]));
  if (one && other && typeof one === 'object' && typeof other === 'object') {
    const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  }
  return (one ?? null) === (other ?? null);
}
