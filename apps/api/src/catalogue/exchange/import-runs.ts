import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PublishMany } from '../../initiatives/publish-many.js';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';

/** What came of the entries of a file. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of entries that were left as they are, because they were changed, archived or removed in Kith; the first of them. */
  readonly left: readonly number[];
  readonly leftInAll: number;
}

export const NOTHING: ImportCounts = { added: 0, changed: 0, unchanged: 0, left: [], leftInAll: 0 };

export interface ImportRunRow {
  readonly id: string;
  readonly fileHash: string;
  readonly collection: string;
  readonly entries: number;
  readonly done: number;
  readonly counts: ImportCounts;
  readonly touchedAt: Date;
}

/** An import that did something within this time goes on, as far as can be seen: each batch is noted. */
const GOES_ON_MS = 60_000;

/** Another process is at the same import, or another import has not ended. The message says what to do. */
export class ImportInTheWay extends Error {}

/** The one import that may be going on, kept so that it can go on after it was interrupted. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly many: PublishMany,
  ) {}

  /** The interrupted import of this file, or a new one. Of two that begin at the same moment the second finds the first. */
  open(file: Pick<ImportRunRow, 'fileHash' | 'collection' | 'entries'>): Promise<ImportRunRow> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`lock table import_run in share row exclusive mode`);
      return this.opened(manager, file);
    });
  }

  private async opened(manager: EntityManager, file: Pick<ImportRunRow, 'fileHash' | 'collection' | 'entries'>): Promise<ImportRunRow> {
    const unfinished = await this.unfinished(manager);
    if (unfinished?.fileHash === file.fileHash && unfinished.collection === file.collection) return unfinished;
    if (unfinished) {
      const goesOn = this.clock.now().getTime() - unfinished.touchedAt.getTime() < GOES_ON_MS;
      const at = unfinished.touchedAt.toISOString().slice(0, 16).replace('T', ' ');
      const where = `entry ${unfinished.done} of ${unfinished.entries} (${at} UTC)`;
      const standing = goesOn
        ? `Another file is being imported: it is at ${where}. Wait until it has ended. If it was interrupted:`
        : `The import of another file stopped at ${where}.`;
      throw new ImportInTheWay(`${standing} Import that file again to finish it, or give it up with: kith import --discard`);
    }
    const run: ImportRunRow = { ...file, id: newId(), done: 0, counts: NOTHING, touchedAt: this.clock.now() };
    await manager.query(
      `insert into import_run (id, file_hash, collection, entries, done, counts, started_at, touched_at) values ($1, $2, $3, $4, 0, $5, $6, $6)`,
      [run.id, run.fileHash, run.collection, run.entries, JSON.stringify(NOTHING), run.touchedAt],
    );
    return run;
  }

  /** Notes an import that was done in one transaction, and gives its id. */
  async ended(
    manager: EntityManager,
    run: { fileHash: string; collection: string; entries: number; counts: Readonly<Record<string, number>> },
  ): Promise<string> {
    const id = newId();
    await manager.query(
      `insert into import_run (id, file_hash, collection, entries, done, counts, started_at, touched_at, finished_at) values ($1, $2, $3, $4, $4, $5, $6, $6, $6)`,
      [id, run.fileHash, run.collection, run.entries, JSON.stringify(run.counts), this.clock.now()],
    );
    return id;
  }

  async countsOf(id: string): Promise<Record<string, number>> {
    const [row]: { counts: Record<string, number> }[] = await this.dataSource.query(`select counts from import_run where id = $1`, [id]);
    return row?.counts ?? {};
  }

  async unfinished(db: Sql = this.dataSource): Promise<ImportRunRow | null> {
    const rows: ImportRunRow[] = await db.query(
      `select id, file_hash "fileHash", collection, entries, done, counts, touched_at "touchedAt" from import_run where finished_at is null order by started_at limit 1`,
    );
    return rows[0] ?? null;
  }

  /** First of all that a step writes. Two processes at one import: the second waits, finds that the step was done, and stops. */
  async step(
    manager: EntityManager,
    run: ImportRunRow,
    next: { done: number; counts: ImportCounts; finished?: boolean },
  ): Promise<ImportRunRow> {
    const [rows] = (await manager.query(
      `update import_run set done = $3, counts = $4, touched_at = $5, finished_at = case when $6 then $5::timestamptz end
       where id = $1 and done = $2 and finished_at is null returning id`,
      [run.id, run.done, next.done, JSON.stringify(next.counts), this.clock.now(), next.finished ?? false],
    )) as [unknown[], number];
    if (rows.length === 0) throw new ImportInTheWay('Another process is importing this file.');
    return { ...run, done: next.done, counts: next.counts };
  }

  /** Gives up an import that was interrupted, and what it had prepared; says how many entries that were. */
  async discard(): Promise<number> {
    const run = await this.unfinished();
    if (!run) return 0;
    return this.dataSource.transaction(async (manager) => {
      const prepared: { id: string }[] = await manager.query(`select initiative_id id from imported_row where run_id = $1`, [run.id]);
      await this.many.forget(
        manager,
        prepared.map(({ id }) => id),
      );
      await this.step(manager, run, { done: run.done, counts: NOTHING, finished: true });
      return prepared.length;
    });
  }
}
