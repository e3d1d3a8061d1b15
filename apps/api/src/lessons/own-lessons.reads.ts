import type { OwnQuietLesson, System, Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Clock, londonDay } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import { crowdSql } from './crowd.sql.js';

export type OwnLessonView = Omit<OwnQuietLesson, '__typename' | 'initiative'> & {
  readonly __typename: 'OwnQuietLesson';
  readonly initiative: InitiativeView | null;
};

interface Row extends Omit<OwnLessonView, '__typename' | 'capability' | 'initiative' | 'sharedOn' | 'system'> {
  readonly capability: string;
  readonly initiativeId: string | null;
  readonly sharedAt: Date;
  readonly system: System | null;
}

/** How many the list gives. */
const MOST = 200;

/** Lessons as the editors of the organisation that told them see them. */
@Injectable()
export class OwnLessonReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  /** Of the organisation acted for. */
  async all(viewer: Viewer): Promise<OwnLessonView[]> {
    const owner = viewer.actingFor;
    return owner && viewer.editsFor.includes(owner) ? this.read(viewer, (bind) => `l.owner_id = ${bind.add(owner)}`) : [];
  }

  /** Of any organisation the viewer writes for. */
  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<OwnLessonView | null> {
    if (!isId(id)) return null;
    return (await this.read(viewer, (bind) => `l.id = ${bind.add(id)}`, db))[0] ?? null;
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql = this.dataSource): Promise<OwnLessonView[]> {
    const bind = new Bind();
    const rows = await db.query<Row[]>(
      `select l.id, l.outcome, l.happened, l.advice, l.capability, l.level, l.state, l.quarter, l.version, l.shared_at "sharedAt",
         l.initiative_id "initiativeId", (select ${this.organisations.systemJson('s')} from system s where s.id = l.system_id) system,
         ${crowdSql({ demonstration: 'l.demonstration', systemId: 'l.system_id', now: bind.add(this.clock.now()), today: this.organisations.today() })} "couldHaveWritten"
       from quiet_lesson l where l.owner_id = any(${bind.add(viewer.editsFor)}::uuid[]) and ${condition(bind)}
       order by l.shared_at desc, l.id limit ${MOST}`,
      bind.values,
    );
    const seen = await this.initiatives.byIds(viewer, [...new Set(rows.flatMap(({ initiativeId }) => initiativeId ?? []))], db);
    const byId = new Map(seen.map((one) => [one.id, one]));
    return rows.map(({ initiativeId, sharedAt, capability, ...row }) => ({
      __typename: 'OwnQuietLesson',
      ...row,
      capability: this.terms.term('capability', capability) as Term,
      sharedOn: londonDay(sharedAt),
      initiative: (initiativeId && byId.get(initiativeId)) || null,
    }));
  }
}
