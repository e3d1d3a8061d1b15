import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { findingStems, quoted } from './finding-stems.rules.js';
import { RANKING } from './ranking.js';
import type { Profile } from './similar.rules.js';
import type { LeadFacts } from './standing.rules.js';

/** What is compared from: an initiative, or a text that is still being typed. */
export interface Subject extends Profile {
  readonly id: string | null;
  readonly leadId: string | null;
  /** Telling stems, most telling first. */
  readonly stems: readonly Stem[];
  /** Two of its words beside each other, rarest first. */
  readonly pairs: readonly Pair[];
}

/** What a text says, as it is compared. */
export type Telling = Pick<Subject, 'stems' | 'pairs'>;

/** Two stems, the second right after the first. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  /** As rare as the more common of them is among the public entries. */
  readonly weight: number;
}

export interface Stem {
  readonly stem: string;
  /** As it is mostly written. */
  readonly word: string;
  /** Among the public entries. */
  readonly rarity: number;
  /** Rarity times how much the text speaks of it. */
  readonly weight: number;
  /** Whether the text is called by it. */
  readonly inTitle: boolean;
  /** In how many public entries it stands, 1 at least, and how many there are. */
  readonly documents: number;
  readonly all: number;
}

export interface CandidateRow extends Profile {
  readonly id: string;
  readonly leadId: string | null;
  /** In seconds. */
  readonly publishedAt: number;
  readonly words: number;
  readonly pairs: number;
  /**
   * The telling stems that both hold and one of them is called by, most telling first: what stands in no title ("nobody") names no work. With
   * blanks between: few are asked for, and lists are slow to read.
   */
  readonly named: string | null;
}

const PROFILE = `primary_capability "primaryCapability", capabilities, technologies, product_keys "productKeys", care_settings "careSettings", kinds_of_change "kindsOfChange"`;

const MOST_STEMS = 20;
const MOST_PAIRS = 40;

/**
 * The telling words of a document: tf-idf over its own stems, with frequencies of public entries only (a word unknown there, or only in entries
 * that are not public, counts as in one); and which of them stand beside each other.
 */
const TELLING = (words: string): string => `
  (with own as materialized (
    select u.lexeme stem, u.positions, coalesce(w.word, u.lexeme) word, ln(1 + n.n / greatest(1, w.documents)) rarity,
      greatest(1, w.documents) documents, n.n "all", 'A' = any(u.weights) "inTitle"
    from unnest(${words}) u left join search_word w on w.stem = u.lexeme
    cross join (select greatest(1, coalesce((select (value->>'documents')::int from note where key = 'search.words'), 1))::float8 n) n
    where u.positions is not null and length(u.lexeme) > 2 and u.lexeme !~ '^[0-9]' and greatest(1, w.documents) <= greatest(2, n.n * 0.2)),
  placed as materialized (select stem, rarity, unnest(positions) place from own)
  select json_build_object(
    'stems', (select coalesce(json_agg(t order by t.weight desc, t.stem), '[]') from (
      select stem, word, rarity, (1 + ln(cardinality(positions))) * rarity weight, documents, "all", "inTitle" from own order by weight desc, stem limit ${MOST_STEMS}) t),
    'pairs', (select coalesce(json_agg(p order by p.weight desc, p.first, p.second), '[]') from (
      select a.stem "first", b.stem "second", least(a.rarity, b.rarity) weight from placed a join placed b on b.place = a.place + 1
      where a.stem <> b.stem group by 1, 2, 3 order by weight desc, 1, 2 limit ${MOST_PAIRS}) p)))`;

export async function subjectOfInitiative(db: Sql, id: string): Promise<Subject | null> {
  const [row] = await db.query<(Omit<Subject, keyof Telling> & { telling: Telling })[]>(
    `select d.initiative_id id, d.lead_id "leadId", ${PROFILE}, ${TELLING('d.words')} telling from search_doc d where d.initiative_id = $1`,
    [id],
  );
  if (!row) return null;
  const { telling, ...profile } = row;
  return { ...profile, ...telling };
}

export async function tellingOfText(db: Sql, title: string, text: string): Promise<Telling> {
  const [row] = await db.query<{ telling: Telling }[]>(
    `select ${TELLING('d.words')} telling from (select setweight(to_tsvector('english', $1), 'A') || to_tsvector('english', $2) words) d`,
    [title, text],
  );
  return row?.telling ?? { stems: [], pairs: [] };
}

