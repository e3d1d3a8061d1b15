import type { Refiling as RefilingAnswered, Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';

type Db = Pick<DataSource, 'query'>;
type Told = Omit<RefilingAnswered, '__typename' | 'initiative' | 'capability' | 'insteadOf'>;

interface RefilingRow extends Told {
  readonly initiativeId: string;
  readonly decisionId: string;
  readonly groupId: string;
  readonly intoId: string | null;
  readonly capability: string;
  readonly insteadOf: string | null;
}

/** A suggestion as one viewer sees it. */
export interface RefilingView extends Told {
  readonly __typename: 'Refiling';
  readonly initiativeId: string;
  readonly decisionId: string;
  readonly groupId: string;
  readonly capability: Term;
  readonly insteadOf: Term | null;
  /** On whose behalf its initiative is read. */
  readonly eyes: Viewer;
}

/** Suggestions of another primary capability: to those who write for the owner, and beside the overlap they came from. */
@Injectable()
export class RefilingReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  /** What waits for an answer, by initiative, the newest first; nothing to those who may not give it. One statement. */
  async waiting(viewer: Viewer, initiatives: readonly string[]): Promise<Map<string, RefilingView[]>> {
    const found =
      viewer.editsFor.length === 0
        ? []
        : await this.read(this.dataSource, viewer, new Bind(), (bind) => [
            `i.lead_id = any(${bind.add(viewer.editsFor)}::uuid[]) and i.id = any(${bind.add(initiatives)}::uuid[])`,
            `r.answer is null and not i.archived and published.content->>'primaryCapability' is distinct from r.capability`,
          ]);
    return new Map(initiatives.map((id) => [id, found.filter(({ initiativeId }) => initiativeId === id).map(({ view }) => view)]));
  }

  /**
   * All that came from these groups, and from those that went into them, about what these eyes may see; the caller leaves out what came with
   * decisions that they are not told of. One statement.
   */
  async ofGroups(eyes: Viewer, groups: readonly string[]): Promise<Map<string, RefilingView[]>> {
    const found = await this.read(this.dataSource, eyes, new Bind(), (bind) => {
      const ids = bind.add(groups);
      return [visibleSql(eyes, 'i', bind), `(g.id = any(${ids}::uuid[]) or g.into_id = any(${ids}::uuid[]))`];
    });
    const of = (id: string) => found.filter(({ groupId, intoId }) => groupId === id || intoId === id);
    return new Map(groups.map((id) => [id, of(id).map(({ view }) => view)]));
  }

  /** One for whoever writes for its owner; null for anybody else. */
  async own(viewer: Viewer, id: string, db: Db = this.dataSource): Promise<RefilingView | null> {
    const found = await this.read(db, viewer, new Bind(), (bind) => [
      `i.lead_id = any(${bind.add(viewer.editsFor)}::uuid[])`,
      `r.id = ${bind.add(id)}::uuid`,
    ]);
    return found[0]?.view ?? null;
  }

  /** `conditions`: on the initiative, and on the rest. */
  private async read(db: Db, eyes: Viewer, bind: Bind, conditions: (bind: Bind) => readonly [string, string]) {
    const [ofInitiative, ofRest] = conditions(bind);
    const rows: RefilingRow[] = await db.query(
      `select r.id, i.id "initiativeId", d.id "decisionId", g.id "groupId", g.into_id "intoId", r.capability, r.instead_of "insteadOf", ${this.organisations.systemJson('s')} area,
         ${this.organisations.organisationJson('o')} office, p.name "suggestedBy", d.decided_at "suggestedAt", d.why,
         coalesce(r.answer, 'waiting') outcome, r.note, r.answered_at "answeredAt",
         published.content->>'primaryCapability' is not distinct from r.capability "inEffect"
       from (select * from initiative i where ${ofInitiative}) i join refiling r on r.initiative_id = i.id
       join disposition d on d.id = r.disposition_id join overlap_group g on g.id = d.group_id join system s on s.id = g.system_id
       join organisation o on o.id = d.office_id left join person p on p.id = d.decided_by_id
       left join revision published on published.id = i.published_revision_id
       where ${ofRest} order by d.decided_at desc, r.id`,
      bind.values,
    );
    return rows.flatMap(({ intoId, groupId, capability, insteadOf, ...told }) => {
      const suggested = this.terms.term('capability', capability);
      if (!suggested) return [];
      const view: RefilingView = {
        ...told,
        __typename: 'Refiling',
        groupId,
        capability: suggested,
        insteadOf: insteadOf ? this.terms.term('capability', insteadOf) : null,
        eyes,
      };
      return [{ initiativeId: told.initiativeId, groupId, intoId, view }];
    });
  }
}

/** Whether it came with one of these decisions. */
export const isTold = ({ decisionId }: RefilingView, decisions: readonly { readonly id: string }[]): boolean =>
  decisions.some(({ id }) => id === decisionId);
