import type { Message, Organisation, Person, Thread } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { isId } from '../platform/ids.js';
import { visibleSql } from '../visibility/visible.sql.js';

export type ThreadView = Omit<Thread, '__typename' | 'initiative'> & { readonly __typename: 'Thread'; readonly initiative: InitiativeView };

interface ThreadRow {
  id: string;
  initiativeId: string;
  subject: string;
  lastMessageAt: Date;
  asker: Person;
  askerOrganisation: Organisation;
  messages: Message[];
  sharedWith: Organisation[];
  ownerJoined: boolean;
}

/** How many threads the list gives, last message first. */
const MOST = 100;

/**
 * Threads that a viewer may read: the asker, editors of the initiative's lead, members of organisations it was shared with.
 * A thread cannot be shown without its initiative, so whoever may no longer see that sees no thread either, and gets it back with it.
 */
@Injectable()
export class ThreadReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<ThreadView | null> {
    return isId(id) ? ((await this.read(viewer, (bind) => `t.id = ${bind.add(id)}`, db))[0] ?? null) : null;
  }

  /** The viewer's own, and those of the organisation acted for: asked of it, or shared with it. */
  async own(viewer: Viewer): Promise<ThreadView[]> {
    return this.read(viewer, (bind) => {
      const person = bind.add(viewer.personId);
      const organisation = bind.add(viewer.actingFor);
      return `(t.asker_id = ${person}::uuid or i.lead_id = ${organisation}::uuid or ${organisation}::uuid = any(t.shared_with_ids))`;
    });
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql = this.dataSource): Promise<ThreadView[]> {
    if (!viewer.personId) return [];
    const bind = new Bind();
    const now = bind.add(this.clock.now());
    const organisation = (alias: string) => this.organisations.organisationJson(alias);
    const rows = await db.query<ThreadRow[]>(
      `select t.id, t.initiative_id "initiativeId", t.subject, t.last_message_at "lastMessageAt",
         (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = t.asker_id) asker,
         (select ${organisation('ao')} from organisation ao where ao.id = t.asker_organisation_id) "askerOrganisation",
         coalesce((select json_agg(json_build_object('id', m.id, 'text', m.text, 'sentAt', m.sent_at,
             'author', json_build_object('id', p.id, 'name', p.name), 'organisation', ${organisation('mo')}) order by m.sent_at, m.id)
           from message m join person p on p.id = m.author_id join organisation mo on mo.id = m.organisation_id where m.thread_id = t.id), '[]') messages,
         coalesce((select json_agg(${organisation('so')} order by so.name) from organisation so where so.id = any(t.shared_with_ids)), '[]') "sharedWith",
         exists (select 1 from role_grant g where g.organisation_id = t.lead_id and g.role in ('editor', 'approver')
           and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})) "ownerJoined"
       from (select t.*, i.lead_id from thread t join initiative i on i.id = t.initiative_id
             where ${readableSql(viewer, bind)} and ${condition(bind)} order by t.last_message_at desc, t.id limit ${MOST}) t
       order by t.last_message_at desc, t.id`,
      bind.values,
    );
    const ids = [...new Set(rows.map(({ initiativeId }) => initiativeId))];
    const seen = new Map((await this.initiatives.byIds(viewer, ids, db)).map((initiative) => [initiative.id, initiative]));
    return rows.flatMap(({ initiativeId, ...row }) => {
      const initiative = seen.get(initiativeId);
      return initiative ? [{ __typename: 'Thread' as const, ...row, initiative }] : [];
    });
  }
}

/** The rule on `thread t join initiative i`, demonstration glass included: what a fictional trust asks stays on its side. */
export function readableSql(viewer: Viewer, bind: Bind): string {
  const glass = viewer.seesDemonstration
    ? ''
    : ' and not exists (select 1 from organisation its_asker where its_asker.id = t.asker_organisation_id and its_asker.demonstration)';
  return `(${visibleSql(viewer, 'i', bind)}${glass} and (t.asker_id = ${bind.add(viewer.personId)}::uuid
    or i.lead_id = any(${bind.add(viewer.editsFor)}::uuid[]) or t.shared_with_ids && ${bind.add(viewer.organisationIds)}::uuid[]))`;
}
