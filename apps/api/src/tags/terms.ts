import type { Term as TermView } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readClinicalWords } from './clinical-words.js';
import { type Concept, findConcepts, indexSynonyms, type NamedTerm, type SynonymIndex } from './synonyms.rules.js';
import type { Vocabulary } from './term.entity.js';
import { wordsOf } from './words.rules.js';

type TermRow = Omit<TermView, 'vocabulary'> & { vocabulary: Vocabulary; retired: boolean };

/** Where two names are the same thing. In the other vocabularies they are examples (asthma under ‘Breathing’) or everyday words (‘upgrade’). */
const WITH_SYNONYMS: readonly Vocabulary[] = ['capability', 'technology', 'care_setting'];

/** The vocabularies in memory: some 230 terms that change with a release, asked for with every entry that is shown. */
@Injectable()
export class Terms {
  /** Shown to many and changed by nobody: an area's list asks for thousands. */
  private byKey = new Map<string, { readonly view: TermView; readonly retired: boolean }>();
  private current: readonly TermRow[] = [];
  private synonyms: SynonymIndex = indexSynonyms([]);
  /** Names of one condition, specialty or act of care; of no vocabulary, nothing is tagged with them. */
  private clinical: readonly NamedTerm[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** Reads them again; called when they were loaded. */
  async refresh(): Promise<void> {
    const rows: TermRow[] = await this.dataSource.query(
      `select id, vocabulary, label, group_label "group", description, synonyms, nationally, bought_nationally "boughtNationally", starting_point_only "startingPointOnly",
         retired_at is not null retired
       from term order by vocabulary, position, id`,
    );
    this.byKey = new Map(rows.map((row) => [`${row.vocabulary}/${row.id}`, { view: Object.freeze(view(row)), retired: row.retired }]));
    this.current = rows.filter(({ retired }) => !retired);
    this.clinical = await readClinicalWords();
    this.synonyms = indexSynonyms(this.withSynonyms());
  }

  /** A term as the contract shows it, also a retired one, so that old entries still read; null where there never was one. */
  term(vocabulary: Vocabulary, id: string): TermView | null {
    return this.byKey.get(`${vocabulary}/${id}`)?.view ?? null;
  }

  /** What the page calls a term; null where there never was one. */
  label(vocabulary: Vocabulary, id: string): string | null {
    return this.byKey.get(`${vocabulary}/${id}`)?.view.label ?? null;
  }

  /** Whether something may be tagged with it today: retired terms are read, not chosen. */
  exists(vocabulary: Vocabulary, id: string): boolean {
    return this.byKey.get(`${vocabulary}/${id}`)?.retired === false;
  }

  /** The terms of one vocabulary that may be chosen, in their order. */
  all(vocabulary: Vocabulary): TermView[] {
    return this.current.filter((row) => row.vocabulary === vocabulary).map(view);
  }

  /** What in a query names a term, with every other way to say it: by the longest name, from the left. */
  expand(query: string | readonly string[]): Concept[] {
    return findConcepts(typeof query === 'string' ? wordsOf(query) : query, this.synonyms);
  }

  /** Every name that `expand` recognises. */
  names(): string[] {
    return this.withSynonyms().flatMap(({ label, synonyms }) => [label, ...synonyms]);
  }

  private withSynonyms(): readonly NamedTerm[] {
    return [...this.current.filter(({ vocabulary }) => WITH_SYNONYMS.includes(vocabulary)), ...this.clinical];
  }
}

const view = ({ retired: _, ...term }: TermRow): TermView => ({ ...term, __typename: 'Term' });
