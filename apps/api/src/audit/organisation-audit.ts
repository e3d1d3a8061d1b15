import type { QueryOrganisationAuditArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { londonMidnightSql } from '../platform/database/london-day.sql.js';
import { type InstantPlace, instantPlace, makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { AUDITED, type AuditedFacts, actionsOf, type Topic } from './audit-sentences.rules.js';

export type AuditSearch = Omit<QueryOrganisationAuditArgs, 'first' | 'after'>;

interface AuditRow extends AuditedFacts {
  readonly id: string;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly means: 'session' | 'token' | 'command';
  readonly mark: string | null;
}

export interface AuditEntryView {
  readonly id: string;
  readonly at: Date;
  readonly topic: Topic;
  readonly action: string;
  readonly sentence: string;
  readonly by: AuditRow['by'];
  readonly means: AuditRow['means'];
  readonly mark: string | null;
}

const MOST_COUNTED = 10_000;
const LONGEST_SEARCH = 200;

/**
 * The audit of one organisation, for its administrators. They see no more than a member does: titles pass the visibility rule at the moment of
 * reading, and acts on working revisions are left out.
 */
@Injectable()
export class OrganisationAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async page(viewer: Viewer, { first, after, ...asked }: QueryOrganisationAuditArgs) {
    if (!administers(viewer, asked.organisationId)) return null;
    const size = pageSize(first, 50);
    const scope = `organisationAudit ${viewer.personId} ${JSON.stringify([asked.organisationId, asked.from, asked.to, asked.topic, asked.search])}`;
    const found = await this.read(viewer, asked, size + 1, instantPlace(readCursor(after, scope)));
    const edges = found.slice(0, size).map((node) => ({ cursor: makeCursor([node.at.toISOString(), node.id], scope), node }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > size },
      totalCount: await this.count(viewer, asked),
    };
  }

  /** Everything that matches, newest first, at most so many; null for whoever does not administer it. */
  async all(viewer: Viewer, asked: AuditSearch, most: number): Promise<AuditEntryView[] | null> {
    return administers(viewer, asked.organisationId) ? this.read(viewer, asked, most, null) : null;
  }

  private async read(viewer: Viewer, asked: AuditSearch, most: number, from: InstantPlace | null): Promise<AuditEntryView[]> {
    const bind = new Bind();
    const beyond = from ? ` and (e.at, e.id) < (${bind.add(from.at)}::timestamptz, ${bind.add(from.id)}::uuid)` : '';
    const rows: AuditRow[] = await this.dataSource.query(
      `select e.id, e.at, e.action, e.detail, actor.name actor, concerned.name person, other.name organisation, shown.title,
         case when actor.id is not null then json_build_object('id', actor.id, 'name', actor.name) end "by",
         case when e.token_id is not null then 'token' when e.person_id is null then 'command' else 'session' end means,
         coalesce(left(e.session, 8), left(e.token_id::text, 8)) mark
       ${this.matching(viewer, asked, bind)}${beyond} order by e.at desc, e.id desc limit ${most}`,
      bind.values,
    );
    return rows.flatMap((row) => {
      const shown = AUDITED[row.action];
      if (!shown) return [];
      const { id, at, action, by, means, mark } = row;
      return [{ id, at, action, by, means, mark, topic: shown.topic, sentence: shown.sentence(row) }];
    });
  }

  private async count(viewer: Viewer, asked: AuditSearch): Promise<number> {
    const bind = new Bind();
    const rows: { n: number }[] = await this.dataSource.query(
      `select count(*)::int n from (select 1 ${this.matching(viewer, asked, bind)} limit ${MOST_COUNTED}) counted`,
      bind.values,
    );
    return rows[0]?.n ?? 0;
  }

  /** From `audit_event e` with the names that a sentence needs; a record of adapting that was taken back is known by what it was of. A title is there only where this viewer may know of the initiative today. */
  private matching(viewer: Viewer, { organisationId, from, to, topic, search }: AuditSearch, bind: Bind): string {
    const conditions = [
      `e.organisation_id = ${bind.add(organisationId)}::uuid`,
      `e.action = any(${bind.add(actionsOf((topic ?? null) as Topic | null))})`,
    ];
    if (from) conditions.push(`e.at >= ${londonMidnightSql(`${bind.add(from)}::date`)}`);
    if (to) conditions.push(`e.at < ${londonMidnightSql(`${bind.add(to)}::date + 1`)}`);
    const sought = (search ?? '').normalize('NFC').replaceAll('\0', '').trim().slice(0, LONGEST_SEARCH);
    if (sought)
      conditions.push(
        `position(lower(${bind.add(sought)}::text) in lower(concat_ws(' ', actor.name, concerned.name, other.name, shown.title))) > 0`,
      );
    return `from audit_event e
       left join person actor on actor.id = e.person_id
       left join person concerned on concerned.id::text = e.detail ->> 'person'
       left join organisation other on other.id::text = e.detail ->> 'with' and (not other.demonstration or ${bind.add(viewer.seesDemonstration)}::boolean)
       left join adaptation a on a.id = e.subject_id and e.action like 'adaptation.%'
       left join lateral (select r.content ->> 'title' title from initiative i join revision r on r.id = i.published_revision_id
         where i.id = coalesce(a.origin_id, (case when e.action like 'adaptation.%' then e.detail ->> 'origin' end)::uuid, e.subject_id) and ${visibleSql(viewer, 'i', bind)}) shown on true
       where ${conditions.join(' and ')}`;
  }

  /** For a file's name. */
  today(): string {
    return this.clock.today();
  }
}

/** As with its people: administrators, for the organisation they act for. */
const administers = ({ actingFor, roles }: Viewer, organisationId: string): boolean =>
  isId(organisationId) && actingFor === organisationId.toLowerCase() && roles.includes('administrator');
