import type { InitiativeFilter, InitiativeSort } from '@kith/schema';
import { visibleAdaptationSql } from '../adaptations/visible-adaptations.sql.js';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { RANKING } from '../similarity/ranking.js';
import { COUNTED_COLUMNS, chosenSystems, countsOf, leadsSql } from './facet.sql.js';
import { FACET_NAMES, type FacetName } from './facets.rules.js';
import { allBut, conditions, visibleDocs } from './filter.sql.js';
import type { Alternative, AskedQuery } from './query.rules.js';
import { SEARCH_WORDS_NOTE } from './refresh-search-words.js';

/** Counts are exact to here. */
export const EXACT_TO = 10_000;
/** Relevance goes no deeper. */
export const DEEPEST = 1_000;
/** Where there are too many matches to score them all, those that answer every part of the query are among the scored. */
const MOST_COMPLETE = 2_000;
/** Weights of D, C, B and A: where in the text a word stands. Measured: all alike 0.777, these 0.807, much steeper no better. */
const PLACES = '{0.4,0.6,0.8,1}';

/** What of all matches is counted. */
export interface Counted {
  readonly total: boolean;
  readonly facets: boolean;
}

export interface SearchQuestion {
  readonly viewer: Viewer;
  readonly filter: InitiativeFilter;
  readonly sort: InitiativeSort;
  /** Null for a list without words. */
  readonly query: AskedQuery | null;
  /** Ids near in meaning, besides what the words find. */
  readonly near: readonly string[];
  /** Whether it is about the near ones alone: by relevance they are looked for while the words are, and asked about afterwards. */
  readonly nearAlone: boolean;
  /** Today as an SQL date. */
  readonly today: string;
  /** Rows of a page and one more; for the orders that are not by relevance. */
  readonly take: number;
  /** The last row's key; null for the first page. */
  readonly after: readonly string[] | null;
  readonly counted: Counted;
}

/**
 * One row: total and the counts of each facet in which nothing is chosen, where they are asked for, and either the page (keys, by order) or what
 * relevance is made of (hits, near). Near ones alone are counted, and are hits by what words they have, without those that the words find.
 */
export function searchSql(question: SearchQuestion, bind: Bind): string {
  const { viewer, filter, query, today, counted } = question;
  const visible = visibleDocs(viewer, filter, bind);
  const held = conditions(filter, bind, today);
  const ranked = question.sort === 'relevance' && query !== null;
  const isEachRead = ranked || counted.facets;
  const match = matchSql(question, bind, isEachRead);
  const matches = `(${visible}) d where ${match.any} and ${allBut(held)}`;
  const inOrder = () => ordered(question, matches, bind);
  if (!isEachRead) return `select ${counted.total ? countSql(matches) : '0'} total, '[]'::json facets, ${inOrder()}`;
  const matched = matchedSql({
    name: 'm',
    visible,
    lists: match.lists,
    condition: allBut(held),
    score: ranked ? scoreSql(query, bind) : '0',
  });
  const open = FACET_NAMES.filter((name) => counted.facets && !held.facets.has(name));
  const nearOnes = question.nearAlone ? `(${visible}) d where ${alike(question.near, bind)} and ${allBut(held)}` : null;
  const page = ranked ? relevance(nearOnes) : inOrder();
  return `with ${matched}
select (select count(*)::int from m) total, ${countsSql(open.map((name) => countsOf(name, 'm', today)))}, ${page}`;
}

/**
 * One row: the counts of each facet in which something is chosen, over what else matches but for that choice; null where nothing is. Apart from the
 * rest, since it is as much work again and can be done at the same time.
 */
export function chosenSql(question: SearchQuestion, bind: Bind): string | null {
  const { viewer, filter, today, counted } = question;
  if (!counted.facets) return null;
  const held = conditions(filter, bind, today);
  const chosen = FACET_NAMES.filter((name) => held.facets.has(name));
  if (chosen.length === 0) return null;
  const visible = visibleDocs(viewer, filter, bind);
  const { lists } = matchSql(question, bind, false);
  const tables = chosen.map((facet) => matchedSql({ name: tableOf(facet), visible, lists, condition: allBut(held, facet), score: '0' }));
  const counts = chosen.map((facet) => countsOf(facet, tableOf(facet), today));
  return `with ${tables.join(',\n')} select ${countsSql([...counts, ...chosenSystems(filter, bind, viewer.seesDemonstration)])}`;
}

