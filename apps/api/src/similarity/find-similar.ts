import type { SimilarInitiative, SimilarScope, SimilarWeights } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nameKey } from '../initiatives/initiative.rules.js';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { NearnessReads } from '../organisations/nearness.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { SavesFirst } from '../platform/saves-first.js';
import { Terms } from '../tags/terms.js';
import { centre, cosine, cosineFromCentred } from './embedding/vector-codec.js';
import { saidIn, speaksOf } from './initiative-text.rules.js';
import type { ModelVector } from './model.js';
import type { Near } from './nearest.js';
import { amongVisible, type CandidateRow, candidates, leadFacts, type Stem, type Subject } from './similar.reads.js';
import { type Candidate, isForeign, mostAlikeFirst, passesFloor, scoreOf, termsOf, weightsFrom } from './similar.rules.js';
import { type Labels, score } from './similar-reasons.rules.js';
import { defaultScope, organisationsWithin } from './similar-scope.rules.js';
import { type Standing, standingOf } from './standing.rules.js';
import { Vectors } from './vectors.js';

/** How many the meaning of a text brings in. */
const BY_MEANING = 200;
const MOST = 50;

export type SimilarView = Omit<SimilarInitiative, 'initiative'> & { readonly initiative: InitiativeView };
export interface SimilarQuestion {
  readonly scope: SimilarScope | null | undefined;
  readonly first: number;
  readonly weights?: SimilarWeights | null;
  /** What is compared from, in its own words. */
  readonly said: string;
}
type Around = Awaited<ReturnType<NearnessReads['around']>>;

/** Query, candidates (among what the viewer may see), score, reasons: docs/ARCHITECTURE.md, "Find similar". */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terms: Terms,
    private readonly reads: VisibleInitiatives,
    private readonly nearness: NearnessReads,
    private readonly vectors: Vectors,
    private readonly saves: SavesFirst,
  ) {}

  async run(viewer: Viewer, subject: Subject, asked: ModelVector | null, question: SimilarQuestion): Promise<SimilarView[]> {
    const around: Around = subject.leadId ? await this.nearness.around(this.dataSource, subject.leadId) : new Map();
    const facts = await leadFacts(this.dataSource, [...(subject.leadId ? [subject.leadId] : []), ...around.keys()], this.clock.today());
    const mine = subject.leadId ? (facts.get(subject.leadId) ?? null) : null;
    const scope = question.scope ?? defaultScope(mine?.kind ?? null);
    const leads = subject.leadId ? organisationsWithin(scope, around) : null;
    const among = amongVisible(viewer, leads, subject.id);
    await this.saves.saved();
    const near = asked ? await this.vectors.find({ ...asked, limit: BY_MEANING, narrow: leads !== null, among }) : [];
    await this.saves.saved();
    const rows = await candidates(
      this.dataSource,
      subject,
      among,
      near.map(({ id }) => id),
    );
    if (isForeign(subject, rows, near[0]?.likeness ?? null)) return [];
    const meanings = await this.meanings(asked, near, rows);
    const weights = weightsFrom(question.weights);
    const words = new Map(subject.stems.filter(worthNaming).map(({ stem, word }) => [stem, word]));
    const scored = rows
      .map((row) => ({ row, found: candidate(row, meanings.get(row.id) ?? null, standingOf(mine, row.leadId, around, facts)) }))
      .filter(({ found }) => passesFloor(subject, found))
      .map(({ row, found }) => ({ id: found.id, row, found, score: scoreOf(termsOf(subject, found), weights) }))
      .filter((one) => one.score > 0)
      .sort(mostAlikeFirst)
      .slice(0, Math.min(question.first, MOST));
    const views = new Map(
      (
        await this.reads.byIds(
          viewer,
          scored.map(({ id }) => id),
        )
      ).map((view) => [view.id, view]),
    );
    return scored.flatMap(({ id, row, found, score: total }) => {
      const initiative = views.get(id);
      if (!initiative) return [];
      const named = row.named?.split(' ').filter((stem) => words.has(stem)) ?? [];
      const sharedWords = wordsOfBoth(named, question.said, initiative).flatMap((stem) => words.get(stem) ?? []);
      const { reasons } = score(subject, { ...found, sharedWords }, weights, this.labels(initiative));
      return [
        {
          initiative,
          score: Math.round(total * 1_000) / 1_000,
          reasons,
          distanceKm: found.standing?.distanceKm ?? null,
          relation: found.standing?.relation ?? 'elsewhere',
        },
      ];
    });
  }

  /** Mean-centred cosines: those of the shortlist, and of candidates that came by words or capability only. */
  private async meanings(asked: ModelVector | null, near: readonly Near[], rows: readonly CandidateRow[]): Promise<Map<string, number>> {
    if (!asked) return new Map();
    const { modelId, vector } = asked;
    const known = new Map(near.map((found) => [found.id, found.vector]));
    const missing = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    for (const [id, other] of await this.vectors.ofMany(missing, modelId)) known.set(id, other);
    const mean = await this.vectors.mean(this.dataSource, modelId);
    if (!mean) return new Map([...known].map(([id, other]) => [id, cosine(vector, other)]));
    const from = centre(vector, mean);
    return new Map([...known].map(([id, other]) => [id, cosineFromCentred(from, other, mean)]));
  }

  /** Products are named as the found initiative writes them: any other spelling may come from an entry that is hidden from this viewer. */
  private labels(found: InitiativeView): Labels {
    return {
      capability: (id) => this.terms.label('capability', id) ?? id,
      technology: (id) => this.terms.label('technology', id) ?? id,
      careSetting: (id) => this.terms.label('care_setting', id) ?? id,
      kindOfChange: (id) => this.terms.label('kind_of_change', id) ?? id,
      product: (key) => found.products.find(({ name }) => nameKey(name) === key)?.name ?? key,
    };
  }
}

/** A word is named as a reason when few entries hold it and it reads as a word. */
const worthNaming = ({ word, rarity }: Stem): boolean => rarity >= Math.log(1 + 1 / 0.06) && /^\p{L}{4,}$/u.test(word);

const candidate = (row: CandidateRow, meaning: number | null, where: Standing | null): Candidate => ({
  ...row,
  meaning,
  sharedWords: [],
  standing: where,
});

/** Stems that both say themselves: search knows an entry by its tags and organisations too. */
function wordsOfBoth(stems: readonly string[], said: string, initiative: InitiativeView): string[] {
  const text = saidIn(initiative);
  return stems.filter((stem) => speaksOf(said, stem) && speaksOf(text, stem));
}
