import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { type ListAsked, type ListConnection, type ListRow, listOf, positionIn, standsAfter } from '../board-list.js';

export interface ShownAnswerView {
  readonly id: string;
  readonly organisation: Organisation;
  readonly text: string;
  readonly standsOn: string;
}

/** What boards chose to show others of their answers: nothing but that part leaves the statement. */
@Injectable()
export class ShownAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  /** Of one question, by the names of the organisations; that of the organisation acted for is left out. One statement. */
  async of(viewer: Viewer, question: string, asked: ListAsked): Promise<ListConnection<ShownAnswerView>> {
    const list = positionIn(['shownAnswers', viewer.personId, viewer.actingFor, question], asked);
    const bind = new Bind();
    const found = `select a.id, a.organisation_id, a.shown_part, a.stands_on, a.name sort from (
        select a.*, o.name, o.demonstration, a.organisation_id lead_id, array[a.organisation_id] member_ids, true published, false removed
        from board_answer a join organisation o on o.id = a.organisation_id
        where a.question = ${bind.add(question)} and a.ended_at is null and a.level <> 'organisation' and a.shown_part <> ''
          and a.organisation_id is distinct from ${bind.add(viewer.actingFor)}::uuid
      ) a where ${visibleSql(viewer, 'a', bind)}`;
    const rows = await this.dataSource.query<(ShownAnswerView & ListRow & { answerId: string })[]>(
      `with found as (${found})
       select f.organisation_id id, f.id "answerId", f.sort, f.shown_part "text", f.stands_on "standsOn", (select count(*)::int from found) total,
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = f.organisation_id) organisation
       from found f where ${standsAfter(list, 'asc', bind, { alias: 'f', id: 'organisation_id' })}
       order by f.sort, f.organisation_id limit ${bind.add(list.size + 1)}`,
      bind.values,
    );
    return listOf(rows, list, ({ answerId: id, organisation, text, standsOn }) => ({ id, organisation, text, standsOn }));
  }
}