/** Where nothing else is asked of all matches, they are counted without being read: an index can tell. */
const countSql = (matches: string): string => `(select count(*)::int from (select from ${matches} limit ${EXACT_TO + 1}) c)`;

const tableOf = (facet: FacetName): string => `m_${facet.toLowerCase()}`;

/** Rows of facets as one value; there are none where something is chosen in each facet. */
const countsSql = (counts: readonly string[]): string =>
  counts.length === 0
    ? `'[]'::json facets`
    : `(select coalesce(json_agg(f), '[]') from (${counts.join('\nunion all\n')}) f(name, value, label, count)) facets`;

interface Matched {
  readonly name: string;
  readonly visible: string;
  readonly lists: readonly MatchList[];
  readonly condition: string;
  readonly score: string;
}

/** Lists to unite, each without what those before it have; what is worked out of a row is so once, and one list alone is kept once. */
function matchedSql({ name, visible, lists, condition, score }: Matched): string {
  const named = (place: number) => (lists.length === 1 ? name : `${name}_${place}`);
  const each = lists.map(({ where, most, only }, place) => {
    const before = Array.from({ length: place }, (_, other) => `d.initiative_id not in (select initiative_id from ${named(other)})`);
    const when = only ? [`(select count(*) from ${named(0)}) > ${EXACT_TO}`] : [];
    return `${named(place)} as materialized (select d.initiative_id, ${COUNTED_COLUMNS}, d.published_at, ${score} score from (
      select d.* from (${visible}) d where ${[where, condition, ...before, ...when].join(' and ')}${most}) d)`;
  });
  if (lists.length > 1)
    each.push(`${name} as materialized (${lists.map((_, place) => `select * from ${named(place)}`).join(' union all ')})`);
  return [...each, leadsSql(name)].join(',\n');
}

interface MatchList {
  readonly where: string;
  readonly most: string;
  /** Has all parts, so is among the first list's, unless that one was cut off. */
  readonly only?: 'beyond the exact count';
}

/** What makes a match: lists to unite, so that each can use its index, and the same as one condition. `scored`: else nobody asks for the best. */
function matchSql({ query, near, nearAlone }: SearchQuestion, bind: Bind, scored = true): { lists: readonly MatchList[]; any: string } {
  const most = ` limit ${EXACT_TO + 1}`;
  if (!query) return { lists: [{ where: 'true', most }], any: 'true' };
  const any = `d.words @@ ${bind.add(query.any)}::tsquery`;
  if (nearAlone) {
    const only = `${alike(near, bind)} and not ${any}`;
    return { lists: [{ where: only, most: '' }], any: only };
  }
  const lists: MatchList[] = [{ where: any, most }];
  if (scored && query.parts.length > 1)
    lists.push({ where: `d.words @@ ${bind.add(query.all)}::tsquery`, most: ` limit ${MOST_COMPLETE}`, only: 'beyond the exact count' });
  if (near.length === 0) return { lists, any };
  const isNear = alike(near, bind);
  return { lists: [...lists, { where: isNear, most: '' }], any: `(${any} or ${isNear})` };
}

const alike = (near: readonly string[], bind: Bind): string => `d.initiative_id = any(${bind.add(near)}::uuid[])`;

/** A text counts as so many times the average long at most: a whole story does not say less what it is about. */
const LONGEST = 4;

/** How much longer than the average public entry `d` is weighs against it, as `b` does in BM25; measured: 0.1 to 0.2 is best on SciFact (0.684 to 0.692), above 0.3 it costs. */
const length = (counts: number): string => `(${1 - counts} + ${counts} * least(${LONGEST}, d.length_in_words
  / greatest(1, coalesce((select (value->>'averageLength')::float8 from note where key = '${SEARCH_WORDS_NOTE}'), d.length_in_words))))`;

