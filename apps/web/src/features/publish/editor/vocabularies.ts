import { useQuery } from '@apollo/client/react';
import { PublishVocabulariesDocument, type PublishVocabulariesQuery, type useVocabularies_termFragment } from './vocabularies.generated';

export type Term = useVocabularies_termFragment;
export type Vocabularies = PublishVocabulariesQuery;
export type VocabularyName = keyof Vocabularies;

/** All terms that an editor chooses from. They seldom change: asked once. */
export function useVocabularies() {
  const { data, error, refetch } = useQuery(PublishVocabulariesDocument);
  return { vocabularies: data, error, retry: () => void refetch().catch(() => undefined) };
}

export const labelOf = (terms: readonly Term[], id: string): string => terms.find((term) => term.id === id)?.label ?? id;

/** Terms under their headings, in the vocabulary's order; one group without a heading where there are none. */
export function grouped(terms: readonly Term[]): { group: string | null; terms: Term[] }[] {
  const groups = new Map<string | null, Term[]>();
  for (const term of terms) groups.set(term.group, [...(groups.get(term.group) ?? []), term]);
  return [...groups].map(([group, members]) => ({ group, terms: members }));
}
