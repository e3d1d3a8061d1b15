import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LoadFictionalContracts } from '../commercial/load-fictional-contracts.js';
import { idOf, LoadEntries } from '../initiatives/load-entries.js';
import { LoadLessons } from '../lessons/load-lessons.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { loadDemonstrationArea } from './load-demonstration-area.js';
import { DEMONSTRATION_FOLDER, type DemonstrationAdaptation, readDemonstration } from './load-demonstration-files.js';

const NOTE = 'demonstration';

export interface LoadedDemonstration {
  readonly added: number;
  readonly changed: number;
  readonly adaptations: number;
}

/**
 * Puts the fictional area behind its glass, where the setting asks for it. Files that were loaded are not read into the tables again,
 * and what people entered there since is left alone. Switched off later, the rows stay, seen by nobody but members of fictional trusts.
 */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly entries: LoadEntries,
    private readonly lessons: LoadLessons,
    private readonly commercial: LoadFictionalContracts,
  ) {}

  async run(folder = DEMONSTRATION_FOLDER): Promise<LoadedDemonstration> {
    const nothing = { added: 0, changed: 0, adaptations: 0 };
    if (!this.config.demonstration) return nothing;
    const { area, entries, adaptations, lessons, contracts, needs, sha256 } = await readDemonstration(folder);
    return this.dataSource.transaction(async (manager) => {
      // Two processes that start at once: the second waits here, then finds the work done.
      await manager.query(`insert into note (key, value) values ($1, '{}') on conflict (key) do nothing`, [NOTE]);
      const [note]: { value: { sha256?: string } }[] = await manager.query(`select value from note where key = $1 for update`, [NOTE]);
      if (note?.value.sha256 === sha256) return nothing;
      await loadDemonstrationArea(manager, area);
      const loaded = await this.entries.run(manager, entries);
      const kept = await this.keepAdaptations(manager, adaptations);
      await this.lessons.run(manager, lessons);
      await this.commercial.run(manager, contracts, needs);
      await manager.query(`update note set value = $2 where key = $1`, [NOTE, JSON.stringify({ sha256 })]);
      return { ...loaded, adaptations: kept };
    });
  }

  /** How many were added or changed. A record that its adopter or its origin has touched since (its version rose) is theirs. */
  private async keepAdaptations(manager: EntityManager, adaptations: readonly DemonstrationAdaptation[]): Promise<number> {
    const rows = adaptations.map((row) => ({ id: idOf(`demonstration/adaptation/${row.origin}/${row.adopter}`), ...row }));
    const kept: unknown[] = await manager.query(ADAPTATIONS, [JSON.stringify(rows)]);
    return kept.length;
  }
}

const ADAPTATIONS = `
insert into adaptation (id, origin_id, origin_lead_id, origin_revision, adopter_id, initiative_id, status, started_on, taken, changed, why, outcome, stop_reason, level,
  confirmation, confirmation_note, version, recorded_at, updated_at)
select g.id, origin.id, origin.lead_id, 1, adopter.id, own.id, g.status, g."startedOn", g.taken, g.changed, g.why, g.outcome, g."stopReason", g.level,
  g.confirmation, g.note, 1, (g."recordedOn" || 'T12:00:00Z')::timestamptz, (g."updatedOn" || 'T12:00:00Z')::timestamptz
from jsonb_to_recordset($1::jsonb) g(id uuid, origin text, adopter text, initiative text, status text, "startedOn" text, taken text, changed text, why text,
  outcome text, "stopReason" text, level text, confirmation text, note text, "recordedOn" text, "updatedOn" text)
join initiative origin on origin.slug = g.origin and origin.demonstration
join organisation adopter on adopter.ods_code = g.adopter and adopter.demonstration
left join initiative own on own.slug = g.initiative and own.demonstration and own.lead_id = adopter.id
on conflict (id) do update set initiative_id = excluded.initiative_id, status = excluded.status, started_on = excluded.started_on, taken = excluded.taken,
  changed = excluded.changed, why = excluded.why, outcome = excluded.outcome, stop_reason = excluded.stop_reason, level = excluded.level,
  confirmation = excluded.confirmation, confirmation_note = excluded.confirmation_note, updated_at = excluded.updated_at
where adaptation.version = 1
returning 1`;
