import type { BoardRecordKind, WaitingAudience } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AudienceReads, type AudienceRow } from '../../initiatives/audience.reads.js';
import { PublishingRulesReads } from '../../initiatives/publishing-rules.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { isId } from '../../platform/ids.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { SHARED_WITH_AREA } from './shared-with-area.sql.js';

export interface SharedRow {
  readonly id: string;
  readonly kind: BoardRecordKind;
  readonly organisationId: string;
  readonly knownOn: string | null;
  readonly initiativeId: string | null;
  readonly said: string | null;
  readonly question: string | null;
}

export interface WaitingView {
  readonly id: string;
  readonly kind: BoardRecordKind;
  readonly title: string | null;
  readonly waiting: WaitingAudience;
}

/** What boards share with their area and is held back since areas merged, for whoever writes for that board. */
@Injectable()
export class WaitingRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  /** Of one organisation; empty for whoever does not write for its board. */
  async of(viewer: Viewer, organisationId: string | null): Promise<WaitingView[]> {
    if (!organisationId || !mayWriteForBoard(viewer, organisationId)) return [];
    const rows = await this.shared(viewer, (bind) => `s.organisation_id = ${bind.add(organisationId)}`);
    const found = await this.audience(rows);
    const waiting = rows.filter(({ id }) => (found.get(id)?.waiting.length ?? 0) > 0);
    if (waiting.length === 0) return [];
    const seen = await this.initiatives.byIds(viewer, [...new Set(waiting.flatMap(({ initiativeId }) => initiativeId ?? []))]);
    const titles = new Map(seen.map(({ id, title }) => [id, title]));
    const viewerCanConfirm = await this.rules.mayWiden(null, viewer, organisationId);
    return waiting.flatMap((row) => {
      const audience = found.get(row.id);
      if (!audience?.since) return [];
      const { since, areas, waiting: organisations } = audience;
      const title = this.title(row, titles);
      return [
        { id: row.id, kind: row.kind, title, waiting: { since, areas: [...areas], organisations: [...organisations], viewerCanConfirm } },
      ];
    });
  }

  /** A wording that stands, of an organisation of the viewer's; null where there is none. */
  async byId(viewer: Viewer, id: string, db: Sql): Promise<SharedRow | null> {
    if (!isId(id)) return null;
    const own = (bind: Bind) => `s.id = ${bind.add(id)} and s.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`;
    return (await this.shared(viewer, own, db))[0] ?? null;
  }

  audience(rows: readonly SharedRow[], db?: Sql): Promise<Map<string, AudienceRow>> {
    const subjects = rows.map(({ id, organisationId, knownOn }) => ({
      key: id,
      leadId: organisationId,
      memberIds: [organisationId],
      level: 'system' as const,
      audienceKnownOn: knownOn,
    }));
    return this.audiences.of(subjects, db);
  }

  /** What is about an entry is seen by whoever sees that too. */
  private shared(viewer: Viewer, condition: (bind: Bind) => string, db: Sql = this.dataSource): Promise<SharedRow[]> {
    const bind = new Bind();
    return db.query<SharedRow[]>(
      `select s.id, s.kind, s.organisation_id "organisationId", s.known_on::text "knownOn", s.initiative_id "initiativeId", s.said, s.question
       from (${SHARED_WITH_AREA}) s where ${condition(bind)}
         and (s.initiative_id is null or exists (select 1 from initiative i where i.id = s.initiative_id and ${visibleSql(viewer, 'i', bind)}))
       order by s.kind, s.recorded_at desc, s.id`,
      bind.values,
    );
  }

  private title({ question, said, initiativeId }: SharedRow, titles: ReadonlyMap<string, string>): string | null {
    if (question) return this.terms.term('board_question', question)?.label ?? null;
    return said || (initiativeId ? (titles.get(initiativeId) ?? null) : null);
  }
}
