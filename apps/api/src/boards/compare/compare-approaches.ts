import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { asCode, OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import { OrganisationHistoryReads } from '../../organisations/organisation-history.reads.js';
import { lookingAtDemonstration, type Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { inWords } from '../../platform/dates.rules.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { type ColumnView, type ComparisonView, compared, MOST_COMPARED } from './compare-initiatives.js';
import { listed } from './compare-words.rules.js';

/** Entries of one organisation that stand in its column. */
const MOST_ENTRIES = 3;

/** How several organisations approach one capability, as far as a viewer may see it. */
@Injectable()
export class CompareApproaches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly organisations: OrganisationReads,
    private readonly history: OrganisationHistoryReads,
    private readonly terms: Terms,
  ) {}

  /** Null where there is no such capability. To name a fictional trust is to pick the demonstration. */
  async run(viewer: Viewer, capabilityId: string, codes: readonly string[]): Promise<ComparisonView | null> {
    const capability = this.terms.term('capability', capabilityId);
    if (!capability) return null;
    const asked = [...new Set(codes)].slice(0, MOST_COMPARED);
    const known = new Map((await this.organisations.byOdsCodes(this.dataSource, asked)).map((one) => [one.odsCode, one]));
    const found = asked.flatMap((code) => {
      const organisation = known.get(asCode(code));
      return organisation ? [{ asked: code, organisation }] : [];
    });
    const organisations = [...new Set(found.map(({ organisation }) => organisation))];
    const eyes = organisations.some(({ demonstration }) => demonstration) ? lookingAtDemonstration(viewer) : viewer;
    const ids = await this.entriesOf(eyes, capabilityId, organisations);
    const shown = [...ids.values()].flatMap((own) => own.slice(0, MOST_ENTRIES));
    const views = new Map((await this.initiatives.byIds(eyes, shown)).map((one) => [one.id, one]));
    const after = await this.history.successors(
      this.dataSource,
      organisations.map(({ id }) => id),
    );
    const columns = organisations.map((organisation): ColumnView => {
      const own = ids.get(organisation.id) ?? [];
      const followers = (after.get(organisation.id) ?? []).map(({ name }) => name);
      return {
        asked: found.find((one) => one.organisation === organisation)?.asked ?? '',
        heading: organisation.name,
        organisation,
        initiatives: own.flatMap((id) => (shown.includes(id) ? (views.get(id) ?? []) : [])),
        more: Math.max(0, own.length - MOST_ENTRIES),
        note: noteOf(organisation, followers, own.length === 0 ? capability.label : null),
      };
    });
    return { ...compared(viewer, columns), capability, notFound: asked.length - found.length };
  }

  /** By organisation, those mainly for the capability first, then what was looked at last. One statement. */
  private async entriesOf(viewer: Viewer, capability: string, organisations: readonly OrganisationRow[], db: Sql = this.dataSource) {
    const bind = new Bind();
    const rows: { organisation: string; ids: string[] }[] = await db.query(
      `select o.id organisation, array_agg(d.initiative_id order by d.lead_id is distinct from o.id, d.primary_capability is distinct from ${bind.add(capability)},
         coalesce(d.reviewed_at, d.published_at) desc, d.initiative_id) ids
       from unnest(${bind.add(organisations.map(({ id }) => id))}::uuid[]) o(id)
       join (select * from search_doc d where ${visibleSql(viewer, 'd', bind)} and not d.archived
         and ${bind.add(capability)} = any(d.capabilities)) d on o.id = any(d.member_ids)
       group by o.id`,
      bind.values,
    );
    return new Map(rows.map(({ organisation, ids }) => [organisation, ids]));
  }
}

/** That it has ended, who goes on, and that nothing is told: true statements, no reproach. */
function noteOf({ closedOn }: OrganisationRow, followers: readonly string[], toldNothingOf: string | null): string | null {
  const ended = closedOn ? `Ended on ${inWords(closedOn)}${followers.length > 0 ? `; its work is with ${listed(followers)}` : ''}.` : '';
  const nothing = toldNothingOf ? `No entry about ${toldNothingOf} that you can see. That does not mean that there is nothing.` : '';
  return [ended, nothing].filter(Boolean).join(' ') || null;
}
