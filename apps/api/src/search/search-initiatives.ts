import type { InitiativeFilter, InitiativeSort, QueryInitiativesArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { SavesFirst } from '../platform/saves-first.js';
import { Meaning } from '../similarity/meaning.js';
import { ABOUT_SOMETHING_ELSE } from '../similarity/ranking.js';
import { Terms } from '../tags/terms.js';
import { addCounts, type FacetCount, facets } from './facets.rules.js';
import { visibleDocs } from './filter.sql.js';
import { bestFirst, fuse, type Scored } from './fusion.rules.js';
import { Highlights } from './highlights.js';
import { readPosition } from './position.rules.js';
import { ReadQuery, type ReadSearch } from './read-query.js';
import { type Counted, chosenSql, DEEPEST, EXACT_TO, type SearchQuestion, searchSql } from './search.sql.js';

/** How many are asked for by meaning. */
const NEAREST = 200;

interface Answer {
  total: number;
  facets: FacetCount[];
  hits: Scored[];
  near: string[];
  page: string[][];
}

type PlacedId = { readonly id: string; readonly position: readonly unknown[] };

/** Finds published initiatives that the viewer may see: by words and meaning, narrowed by facets, in pages. */
@Injectable()
export class SearchInitiatives {
  /** How many search by relevance at this moment. */
  private searching = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly read: ReadQuery,
    private readonly meaning: Meaning,
    private readonly initiatives: VisibleInitiatives,
    private readonly highlights: Highlights,
    private readonly terms: Terms,
    private readonly organisations: OrganisationReads,
    private readonly saves: SavesFirst,
  ) {}

  /** Ten statements at most, whatever the number of rows. What is not `counted` is 0, or none: a list without counts reads its page alone. */
  async run(asker: Viewer, args: QueryInitiativesArgs, counted: Counted = { total: true, facets: true }) {
    const filter = args.filter ?? {};
    const viewer = filter.demonstration ? lookingAtDemonstration(asker) : asker;
    const search = args.search?.trim() ? args.search : null;
    const sort = sortOf(args.sort, search);
    const size = pageSize(args.first);
    const scope = JSON.stringify([viewer.personId, viewer.actingFor, viewer.seesDemonstration, search, filter, sort]);
    const after = readPosition(sort, readCursor(args.after, scope));
    const words = search ? await this.read.run(search, (bind) => visibleDocs(viewer, filter, bind)) : null;
    if (words && !words.query) return this.nothing(words, filter);
    const question: SearchQuestion = {
      viewer,
      filter,
      sort,
      query: words?.query ?? null,
      near: [],
      nearAlone: false,
      today: this.organisations.today(),
      take: size + 1,
      after: after.key,
      counted,
    };
    const nearest = words ? this.near(viewer, filter, words) : Promise.resolve(null);
    const [answer, byMeaning] = await (sort === 'relevance' ? this.askWhileNear(question, nearest) : this.askAfterNear(question, nearest));
    const placed =
      sort === 'relevance'
        ? byRelevance(answer, byMeaning ?? [], after.offset)
        : answer.page.map((position) => ({ id: position[0] ?? '', position }));
    const page = placed.slice(0, size);
    const nodes = new Map(
      (
        await this.initiatives.byIds(
          viewer,
          page.map(({ id }) => id),
        )
      ).map((node) => [node.id, node]),
    );
    const marked = words?.query ? await this.highlights.of([...nodes.values()], words.query) : new Map<string, string>();
    const edges = page.flatMap((place) => edgeOf(place, nodes, marked, scope));
    const last = page.at(-1);
    return {
      edges,
      // Of the last that was found, also where it was hidden since: else a list would begin anew.
      pageInfo: { endCursor: last ? makeCursor(last.position, scope) : null, hasNextPage: placed.length > size },
      totalCount: Math.min(answer.total, EXACT_TO),
      totalIsExact: answer.total <= EXACT_TO,
      facets: this.facets(answer.facets, filter),
      corrections: words?.corrections ?? [],
      meaningUsed: byMeaning !== null,
    };
  }

  /**
   * By relevance nothing of the words hangs on what is near, so both are looked for at the same time; but one after the other while others
   * search too, since publishing would wait behind twice as many statements.
   */
  private async askWhileNear(question: SearchQuestion, nearest: Promise<Scored[] | null>): Promise<[Answer, Scored[] | null]> {
    this.searching += 1;
    try {
      if (this.searching > 1) await nearest;
      const [byWords, [others, byMeaning]] = await Promise.all([this.ask(question), this.askNearAlone(question, nearest)]);
      return [others ? both(byWords, others) : byWords, byMeaning];
    } finally {
      this.searching -= 1;
    }
  }

  private async askNearAlone(question: SearchQuestion, nearest: Promise<Scored[] | null>): Promise<[Answer | null, Scored[] | null]> {
    const byMeaning = await nearest;
    const near = nearEnough(byMeaning);
    return [near.length > 0 ? await this.ask({ ...question, near, nearAlone: true }) : null, byMeaning];
  }

  /** In any other order a page is made of both. */
  private async askAfterNear(question: SearchQuestion, nearest: Promise<Scored[] | null>): Promise<[Answer, Scored[] | null]> {
    const byMeaning = await nearest;
    return [await this.ask({ ...question, near: nearEnough(byMeaning) }), byMeaning];
  }

  private async ask(question: SearchQuestion): Promise<Answer> {
    const [answer, chosen] = await Promise.all([
      this.row<Answer>(question, searchSql),
      this.row<Pick<Answer, 'facets'>>(question, chosenSql),
    ]);
    if (!answer) return { total: 0, facets: [], hits: [], near: [], page: [] };
    return { ...answer, facets: [...answer.facets, ...(chosen?.facets ?? [])] };
  }

  private async row<R>(question: SearchQuestion, write: (question: SearchQuestion, bind: Bind) => string | null): Promise<R | undefined> {
    const bind = new Bind();
    const sql = write(question, bind);
    if (sql === null) return undefined;
    await this.saves.saved();
    const [row]: R[] = await this.dataSource.query(sql, bind.values);
    return row;
  }

  /** Null where no model can be had. Not narrowed by facets: their counts need what the choice leaves out. */
  private async near(viewer: Viewer, filter: InitiativeFilter, { text }: ReadSearch): Promise<Scored[] | null> {
    const found = await this.meaning.nearest(text, (bind) => visibleDocs(viewer, filter, bind), NEAREST);
    return found?.map(({ id, likeness }) => ({ id, score: likeness })) ?? null;
  }

  private facets(counts: readonly FacetCount[], filter: InitiativeFilter) {
    return facets(counts, filter, (vocabulary, id) => this.terms.label(vocabulary, id));
  }

  /** Signs, stop words or nothing that can be read: no error, and no results. */
  private nothing(words: ReadSearch, filter: InitiativeFilter) {
    return {
      edges: [],
      pageInfo: { endCursor: null, hasNextPage: false },
      totalCount: 0,
      totalIsExact: true,
      facets: this.facets([], filter),
      corrections: words.corrections,
      meaningUsed: this.meaning.canBeHad,
    };
  }
}

