import type { Vocabulary } from '../../tags/term.entity.js';

export interface KnownOrganisation {
  readonly id: string;
  readonly odsCode: string | null;
  readonly name: string;
  readonly demonstration: boolean;
}

/** What a name in the file means here; `nearest` where it means nothing, if one is near. */
export interface Meanings {
  organisation(text: string): { readonly found: KnownOrganisation } | { readonly nearest: string | null };
  term(vocabulary: Vocabulary, text: string): { readonly found: string } | { readonly nearest: string | null };
  termExists(vocabulary: Vocabulary, id: string): boolean;
}

/** The sentence for a name that means nothing here. */
export const unknown = (what: string, text: string, nearest: string | null): string =>
  `Kith knows no ${what} ‘${shortened(text)}’.${nearest ? ` Did you mean ‘${nearest}’?` : ''}`;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
