import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FollowSuccession } from '../organisations/follow-succession.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type Level, mayEdit } from '../visibility/visibility.rules.js';
import { AudienceReads, type AudienceView } from './audience.reads.js';
import type { InitiativeContent } from './initiative-content.js';
import { knownOnAfter, widens } from './publishing.rules.js';
import { PublishingRulesReads } from './publishing-rules.js';

export interface AudiencePreviewView {
  readonly __typename: 'AudiencePreview';
  readonly initiativeId: string;
  readonly before: AudienceView | null;
  readonly after: AudienceView;
  readonly added: readonly Organisation[];
  readonly noLonger: readonly Organisation[];
  readonly approverNeeded: boolean;
}

interface Row {
  leadId: string;
  memberIds: string[];
  level: Level;
  audienceKnownOn: string | null;
  published: boolean;
  content: InitiativeContent;
}

const everybody = (audience: AudienceView): Organisation[] =>
  [...audience.organisations, ...audience.offices].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));

/** Who would see an initiative if what is being written were published at a level: for its editors, before they choose. */
@Injectable()
export class AudiencePreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly successions: FollowSuccession,
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
  ) {}

  async of(viewer: Viewer, id: string, level: Level): Promise<AudiencePreviewView | null> {
    const row = isId(id) ? await this.row(viewer, id) : null;
    if (!row || !mayEdit(viewer, row.leadId)) return null;
    const before = row.published ? { level: row.level, audienceKnownOn: row.audienceKnownOn } : null;
    const partners = await this.organisations.byOdsCodes(
      this.dataSource,
      row.content.partners.flatMap(({ odsCode }) => odsCode ?? []),
    );
    // As publishing does: a partner that another organisation carries on by now takes part as that one.
    const memberIds = await this.successions.current(this.dataSource.manager, [row.leadId, ...partners.map((partner) => partner.id)]);
    const { leadId } = row;
    const found = await this.audiences.of([
      ...(before ? [{ key: 'before', leadId, memberIds: row.memberIds, ...before }] : []),
      { key: 'after', leadId, memberIds, level, audienceKnownOn: knownOnAfter(before, level, this.clock.today()) },
    ]);
    const after = found.get('after')?.audience;
    if (!after) return null;
    const now = found.get('before')?.audience ?? null;
    return {
      __typename: 'AudiencePreview',
      initiativeId: id,
      before: now,
      after,
      added: now?.count === null || after.count === null ? [] : missingIn(now ? everybody(now) : [], everybody(after)),
      noLonger: !now || now.count === null || after.count === null ? [] : missingIn(everybody(after), everybody(now)),
      approverNeeded: widens(before?.level ?? null, level) && !(await this.rules.mayWiden(null, viewer, leadId)),
    };
  }

  /** Null, by the same statement, where there is none that the viewer may edit. */
  private async row(viewer: Viewer, id: string): Promise<Row | null> {
    const rows: Row[] = await this.dataSource.query(
      `select i.lead_id "leadId", i.member_ids "memberIds", i.level, i.audience_known_on::text "audienceKnownOn", i.published,
         coalesce((select w.content from revision w where w.initiative_id = i.id and w.state in ('working', 'in_review', 'refused')),
           (select p.content from revision p where p.id = i.published_revision_id)) content
       from initiative i where i.id = $1 and i.lead_id = any($2::uuid[])`,
      [id, viewer.editsFor],
    );
    return rows[0] ?? null;
  }
}

/** Those of `all` that are not in `some`. */
function missingIn(some: readonly Organisation[], all: readonly Organisation[]): Organisation[] {
  const ids = new Set(some.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}
