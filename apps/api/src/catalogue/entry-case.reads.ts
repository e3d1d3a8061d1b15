import type { EntryCase } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';

export type EntryCaseView = Omit<EntryCase, '__typename'> & { readonly __typename: 'EntryCase' };

/** How many cases the operator's page gives. */
const MOST = 500;

/** Instead of the title, where the trust has published the entry for fewer, at first or since it was reported. */
const NOT_SHOWN = 'An entry that its trust does not show to everybody';

/** Cases as the operator works on them, with the entry's address and title only where the operator may know of it, hidden by a request for its removal or not. */
@Injectable()
export class EntryCaseReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async all(viewer: Viewer): Promise<EntryCaseView[]> {
    return viewer.operator ? this.read(viewer, () => 'true') : [];
  }

  async byId(viewer: Viewer, id: string): Promise<EntryCaseView | null> {
    return viewer.operator ? ((await this.read(viewer, (bind) => `c.id = ${bind.add(id)}`))[0] ?? null) : null;
  }

  private read(viewer: Viewer, condition: (bind: Bind) => string): Promise<EntryCaseView[]> {
    const bind = new Bind();
    return this.dataSource.query(
      `select 'EntryCase' "__typename", c.id, coalesce(shown.slug, '') slug, coalesce(shown.title, ${bind.add(NOT_SHOWN)}::text) title, c.kind, c.message, c.reply_to "replyTo", i.removed hidden,
         c.created_at "createdAt", c.outcome, c.answer, c.answered_at "answeredAt",
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = c.organisation_id) organisation
       from entry_case c join initiative i on i.id = c.initiative_id
       left join lateral (select k.slug, r.content ->> 'title' title
         from (select i.slug, i.lead_id, i.member_ids, i.level, i.demonstration, i.published, i.published_revision_id, false removed) k
         join revision r on r.id = k.published_revision_id where ${visibleSql(lookingAtDemonstration(viewer), 'k', bind)}) shown on true
       where ${condition(bind)} order by c.outcome <> 'open', c.created_at desc, c.id limit ${MOST}`,
      bind.values,
    );
  }
}
