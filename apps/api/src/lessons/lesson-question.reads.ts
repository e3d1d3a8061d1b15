import type { Organisation, QuietQuestion } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { londonDay } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { isId } from '../platform/ids.js';
import { type LessonView, QuietLessonReads } from './quiet-lesson.reads.js';

export type QuestionView = Omit<QuietQuestion, '__typename' | 'lesson'> & {
  readonly __typename: 'QuietQuestion';
  readonly lesson: LessonView | null;
};

interface Row {
  readonly id: string;
  readonly lessonId: string;
  readonly side: 'asker' | 'teller';
  readonly askerOrganisation: Organisation;
  readonly teller: Organisation | null;
  readonly messages: readonly { readonly id: string; readonly from: 'asker' | 'teller'; readonly text: string; readonly sentAt: string }[];
  readonly lastMessageAt: Date;
}

/** How many questions the list gives, last message first. */
const MOST = 100;

/**
 * Questions that a viewer may read: their own, and as an editor those about what their organisation told. To the asker nothing of the tellers
 * is read from the tables before they introduced themselves.
 */
@Injectable()
export class LessonQuestionReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly lessons: QuietLessonReads,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<QuestionView | null> {
    return isId(id) ? ((await this.read(viewer, (bind) => `q.id = ${bind.add(id)}`, db))[0] ?? null) : null;
  }

  /** The viewer's own, and those to the organisation acted for. */
  async own(viewer: Viewer): Promise<QuestionView[]> {
    return this.read(
      viewer,
      (bind) => `(q.asker_id = ${bind.add(viewer.personId)}::uuid or l.owner_id = ${bind.add(viewer.actingFor)}::uuid)`,
    );
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql = this.dataSource): Promise<QuestionView[]> {
    if (!viewer.personId) return [];
    const bind = new Bind();
    const teller = `l.owner_id = any(${bind.add(viewer.editsFor)}::uuid[])`;
    const asker = `(q.asker_id = ${bind.add(viewer.personId)}::uuid and q.asker_organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[]))`;
    const glass = viewer.seesDemonstration ? '' : ' and not l.demonstration';
    const rows = await db.query<Row[]>(
      `select q.id, q.lesson_id "lessonId", case when q.teller then 'teller' else 'asker' end side, q.last_message_at "lastMessageAt",
         (select ${this.organisations.organisationJson('ao')} from organisation ao where ao.id = q.asker_organisation_id) "askerOrganisation",
         case when q.introduced then (select ${this.organisations.organisationJson('too')} from organisation too where too.id = q.owner_id) end teller,
         coalesce((select json_agg(json_build_object('id', m.id, 'from', m.side, 'text', m.text, 'sentAt', m.sent_at) order by m.sent_at, m.id)
           from lesson_message m where m.question_id = q.id), '[]') messages
       from (select q.*, l.owner_id, ${teller} teller from lesson_question q join quiet_lesson l on l.id = q.lesson_id
             where (${teller} or ${asker})${glass} and ${condition(bind)} order by q.last_message_at desc, q.id limit ${MOST}) q
       order by q.last_message_at desc, q.id`,
      bind.values,
    );
    const seen = await this.lessons.byIds(viewer, [...new Set(rows.map(({ lessonId }) => lessonId))], db);
    return rows.map(({ lessonId, lastMessageAt, messages, ...row }) => ({
      __typename: 'QuietQuestion',
      ...row,
      lesson: seen.get(lessonId) ?? null,
      lastOn: londonDay(lastMessageAt),
      messages: messages.map(({ sentAt, ...message }) => ({ ...message, sentOn: londonDay(new Date(sentAt)) })),
    }));
  }
}
