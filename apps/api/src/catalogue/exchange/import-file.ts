import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ManyEntry, PublishMany, type Standing } from '../../initiatives/publish-many.js';
import { newId } from '../../platform/ids.js';
import { type CheckedFile, checkFile, entriesOf, type FileToRead, hashOf } from './check-file.js';
import { type ImportCounts, type ImportRunRow, ImportRuns, NOTHING } from './import-runs.js';
import { KnownNames } from './known-names.js';
import type { FileEntry } from './read-row.rules.js';
import { FileUnreadable, type ImportSource } from './read-table.js';

/** Entries that are written in one transaction. */
const BATCH = 500;
const LEFT_SHOWN = 50;
const CHANGED =
  'The file was changed while it was imported, and nothing of it is shown. Give the import up (kith import --discard), then import it again.';

export type ImportProgress = (phase: 'checking' | 'writing' | 'showing', done: number, of: number | null) => void;

interface Known {
  readonly entry: FileEntry & ManyEntry;
  readonly standing: Standing;
  readonly verdict: 'unchanged' | 'changed' | 'left';
}

/**
 * Imports a file, all of it or nothing (docs/import.md, ADR 14). Every row is checked first. New entries are written in batches that
 * nobody sees; a last transaction shows them all, with the new revisions of those that changed. Interrupted, it goes on when the same
 * file is imported again.
 */
