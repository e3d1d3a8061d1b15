import type { EntryCase } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';

export type EntryCaseView = Omit<EntryCase, '__typename'> & { readonly __typename: 'EntryCase' };

/** How many cases the operator's page gives. */
const MOST = 500;

/** Cases as the operator works on them. Entries that can be reported are summaries of public sources, so nothing is shown that isn't public or was. */
@Injectable()
export class EntryCaseReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async all(viewer: Viewer): Promise<EntryCaseView[]> {
    return viewer.operator ? this.read('true', []) : [];
  }

  async byId(viewer: Viewer, id: string): Promise<EntryCaseView | null> {
    return viewer.operator ? ((await this.read('c.id = $1', [id]))[0] ?? null) : null;
  }

  private read(condition: string, values: unknown[]): Promise<EntryCaseView[]> {
    return this.dataSource.query(
      `select 'EntryCase' "__typename", c.id, i.slug, r.content ->> 'title' title, c.kind, c.message, c.reply_to "replyTo", i.removed hidden,
         c.created_at "createdAt", c.outcome, c.answer, c.answered_at "answeredAt",
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = c.organisation_id) organisation
       from entry_case c join initiative i on i.id = c.initiative_id join revision r on r.id = i.published_revision_id
       where ${condition} order by c.outcome <> 'open', c.created_at desc, c.id limit ${MOST}`,
      values,
    );
  }
}
