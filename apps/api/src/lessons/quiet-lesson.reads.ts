import type { QueryQuietLessonsArgs, Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { badRequest } from '../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import { wordsOf } from '../tags/words.rules.js';
import { wordsSql } from './lesson-words.sql.js';
import type { LessonLevel, LessonOutcome } from './quiet-lesson.entity.js';
import { visibleLessonsSql } from './visible-lessons.sql.js';

/** All that anybody but its own editors learns of a lesson. */
interface LessonRow {
  readonly id: string;
  readonly outcome: LessonOutcome;
  readonly happened: string;
  readonly advice: string;
  readonly capability: string;
  readonly level: LessonLevel;
  readonly quarter: string;
  readonly demonstration: boolean;
}
export type LessonView = Omit<LessonRow, 'capability'> & { readonly __typename: 'QuietLesson'; readonly capability: Term };

interface Answer {
  readonly total: number;
  readonly capabilities: readonly { readonly capability: string; readonly count: number }[];
  readonly page: readonly LessonRow[];
}

const QUARTER = /^\d{4}-Q[1-4]$/;
const FIELDS = ['id', 'outcome', 'happened', 'advice', 'capability', 'level', 'quarter', 'demonstration'];
const lessonJson = (alias: string): string => `json_build_object(${FIELDS.map((field) => `'${field}', ${alias}.${field}`).join(', ')})`;

/** Lessons as others see them. */
@Injectable()
export class QuietLessonReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  /** One statement. Ids are random, so that their order within a quarter tells nothing. */
  async list(asker: Viewer, { search, capability, demonstration, first, after }: QueryQuietLessonsArgs) {
    const viewer = demonstration ? lookingAtDemonstration(asker) : asker;
    const size = pageSize(first);
    const scope = JSON.stringify([
      'lessons',
      viewer.personId,
      viewer.actingFor,
      viewer.seesDemonstration,
      search,
      capability,
      demonstration,
    ]);
    const from = positionOf(readCursor(after, scope));
    const bind = new Bind();
    const side = typeof demonstration === 'boolean' ? ` and ${demonstration ? '' : 'not '}l.demonstration` : '';
    const words = search?.trim() ? ` and ${this.words(search, bind)}` : '';
    const chosen = capability ? `capability = ${bind.add(capability.replaceAll('\0', ''))}` : 'true';
    const next = from
      ? `(h.quarter < ${bind.add(from.quarter)} or (h.quarter = ${bind.add(from.quarter)} and h.id > ${bind.add(from.id)}::uuid))`
      : 'true';
    const [answer]: Answer[] = await this.dataSource.query(
      `with seen as (select l.* from quiet_lesson l where ${visibleLessonsSql(viewer, 'l', bind, this.organisations.today())}${side}${words}),
         hit as (select * from seen where ${chosen})
       select (select count(*)::int from hit) total,
         coalesce((select json_agg(c order by c.count desc, c.capability) from (select capability, count(*)::int "count" from seen group by capability) c), '[]') capabilities,
         coalesce((select json_agg(${lessonJson('p')} order by p.quarter desc, p.id) from (
           select * from hit h where ${next} order by h.quarter desc, h.id limit ${size + 1}) p), '[]') page`,
      bind.values,
    );
    const page = answer?.page.slice(0, size) ?? [];
    const edges = page.map((row) => ({ cursor: makeCursor([row.quarter, row.id], scope), node: this.view(row) }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: (answer?.page.length ?? 0) > size },
      totalCount: answer?.total ?? 0,
      capabilities: (answer?.capabilities ?? []).map(({ capability: id, count }) => ({ capability: this.term(id), count })),
    };
  }

  async byId(asker: Viewer, id: string, demonstration = false): Promise<LessonView | null> {
    const viewer = demonstration ? lookingAtDemonstration(asker) : asker;
    return (await this.byIds(viewer, [id])).get(id.toLowerCase()) ?? null;
  }

  /** Those of `ids` that the viewer may see. Hidden and missing take the same statement. */
  async byIds(viewer: Viewer, ids: readonly string[], db: Sql = this.dataSource): Promise<ReadonlyMap<string, LessonView>> {
    const bind = new Bind();
    const wanted = ids.filter(isId);
    if (wanted.length === 0) return new Map();
    const rows = await db.query<{ lesson: LessonRow }[]>(
      `select ${lessonJson('l')} lesson from quiet_lesson l
       where l.id = any(${bind.add(wanted)}::uuid[]) and ${visibleLessonsSql(viewer, 'l', bind, this.organisations.today())}`,
      bind.values,
    );
    return new Map(rows.map(({ lesson }) => [lesson.id, this.view(lesson)]));
  }

  private words(search: string, bind: Bind): string {
    return wordsSql('l', wordsOf(search.slice(0, 2_000)), (words) => this.terms.expand(words), bind);
  }

  private view({ capability, ...row }: LessonRow): LessonView {
    return { __typename: 'QuietLesson', ...row, capability: this.term(capability) };
  }

  private term(id: string): Term {
    const term = this.terms.term('capability', id);
    if (!term) throw new Error(`A lesson is about ${id}, which is no capability.`);
    return term;
  }
}

function positionOf(position: readonly unknown[] | null): { quarter: string; id: string } | null {
  if (!position) return null;
  const [quarter, id] = position;
  if (typeof quarter === 'string' && QUARTER.test(quarter) && typeof id === 'string' && isId(id)) return { quarter, id };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}