@Injectable()
export class ImportFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: KnownNames,
    private readonly runs: ImportRuns,
    private readonly many: PublishMany,
  ) {}

  /** `problems` where there are any; then nothing was written. Else what was checked, with the notes of it. */
  async run(
    source: ImportSource,
    collection: string,
    progress: ImportProgress = () => {},
  ): Promise<{ problems: CheckedFile } | { counts: ImportCounts; checked: CheckedFile }> {
    const file = { source, collection, meanings: await this.names.read() };
    const checked = await checkFile(file, (rows) => progress('checking', rows, null));
    if (checked.found > 0) return { problems: checked };
    let run = await this.runs.open({ fileHash: checked.hash, collection, entries: checked.entries });
    let seen = 0;
    for await (const batch of entriesOf(file, BATCH)) {
      seen += batch.length;
      if (seen <= run.done) continue;
      run = await this.dataSource.transaction((manager) => this.writeBatch(manager, run, batch));
      progress('writing', run.done, run.entries);
    }
    if ((await hashOf(source)) !== checked.hash) throw new FileUnreadable(1, CHANGED);
    progress('showing', 0, run.entries);
    const counts = await this.dataSource.transaction((manager) => this.finish(manager, run, file));
    progress('showing', run.entries, run.entries);
    return { counts, checked };
  }

  /** What `run` would do; nothing is written. */
  async preview(
    source: ImportSource,
    collection: string,
    progress: ImportProgress = () => {},
  ): Promise<{ problems: CheckedFile } | { counts: ImportCounts; checked: CheckedFile }> {
    const file = { source, collection, meanings: await this.names.read() };
    const checked = await checkFile(file, (rows) => progress('checking', rows, null));
    if (checked.found > 0) return { problems: checked };
    let counts = NOTHING;
    for await (const batch of entriesOf(file, BATCH)) {
      const { known, fresh } = await this.dataSource.transaction((manager) => this.sort(manager, batch));
      counts = counted(counts, known, fresh);
    }
    return { counts, checked };
  }

  private async writeBatch(manager: EntityManager, run: ImportRunRow, batch: readonly FileEntry[]): Promise<ImportRunRow> {
    const { known, fresh } = await this.sort(manager, batch);
    const next = await this.runs.step(manager, run, { done: run.done + batch.length, counts: counted(run.counts, known, fresh) });
    if (fresh.length > 0) await this.prepare(manager, run, fresh);
    return next;
  }

  private async prepare(manager: EntityManager, run: ImportRunRow, fresh: readonly FileEntry[]): Promise<void> {
    const entries = fresh.map((entry) => withId(entry, newId()));
    const revisions = await this.many.prepare(manager, entries);
    await manager.query(
      `insert into imported_row (scope, source_ref, initiative_id, revision_id, run_id)
       select scope, ref, id, revision, $5 from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[]) g(scope, ref, id, revision)`,
      [
        entries.map(({ scope }) => scope),
        entries.map(({ ref }) => ref),
        entries.map(({ id }) => id),
        entries.map(({ id }) => revisions.get(id)),
        run.id,
      ],
    );
  }

  private async finish(manager: EntityManager, run: ImportRunRow, file: FileToRead): Promise<ImportCounts> {
    const detail = { import: run.id, file: run.fileHash };
    await this.runs.step(manager, run, { done: run.done, counts: run.counts, finished: true });
    if (run.counts.changed > 0) {
      for await (const batch of entriesOf(file, BATCH)) await this.reviseChanged(manager, run, batch, detail);
    }
    const prepared: { id: string }[] = await manager.query(`select initiative_id id from imported_row where run_id = $1`, [run.id]);
    await this.many.show(
      manager,
      prepared.map(({ id }) => id),
      detail,
    );
    await manager.query(`update imported_row set run_id = null where run_id = $1`, [run.id]);
    return run.counts;
  }

  private async reviseChanged(manager: EntityManager, run: ImportRunRow, batch: readonly FileEntry[], detail: object): Promise<void> {
    const { known } = await this.sort(manager, batch, run.id);
    const changed = known.filter(({ verdict }) => verdict === 'changed').map(({ entry }) => entry);
    if (changed.length === 0) return;
    const revisions = await this.many.revise(manager, changed, detail);
    await manager.query(
      `insert into imported_row (scope, source_ref, initiative_id, revision_id)
       select scope, ref, id, revision from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[]) g(scope, ref, id, revision)
       on conflict (scope, source_ref) do update set revision_id = excluded.revision_id`,
      [
        changed.map(({ scope }) => scope),
        changed.map(({ ref }) => ref),
        changed.map(({ id }) => id),
        changed.map(({ id }) => revisions.get(id)),
      ],
    );
  }

  /** Which of these Kith knows: by an earlier import, or by the address under which an export names what was written here. */
  private async sort(manager: EntityManager, batch: readonly FileEntry[], but?: string): Promise<{ known: Known[]; fresh: FileEntry[] }> {
    const rows: { scope: string; ref: string; id: string; revisionId: string; runId: string | null }[] = await manager.query(
      `select r.scope, r.source_ref ref, r.initiative_id id, r.revision_id "revisionId", r.run_id "runId"
       from unnest($1::text[], $2::text[]) g(scope, ref) join imported_row r on r.scope = g.scope and r.source_ref = g.ref`,
      [batch.map(({ scope }) => scope), batch.map(({ ref }) => ref)],
    );
    const imported = new Map(rows.map((row) => [`${row.scope}\n${row.ref}`, row]));
    const others = batch.filter((entry) => !imported.has(keyOf(entry)));
    const written = await this.many.bySlugs(
      manager,
      others.map(({ ref, lead }) => ({ slug: ref, leadId: lead?.id ?? null })),
    );
    const found = batch.flatMap((entry) => {
      const before = imported.get(keyOf(entry));
      const id = before?.id ?? written.get(entry.ref);
      return id && !(but && before?.runId === but) ? [{ entry: withId(entry, id), made: before?.revisionId ?? null }] : [];
    });
    const standings = await this.many.standings(
      manager,
      found.map(({ entry }) => entry),
    );
    const known = found.flatMap(({ entry, made }) => {
      const standing = standings.get(entry.id);
      return standing ? [{ entry, standing, verdict: verdictOf(standing, made) }] : [];
    });
    return { known, fresh: others.filter(({ ref }) => !written.has(ref)) };
  }
}

function counted(counts: ImportCounts, known: readonly Known[], fresh: readonly FileEntry[]): ImportCounts {
  const rows = (verdict: Known['verdict']): number[] => known.filter((each) => each.verdict === verdict).map(({ entry }) => entry.row);
  return {
    added: counts.added + fresh.length,
    changed: counts.changed + rows('changed').length,
    unchanged: counts.unchanged + rows('unchanged').length,
    left: [...counts.left, ...rows('left')].slice(0, LEFT_SHOWN),
    leftInAll: counts.leftInAll + rows('left').length,
  };
}

const keyOf = ({ scope, ref }: FileEntry): string => `${scope}\n${ref}`;

const withId = (entry: FileEntry, id: string): FileEntry & ManyEntry => ({
  ...entry,
  id,
  leadId: entry.lead?.id ?? null,
  demonstration: entry.lead?.demonstration ?? false,
});

/** What was changed in Kith since its last import is its organisation's: a file does not overwrite it. */
function verdictOf({ same, closed, written, revisionId }: Standing, made: string | null): Known['verdict'] {
  if (same) return 'unchanged';
  return closed || (made === null ? written : revisionId !== made) ? 'left' : 'changed';
}
