import { Injectable } from '@nestjs/common';
import { Bind } from '../platform/database/bind.js';
import { badRequest } from '../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';
import type { OrganisationKind } from './organisation.entity.js';
import { asCode, type Db, holdsOn, OrganisationReads, type OrganisationRow, openOn } from './organisation.reads.js';
import { searchWords } from './organisation-search.rules.js';

export interface OrganisationSearch {
  readonly search?: string | null;
  readonly kind?: OrganisationKind | null;
  /** ODS code of a system. */
  readonly system?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface OrganisationPage {
  readonly edges: readonly { readonly cursor: string; readonly node: OrganisationRow }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

/** Letters a word needs before it may be a slip of the pen for another. */
const SHORTEST_FOR_TYPOS = 4;

/** How alike (trigrams, 0 to 1) a mistyped word must be to one of the words by which an organisation is known. */
const ALIKE = 0.4;

// As `searchWords` does it: both sides of the comparison must be made alike.
const plain = (text: string): string =>
  `regexp_replace(replace(translate(lower(unaccent(${text})), '''’\`', ''), '&', ' and '), '[^[:alnum:]]+', ' ', 'g')`;

/** All that an organisation is known by, predecessors included: who looks for a trust that was merged finds the one that it is now. */
const KNOWN_BY = `concat_ws(' ', o.name, o.town, o.ods_code,
  (select string_agg(f.name, ' ') from former_name f where f.organisation_id = o.id),
  (select string_agg(concat_ws(' ', p.name, p.ods_code), ' ') from succession k join organisation p on p.id = k.predecessor_id where k.successor_id = o.id))`;

const SORT = 'lower(o.name) collate "C"';

/** The directory: open organisations by name, former name, name of a predecessor, town or code. */
@Injectable()
export class OrganisationSearchReads {
  constructor(private readonly organisations: OrganisationReads) {}

  /** `reader` marks whose list it is, for its cursors; `demonstration` whether fictional organisations are in it. */
  async page(
    db: Db,
    reader: { readonly mark: string; readonly demonstration: boolean },
    asked: OrganisationSearch,
  ): Promise<OrganisationPage> {
    const size = pageSize(asked.first);
    const words = searchWords(asked.search);
    const system = asked.system ? asCode(asked.system) : null;
    const scope = JSON.stringify([reader, words, asked.kind ?? null, system]);
    const after = placeOf(readCursor(asked.after, scope));
    const bind = new Bind();
    const conditions = [openOn('o', this.organisations.today())];
    if (!reader.demonstration) conditions.push('not o.demonstration');
    if (asked.kind) conditions.push(`o.kind = ${bind.add(asked.kind)}`);
    if (asked.system) {
      conditions.push(`exists (select 1 from membership m join system s on s.id = m.system_id
        where m.organisation_id = o.id and s.ods_code = ${bind.add(system)} and ${holdsOn('m', this.organisations.today())})`);
    }
    const matched = `select o.id, o.name from organisation o where ${conditions.join(' and ')}`;
    const rows: { total: number; page: { sort: string; organisation: OrganisationRow }[] }[] = await db.query(
      `with candidate as materialized (${matched}),
       found as materialized (${words.length === 0 ? 'select * from candidate' : matching(bind.add(words))}),
       page as (select o.id, ${SORT} sort from found o ${after ? `where (${SORT}, o.id) > (${bind.add(after.name)}::text collate "C", ${bind.add(after.id)}::uuid)` : ''}
         order by ${SORT}, o.id limit ${bind.add(size + 1)})
       select (select count(*)::int from found) total,
         coalesce((select json_agg(json_build_object('sort', page.sort, 'organisation', ${this.organisations.organisationJson('o')}) order by page.sort, page.id)
           from page join organisation o on o.id = page.id), '[]') page`,
      bind.values,
    );
    const { total, page } = rows[0] ?? { total: 0, page: [] };
    const edges = page
      .slice(0, size)
      .map(({ sort, organisation }) => ({ cursor: makeCursor([sort, organisation.id], scope), node: organisation }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: page.length > size }, totalCount: total };
  }
}

function placeOf(cursor: readonly unknown[] | null): { name: string; id: string } | null {
  if (!cursor) return null;
  const [name, id] = cursor;
  // PostgreSQL refuses NUL.
  if (typeof name === 'string' && typeof id === 'string' && isId(id) && !name.includes('\0')) return { name, id };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}

/**
 * Every word must begin a word by which the organisation is known. A word that begins none in the whole list is taken as a
 * slip: then words that are alike will do.
 */
const matching = (words: string): string => `
  select c.id, c.name from candidate c join (
    with known as (
      select c.id, ' ' || ${plain(KNOWN_BY)} as words from candidate c join organisation o on o.id = c.id),
    asked as (select word, exists (select 1 from known where known.words like '% ' || word || '%') as exact from unnest(${words}::text[]) word)
    select known.id, asked.word from known join asked on
      case when asked.exact then known.words like '% ' || asked.word || '%'
        else length(asked.word) >= ${SHORTEST_FOR_TYPOS} and strict_word_similarity(asked.word, known.words) >= ${ALIKE} end
  ) hit on hit.id = c.id
  group by c.id, c.name having count(distinct hit.word) = cardinality(${words}::text[])`;
