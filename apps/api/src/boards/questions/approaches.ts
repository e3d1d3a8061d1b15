import type { Alikeness, ApproachConnection, ApproachStatement, Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../../platform/graphql/connection.js';
import { Terms } from '../../tags/terms.js';
import { ALIKE, likenessOf, statementsOf } from './alike.rules.js';
import { type ApproachPage, approachesSql, entriesOfQuestionsSql } from './approach.reads.js';
import { LikeMine } from './like-mine.js';

export interface ApproachesQuestion {
  /** ODS code of who looks; the organisation acted for where it is left out. */
  readonly organisation?: string | null;
  readonly alike?: readonly Alikeness[] | null;
  readonly successMeasure?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ApproachView {
  readonly initiative: InitiativeView;
  readonly statements: ApproachStatement[];
  readonly movedUp: boolean;
}

export type ApproachesView = Omit<ApproachConnection, 'edges' | '__typename'> & {
  readonly edges: { cursor: string; node: ApproachView }[];
};

/** As deep as relevance goes elsewhere. */
const DEEPEST = 1_000;

/** Entries that speak to a board question, of trusts like one's own first, among what the viewer may see. */
@Injectable()
export class Approaches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly likeMine: LikeMine,
    private readonly terms: Terms,
  ) {}

  /** Five statements, whatever the number of entries. */
  async of(viewer: Viewer, questionId: string, asked: ApproachesQuestion): Promise<ApproachesView> {
    const chosen = ALIKE.filter((one) => !asked.alike || asked.alike.includes(one));
    const successMeasures = asked.successMeasure ?? [];
    const size = pageSize(asked.first, 10);
    const looking = await this.likeMine.of(viewer, asked.organisation ?? null);
    const scope = JSON.stringify([
      viewer.personId,
      viewer.actingFor,
      viewer.seesDemonstration,
      questionId,
      looking.from?.id,
      chosen,
      successMeasures,
    ]);
    const offset = readOffset(readCursor(asked.after, scope));
    const { sql, values } = approachesSql(viewer, {
      question: questionId,
      successMeasures,
      likeness: new Map([...looking.standings].map(([id, standing]) => [id, likenessOf(standing, chosen)])),
      offset,
      take: Math.min(size + 1, DEEPEST - offset),
    });
    const [found]: ApproachPage[] = await this.dataSource.query(sql, values);
    const placed = found?.page ?? [];
    const shown = placed.slice(0, size);
    const seen = new Map(
      (
        await this.initiatives.byIds(
          viewer,
          shown.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    );
    const edges = shown.flatMap(({ id, leadId, movedUp }, index) => {
      const initiative = seen.get(id);
      const standing = leadId ? (looking.standings.get(leadId) ?? null) : null;
      const node = initiative && { initiative, statements: statementsOf(standing, chosen), movedUp };
      return node ? [{ cursor: makeCursor([offset + index + 1], scope), node }] : [];
    });
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: placed.length > size },
      totalCount: found?.total ?? 0,
      realCount: found?.real ?? 0,
      areas: this.areas(found?.areas ?? []),
      seenFrom: looking.from as Organisation | null,
      alike: chosen,
    };
  }

  /** How many entries speak to each question, by its id. */
  async entriesOfQuestions(viewer: Viewer): Promise<Map<string, number>> {
    const { sql, values } = entriesOfQuestionsSql(viewer);
    const rows: { id: string; entries: number }[] = await this.dataSource.query(sql, values);
    return new Map(rows.map(({ id, entries }) => [id, entries]));
  }

  private areas(counts: ApproachPage['areas']) {
    return this.terms.all('success_measure').flatMap((successMeasure) => {
      const count = counts.find(({ id }) => id === successMeasure.id)?.count;
      return count ? [{ successMeasure, count }] : [];
    });
  }
}

function readOffset(cursor: readonly unknown[] | null): number {
  if (!cursor) return 0;
  const [offset] = cursor;
  if (typeof offset === 'number' && Number.isInteger(offset) && offset > 0 && offset < DEEPEST) return offset;
  throw badRequest('This cursor can’t be read. Start from the first page.');
}
