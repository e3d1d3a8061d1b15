import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';
import type { EntrySource, InitiativeContent } from './initiative-content.js';
import { PublishedFace } from './published-face.js';

export interface Entry {
  /** Its address, kept. */
  readonly slug: string;
  readonly organisation: string | null;
  readonly content: InitiativeContent;
  readonly level: Level;
  /** Null where it counts as written by its organisation (the demonstration). */
  readonly source: EntrySource | null;
}

/**
 * Publishes entries that no person wrote here: the starter catalogue and the demonstration. The same entry twice changes nothing;
 * a changed text is a new revision; what a trust has claimed, that was removed, or that lost a passage, is left alone.
 */
@Injectable()
export class LoadEntries {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly face: PublishedFace,
  ) {}

  async run(manager: EntityManager, entries: readonly Entry[]): Promise<{ added: number; changed: number }> {
    const codes = [
      ...new Set(
        entries.flatMap(({ organisation, content }) =>
          [organisation ?? [], ...content.partners.map(({ odsCode }) => odsCode ?? [])].flat(),
        ),
      ),
    ];
    const organisations = new Map(
      (await this.organisations.byOdsCodes(manager, codes)).map((organisation) => [organisation.odsCode, organisation]),
    );
    const kept: { slug: string; id: string; hash: string | null; left: boolean }[] = await manager.query(
      `select i.slug, i.id, md5(r.content::text) hash, i.removed or i.archived or (i.reviewed_at is not null and i.created_at <> i.reviewed_at)
         or exists (select 1 from audit_event a where a.subject_id = i.id and a.action = 'passage.removed') "left"
       from initiative i left join revision r on r.id = i.published_revision_id where i.slug = any($1)`,
      [entries.map(({ slug }) => slug)],
    );
    const known = new Map(kept.map((row) => [row.slug, row]));
    let added = 0;
    let changed = 0;
    for (const entry of entries) {
      const before = known.get(entry.slug);
      if (before?.left) continue;
      const lead = entry.organisation ? organisations.get(entry.organisation) : undefined;
      if (entry.organisation && !lead) throw new Error(`${entry.slug}: no organisation has the code ${entry.organisation}.`);
      const [{ hash }] = (await manager.query(`select md5($1::jsonb::text) hash`, [JSON.stringify(entry.content)])) as [{ hash: string }];
      if (before?.hash === hash) continue;
      const partners = entry.content.partners.flatMap(({ odsCode }) => organisations.get(odsCode)?.id ?? []);
      await this.publish(manager, before?.id ?? null, entry, lead ?? null, partners);
      if (before) changed += 1;
      else added += 1;
    }
    return { added, changed };
  }

  private async publish(
    manager: EntityManager,
    known: string | null,
    entry: Entry,
    lead: { id: string; demonstration: boolean } | null,
    partners: string[],
  ): Promise<void> {
    const now = this.clock.now();
    const id = known ?? idOf(entry.slug);
    const revisionId = newId();
    const members = [...new Set([lead?.id ?? [], partners].flat())];
    const demonstration = lead?.demonstration ?? false;
    if (!known) {
      await manager.query(
        `insert into initiative (id, slug, lead_id, member_ids, level, demonstration, published_at, reviewed_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $7)`,
        [id, entry.slug, lead?.id ?? null, members, entry.level, demonstration, now, entry.source ? null : now],
      );
    }
    await manager.query(
      `insert into revision (id, initiative_id, number, state, content, level, version, saved_at, published_at, member_ids, audience_known_on)
       values ($1, $2, (select coalesce(max(number), 0) + 1 from revision where initiative_id = $2), 'published', $3, $4, 1, $5, $5, $6, $7)`,
      [revisionId, id, JSON.stringify(entry.content), entry.level, now, members, this.clock.today()],
    );
    await manager.query(
      `update initiative set lead_id = $2, member_ids = $3, level = $4, published = true, published_revision_id = $5, source = $6, audience_known_on = $7 where id = $1`,
      [id, lead?.id ?? null, members, entry.level, revisionId, entry.source ? JSON.stringify(entry.source) : null, this.clock.today()],
    );
    await this.face.change(manager, id);
  }
}

/** The id of a shipped entry follows from its address, so that its shipped vectors find it on every machine. */
export function idOf(slug: string): string {
  const hex = createHash('sha256').update(`kith:entry:${slug}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
