import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Db, OrganisationReads, type OrganisationRow, openOn } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';
import { Bind } from '../../platform/database/bind.js';
import { instantPlace, makeCursor, pageSize, readCursor } from '../../platform/graphql/connection.js';
import { isId } from '../../platform/ids.js';
import type { Viewer } from '../viewer.js';
import { officesOf } from './area-offices.js';
import { type Claimant, claimantOf } from './claimant.js';
import type { ClaimState } from './organisation-claim.entity.js';

export interface ClaimView {
  readonly __typename: 'OrganisationClaim';
  readonly id: string;
  readonly organisation: OrganisationRow;
  readonly claimant: { readonly id: string; readonly name: string };
  readonly claimantEmail: string | null;
  readonly statement: string | null;
  readonly executiveName: string | null;
  readonly executiveEmail: string | null;
  readonly state: ClaimState | 'expired';
  readonly reason: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly own: boolean;
}

const OWN_DAYS = 365;
/** As exact as a cursor says it. */
const ASKED = `date_trunc('milliseconds', c.asked_at)`;

/** Claims as those see them who made them, and those who may answer. */
@Injectable()
export class OrganisationClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  /** What waits for this viewer, the longest waiting first. */
  async waiting(viewer: Viewer, first: number | null | undefined, after: string | null | undefined) {
    const size = pageSize(first);
    const scope = `organisationClaims ${viewer.personId} ${viewer.actingFor}`;
    const from = instantPlace(readCursor(after, scope));
    const claimant = await claimantOf(this.dataSource, viewer);
    const empty = { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };
    if (!claimant) return empty;
    const answers = (bind: Bind) => this.answers(bind, viewer, claimant);
    const rows = await this.read(
      this.dataSource,
      claimant.personId,
      (bind) =>
        `${answers(bind)} and ${from ? `(${ASKED}, c.id) > (${bind.add(from.at)}::timestamptz, ${bind.add(from.id)}::uuid)` : 'true'}`,
      `order by ${ASKED}, c.id limit ${size + 1}`,
    );
    const page = rows.slice(0, size);
    const edges = page.map((node) => ({ cursor: makeCursor([node.askedAt.toISOString(), node.id], scope), node }));
    const count = new Bind();
    const [counted]: { n: number }[] = await this.dataSource.query(
      `select count(*)::int n from organisation_claim c where ${answers(count)}`,
      count.values,
    );
    const pageInfo = { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size };
    return { edges, pageInfo, totalCount: counted?.n ?? 0 };
  }

  async own(viewer: Viewer): Promise<ClaimView[]> {
    const { personId } = viewer;
    if (!personId || !viewer.sessionId) return [];
    const since = new Date(this.clock.now().getTime() - OWN_DAYS * 86_400_000);
    return this.read(
      this.dataSource,
      personId,
      (bind) => `c.person_id = ${bind.add(personId)} and c.asked_at > ${bind.add(since)}`,
      'order by c.asked_at desc, c.id limit 100',
    );
  }

  /** A claim that the viewer made or answered; null where it is neither. */
  async byId(viewer: Viewer, id: string): Promise<ClaimView | null> {
    const { personId } = viewer;
    if (!personId || !isId(id)) return null;
    const [claim] = await this.read(this.dataSource, personId, (bind) => {
      const person = bind.add(personId);
      return `c.id = ${bind.add(id)} and (c.person_id = ${person} or c.answered_by_id = ${person})`;
    });
    return claim ?? null;
  }

  /**
   * The claim that this viewer may answer, locked until the transaction ends, after its organisation, as always when people join; null where it is
   * hidden, missing or waits no more.
   */
  async lockToAnswer(manager: EntityManager, viewer: Viewer, id: string): Promise<{ organisationId: string; personId: string } | null> {
    const claimant = await claimantOf(manager, viewer);
    if (!claimant || !isId(id)) return null;
    await manager.query(
      `select 1 from organisation where id = (select organisation_id from organisation_claim where id = $1) for no key update`,
      [id],
    );
    const bind = new Bind();
    const rows: { organisationId: string; personId: string }[] = await manager.query(
      `select c.organisation_id "organisationId", c.person_id "personId" from organisation_claim c
       where c.id = ${bind.add(id)} and ${this.answers(bind, viewer, claimant)} for update`,
      bind.values,
    );
    return rows[0] ?? null;
  }

  /** SQL: whether the viewer may answer the claim under `c`: as the executive it names, or for the office of its area. Never their own, never of an organisation that has closed, and on their own side of the glass. */
  private answers(bind: Bind, viewer: Viewer, { personId, address, fictional }: Claimant): string {
    const now = bind.add(this.clock.now());
    const ways = [];
    if (address) ways.push(`c.executive_email = ${bind.add(address)}`);
    // Not for contractors: what stands in a claim reaches the office through its area.
    if (viewer.actingFor && viewer.roles.includes('programme_officer') && viewer.areaOrganisationIds.includes(viewer.actingFor))
      ways.push(`${bind.add(viewer.actingFor)}::uuid in (${officesOf('c.organisation_id', this.organisations.today())})`);
    const may = ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
    return `c.state = 'waiting' and c.expires_at > ${now} and c.person_id <> ${bind.add(personId)} and ${may}
      and exists (select 1 from organisation o where o.id = c.organisation_id and o.demonstration = ${bind.add(fictional)}
        and ${openOn('o', this.organisations.today())})`;
  }

  private read(db: Db, personId: string, condition: (bind: Bind) => string, rest = ''): Promise<ClaimView[]> {
    const bind = new Bind();
    const now = bind.add(this.clock.now());
    const live = `(c.state = 'waiting' and c.expires_at > ${now})`;
    return db.query(
      `select 'OrganisationClaim' "__typename", c.id,
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = c.organisation_id) organisation,
         json_build_object('id', p.id, 'name', p.name) claimant, case when ${live} and p.email_verified then p.email end "claimantEmail",
         case when ${live} then c.statement end statement, case when ${live} then c.executive_name end "executiveName",
         case when ${live} then c.executive_email end "executiveEmail",
         case when c.state = 'waiting' and not ${live} then 'expired' else c.state end state, c.reason,
         ${ASKED} "askedAt", c.expires_at "expiresAt", c.answered_at "answeredAt",
         c.person_id = ${bind.add(personId)} own
       from organisation_claim c join person p on p.id = c.person_id where ${condition(bind)} ${rest}`,
      bind.values,
    );
  }
}

export interface Closing {
  readonly id: string;
  readonly state: Exclude<ClaimState, 'waiting'>;
  readonly reason?: string | null;
  readonly answeredById: string | null;
  readonly now: Date;
}

/** What was written, and who was named, is forgotten with the answer. */
export async function closeClaim(manager: EntityManager, { id, state, reason = null, answeredById, now }: Closing): Promise<void> {
  await manager.query(
    `update organisation_claim set state = $2, reason = $3, answered_by_id = $4, answered_at = $5,
       statement = null, executive_name = null, executive_email = null where id = $1`,
    [id, state, reason, answeredById, now],
  );
}
