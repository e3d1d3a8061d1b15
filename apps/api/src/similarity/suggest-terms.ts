import type { SuggestedTerm } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NOBODY } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import type { Vocabulary } from '../tags/term.entity.js';
import { Terms } from '../tags/terms.js';
import { centre, cosine, cosineFromCentred } from './embedding/vector-codec.js';
import { Model } from './model.js';
import { ABOUT_SOMETHING_ELSE } from './ranking.js';
import { amongVisible } from './similar.reads.js';
import { type Neighbour, SUGGESTED, suggest } from './suggest-terms.rules.js';
import { Vectors } from './vectors.js';

/** How many of the nearest public entries vote. */
const VOTERS = 12;

/** Tags for a text: those that it names, and those that the nearest public entries carry. */
@Injectable()
export class SuggestTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: Terms,
    private readonly model: Model,
    private readonly vectors: Vectors,
  ) {}

  async run(title: string, text: string): Promise<SuggestedTerm[]> {
    const found = suggest({ title, text, named: (words) => this.named(words), neighbours: await this.neighbours(`${title}\n${text}`) });
    return found.flatMap(({ vocabulary, id, confidence }) => {
      const term = this.terms.term(vocabulary, id);
      return term ? [{ term, confidence }] : [];
    });
  }

  private named(words: string): { vocabulary: Vocabulary; id: string }[] {
    const named = this.terms
      .expand(words)
      .flatMap(({ terms }) => terms.map(({ vocabulary, id }) => ({ vocabulary: vocabulary as Vocabulary, id })));
    return named.filter(({ vocabulary }) => SUGGESTED.includes(vocabulary));
  }

  /** Public entries only, whoever asks: a suggestion must not tell of what is hidden from somebody. None of a text about something else. */
  private async neighbours(text: string): Promise<Neighbour[]> {
    const asked = await this.model.vector(text, 'draft');
    if (!asked) return [];
    const { modelId, vector } = asked;
    const near = await this.vectors.find({ modelId, vector, limit: VOTERS * 3, among: amongVisible(NOBODY, null, null) });
    if ((near[0]?.likeness ?? 0) < ABOUT_SOMETHING_ELSE) return [];
    const mean = await this.vectors.mean(this.dataSource, modelId);
    const from = mean ? centre(vector, mean) : vector;
    const likeness = new Map(near.map((row) => [row.id, mean ? cosineFromCentred(from, row.vector, mean) : cosine(from, row.vector)]));
    const bind = new Bind();
    const rows: (Omit<Neighbour, 'likeness'> & { id: string })[] = await this.dataSource.query(
      `select initiative_id id, primary_capability "primaryCapability", capabilities capability, technologies technology, care_settings care_setting,
         kinds_of_change kind_of_change, success_measures success_measure from search_doc where initiative_id = any(${bind.add([...likeness.keys()])}::uuid[])`,
      bind.values,
    );
    return rows
      .map(({ id, ...row }) => ({ ...row, likeness: likeness.get(id) ?? 0 }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, VOTERS);
  }
}
