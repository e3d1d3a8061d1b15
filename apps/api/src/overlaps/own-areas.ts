import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asCode, type Db, holdsOn, OrganisationReads, openOn, type SystemRow } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { OFFICES } from '../people/viewers.js';
import { Clock } from '../platform/clock.js';

/** A system whose office pages are open to a viewer. */
export interface OwnArea {
  readonly system: SystemRow;
  /** The viewer as they look at it: whoever opens a fictional area of their own looks at the demonstration. */
  readonly eyes: Viewer;
  /** Whether they are of its programme office, and may decide for it. */
  readonly officer: boolean;
  /** The organisation of theirs in whose name they do so; null where they are not of the office. */
  readonly officeId: string | null;
  /** As 2026-11-22. */
  readonly today: string;
}

/**
 * The systems to which an organisation of the viewer belongs today: their members see the office pages, anybody else finds nothing there. A
 * system that has ended is open to members of those that followed it.
 */
@Injectable()
export class OwnAreas {
  /** A page asks about one area in several fields: once for each viewer, who is made anew with each request. */
  private readonly asked = new WeakMap<Viewer, Map<string, Promise<OwnArea | null>>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
  ) {}

  async byCode(viewer: Viewer, odsCode: string, db: Db = this.dataSource): Promise<OwnArea | null> {
    if (viewer.areaOrganisationIds.length === 0) return null;
    const read = async () => (await this.read(viewer, 's.ods_code = $3', asCode(odsCode), db))[0] ?? null;
    if (db !== this.dataSource) return read();
    const known = this.asked.get(viewer) ?? new Map<string, Promise<OwnArea | null>>();
    this.asked.set(viewer, known);
    const answer = known.get(odsCode) ?? read();
    known.set(odsCode, answer);
    return answer;
  }

  async byId(viewer: Viewer, systemId: string, db: Db = this.dataSource): Promise<OwnArea | null> {
    return (await this.read(viewer, 's.id = $3::uuid', systemId, db))[0] ?? null;
  }

  /** Those of today, by name; a fictional one for whoever acts for one of its organisations. */
  async all(viewer: Viewer, db: Db = this.dataSource): Promise<OwnArea[]> {
    const glass = viewer.seesDemonstration ? '' : 'not s.demonstration and ';
    return this.read(viewer, `${glass}${openOn('s', this.organisations.today())} and $3::text is null`, null, db);
  }

  private async read(viewer: Viewer, which: string, value: string | null, db: Db): Promise<OwnArea[]> {
    if (viewer.areaOrganisationIds.length === 0) return [];
    const offices = viewer.affiliations
      .filter(({ roles }) => roles.includes('programme_officer'))
      .map(({ organisationId }) => organisationId);
    const today = this.organisations.today();
    const rows: { system: SystemRow; officeId: string | null }[] = await db.query(
      `select ${this.organisations.systemJson('s')} system,
         (select o.id from membership m join organisation o on o.id = m.organisation_id
          where m.system_id = s.id and ${holdsOn('m', today)} and o.id = any($2::uuid[]) and o.kind = any($4::text[]) order by o.id limit 1) "officeId"
       from system s where ${which} and exists (
         select 1 from membership m where m.organisation_id = any($1::uuid[]) and ${holdsOn('m', today)} and (m.system_id = s.id
           or not ${openOn('s', today)} and exists (select 1 from system_succession k where k.predecessor_id = s.id and k.successor_id = m.system_id)))
       order by lower(s.short_name) collate "C", s.id`,
      [viewer.areaOrganisationIds, offices.filter((id) => viewer.areaOrganisationIds.includes(id)), value, OFFICES],
    );
    return rows.map(({ system, officeId }) => ({
      system,
      eyes: system.demonstration ? lookingAtDemonstration(viewer) : viewer,
      officer: officeId !== null,
      officeId,
      today: this.clock.today(),
    }));
  }
}
