import type { Vocabulary } from '../../tags/term.entity.js';

export interface KnownOrganisation {
  readonly id: string;
  readonly odsCode: string | null;
  readonly name: string;
  readonly demonstration: boolean;
}

/** What a name in the file means here; where it means nothing, the names that do. */
export interface Meanings {
  organisation(text: string): { readonly found: KnownOrganisation } | { readonly known: readonly string[] };
  term(vocabulary: Vocabulary, text: string): { readonly found: string } | { readonly known: readonly string[] };
  termExists(vocabulary: Vocabulary, id: string): boolean;
}

/** Which of the known names was probably meant is looked up for the problems that somebody reads. */
export interface Meant {
  readonly given: string;
  readonly known: readonly string[];
}

/** The sentence for a name that means nothing here. */
export const unknown = (what: string, text: string): string => `Kith knows no ${what} ‘${shortened(text)}’.`;

export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