/** How well the words of `d` answer what is asked: of each part the best of its names, or its own words together. Written out, since it is worked out thousands of times. */
function scoreSql({ parts, called }: AskedQuery, bind: Bind): string {
  const sums = parts.map(({ alternatives }) => {
    const value = ({ query, weight, whole }: Alternative) => {
      const asked = `${bind.add(query)}::tsquery`;
      const rank = `${bind.add(weight)}::float8 * ts_rank('${PLACES}', d.words, ${asked})`;
      // Of words beside each other it is more than nothing where they are not; of a single word it is nothing.
      return whole ? `case when d.words @@ ${asked} then ${rank} else 0 end` : rank;
    };
    const names = alternatives.filter(({ whole }) => whole).map(value);
    const words = alternatives.filter(({ whole }) => !whole).map(value);
    return `greatest(0, ${[...names, ...(words.length > 0 ? [words.join(' + ')] : [])].join(', ')})`;
  });
  const byTitle = called
    ? ` + case when d.words @@ ${bind.add(called.query)}::tsquery then ${bind.add(called.weight * RANKING.searchTitle)}::float8 else 0 end`
    : '';
  return `(${sums.join(' + ')}) / ${length(RANKING.searchLength)}${byTitle}`;
}

/** The best by words with their scores, and which of the near ones hold, with the words or without; what is best of both is decided outside. */
const relevance = (nearOnes: string | null): string => `
  (select coalesce(json_agg(h order by h.score desc, h."publishedAt" desc, h.id), '[]') from (
    select m.initiative_id id, m.score, extract(epoch from m.published_at)::float8 "publishedAt" from m where m.score > 0
    order by m.score desc, m.published_at desc, m.initiative_id limit ${DEEPEST}) h) hits,
  ${nearOnes ? `(select coalesce(json_agg(d.initiative_id), '[]') from ${nearOnes})` : `'[]'::json`} near, '[]'::json page`;

/** A page in an order of its own, found by the key of the row before. */
function ordered({ viewer, sort, take, after }: SearchQuestion, matches: string, bind: Bind): string {
  const order = ORDERS[sort === 'relevance' ? 'newest' : sort];
  const adopted = sort === 'most_adopted' ? `left join (${adoptionsSql(viewer, bind)}) a on a.origin_id = d.initiative_id` : '';
  const next = after ? `(${order.key}, d.initiative_id) < (${order.after(after.map((value) => bind.add(value)))})` : 'true';
  return `'[]'::json hits, '[]'::json near,
  (select coalesce(json_agg(json_build_array(p.id, ${order.kept}) order by p.place), '[]') from (
    select q.*, row_number() over () place from (
      select d.initiative_id id, ${order.columns} from (select d.initiative_id, d.published_at, d.reviewed_at from ${matches}) d ${adopted} where ${next}
      order by ${order.by}, d.initiative_id desc limit ${bind.add(take)}) q) p) page`;
}

/**
 * How many organisations adapted each initiative, of the adaptations that this viewer may see: neither those that only consider or plan it,
 * nor what the origin disputes, nor who leads it itself since the two merged.
 */
export const adoptionsSql = (viewer: Viewer, bind: Bind, only: (origin: string) => string = () => 'true'): string =>
  `select a.origin_id, count(distinct a.adopter_id)::int adopters from adaptation a join search_doc origin on origin.initiative_id = a.origin_id
   where a.status in ('adapting', 'live', 'stopped') and a.confirmation <> 'disputed' and a.adopter_id is distinct from origin.lead_id
   and ${visibleAdaptationSql(viewer, 'a', 'origin', bind)} and ${only('a.origin_id')} group by a.origin_id`;

interface Order {
  /** What rows are compared by, largest first, then by id. */
  readonly key: string;
  readonly by: string;
  readonly columns: string;
  /** What a cursor keeps besides the id, as text that reads back exactly. */
  readonly kept: string;
  readonly after: (values: readonly string[]) => string;
}

const byInstant = (column: string): Order => ({
  key: column,
  by: `${column} desc`,
  columns: `${column} key`,
  kept: 'p.key::text',
  after: ([id, key]) => `${key}::timestamptz, ${id}::uuid`,
});

const ORDERS: Record<Exclude<InitiativeSort, 'relevance'>, Order> = {
  newest: byInstant('d.published_at'),
  recently_reviewed: byInstant(`coalesce(d.reviewed_at, '-infinity')`),
  most_adopted: {
    key: `coalesce(a.adopters, 0), d.published_at`,
    by: `coalesce(a.adopters, 0) desc, d.published_at desc`,
    columns: `coalesce(a.adopters, 0) adopters, d.published_at key`,
    kept: 'p.key::text, p.adopters::text',
    after: ([id, key, adopters]) => `${adopters}::int, ${key}::timestamptz, ${id}::uuid`,
  },
};