/** The visible documents of a scope, as SQL with a column `initiative_id`: what every way to candidates searches in. */
export function amongVisible(viewer: Viewer, leadIds: readonly string[] | null, except: string | null): (bind: Bind) => string {
  return (bind) =>
    `select d.* from search_doc d where ${visibleSql(viewer, 'd', bind)} and not d.archived` +
    (leadIds ? ` and d.lead_id = any(${bind.add(leadIds)}::uuid[])` : '') +
    (except ? ` and d.initiative_id <> ${bind.add(except)}` : '');
}

/** How much longer `d` is than the average public entry weighs against it: long texts hold any words. */
const length = (): string => `(${1 - RANKING.similarLength} + ${RANKING.similarLength} * d.length_in_words
  / greatest(1, coalesce((select (value->>'averageLength')::float8 from note where key = 'search.words'), d.length_in_words)))`;

/** The share of the pairs `p` that `d` holds; most hold none, which one look tells. */
const pairsOf = (any: string): string =>
  `case when d.words @@ ${any}::tsquery then (select sum(p.weight) filter (where d.words @@ p.q) / sum(p.weight) from p) / ${length()} else 0 end`;

const MOST_BY_WORDS = 200;
const MOST_BY_CAPABILITY = 100;

/**
 * Candidates by words, by the same primary capability and by the ids that meaning found, each with its share of the telling words and of the pairs.
 * One statement.
 */
export async function candidates(
  db: Sql,
  subject: Subject,
  among: (bind: Bind) => string,
  near: readonly string[],
): Promise<CandidateRow[]> {
  const bind = new Bind();
  // Written out at each place, so that each uses the index that it needs: as one table the database would first read all of them.
  const docs = among(bind);
  const stems = bind.add(subject.stems.map(({ stem }) => stem));
  const weights = bind.add(subject.stems.map(({ weight }) => weight));
  const called = bind.add(subject.stems.map(({ inTitle }) => inTitle));
  const finding = findingStems(subject.stems);
  const pairs = subject.pairs.map(({ first, second }) => `${quoted(first)} <-> ${quoted(second)}`);
  return db.query<CandidateRow[]>(
    `with t as materialized (select stem, weight, quote_literal(stem)::tsquery q, case when called then quote_literal(stem) else quote_literal(stem) || ':A' end::tsquery named
       from unnest(${stems}::text[], ${weights}::float8[], ${called}::boolean[]) u(stem, weight, called)),
     p as materialized (select weight, q from unnest(${bind.add(pairs)}::tsquery[], ${bind.add(subject.pairs.map(({ weight }) => weight))}::float8[]) u(q, weight)),
     by_words as (
       select d.initiative_id from (${docs}) d where ${finding ? `d.words @@ ${bind.add(finding)}::tsquery` : 'false'}
       order by (select sum(t.weight * ts_rank('{1,1,1,1}', d.words, t.q)) from t) / ${length()} desc, d.initiative_id limit ${MOST_BY_WORDS}),
     by_capability as (
       select d.initiative_id from (${docs}) d where d.primary_capability = ${bind.add(subject.primaryCapability)} order by d.initiative_id limit ${MOST_BY_CAPABILITY}),
     ids as (select initiative_id from by_words union select initiative_id from by_capability union select unnest(${bind.add(near)}::uuid[]))
     select d.initiative_id id, d.lead_id "leadId", extract(epoch from d.published_at)::float8 "publishedAt", ${PROFILE},
       coalesce((select sum(t.weight * ts_rank('{1,1,1,1}', d.words, t.q)) / sum(t.weight) from t), 0) / ${length()} words,
       ${pairs.length > 0 ? pairsOf(bind.add(pairs.join(' | '))) : '0'} pairs,
       (select string_agg(t.stem, ' ' order by t.weight desc, t.stem) from t where d.words @@ t.named) named
     from (${docs}) d join ids on ids.initiative_id = d.initiative_id`,
    bind.values,
  );
}

/** Kind, region, EPR and systems of today of the leads compared. */
export async function leadFacts(db: Sql, ids: readonly string[], today: string): Promise<Map<string, LeadFacts>> {
  const rows = await db.query<LeadFacts[]>(
    `select o.id, o.kind, o.region, o.epr_supplier "eprSupplier", o.epr_as_of "eprAsOf",
       array(select s.short_name from membership m join system s on s.id = m.system_id where m.organisation_id = o.id
         and (m.starts_on is null or m.starts_on <= $2::date) and (m.ends_on is null or m.ends_on > $2::date) order by 1) systems
     from organisation o where o.id = any($1::uuid[])`,
    [ids, today],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