const both = (byWords: Answer, nearAlone: Answer): Answer => ({
  total: byWords.total + nearAlone.total,
  facets: addCounts(byWords.facets, nearAlone.facets),
  hits: bestFirst([...byWords.hits, ...nearAlone.hits]).slice(0, DEEPEST),
  near: nearAlone.near,
  page: [],
});

const nearEnough = (byMeaning: readonly Scored[] | null): string[] =>
  (byMeaning ?? []).filter(({ score }) => score >= ABOUT_SOMETHING_ELSE).map(({ id }) => id);

const sortOf = (asked: InitiativeSort | null | undefined, search: string | null): InitiativeSort => {
  const sort = asked ?? (search ? 'relevance' : 'newest');
  return sort === 'relevance' && !search ? 'newest' : sort;
};

/** What words or meaning find, in one order, from the offset on. */
function byRelevance(answer: Answer, byMeaning: readonly Scored[], offset: number): PlacedId[] {
  const found = new Set([...answer.near, ...answer.hits.map(({ id }) => id)]);
  const order = fuse(
    answer.hits,
    byMeaning.filter(({ id }) => found.has(id)),
  );
  return order
    .slice(0, DEEPEST)
    .map((id, index) => ({ id, position: [index + 1] }))
    .slice(offset);
}

function edgeOf(
  { id, position }: PlacedId,
  nodes: ReadonlyMap<string, InitiativeView>,
  marked: ReadonlyMap<string, string>,
  scope: string,
) {
  const node = nodes.get(id);
  return node ? [{ cursor: makeCursor(position, scope), node, highlight: marked.get(id) ?? null }] : [];
}
