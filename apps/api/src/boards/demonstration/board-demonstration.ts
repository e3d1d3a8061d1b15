import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config/config.js';

/** The same place from the sources and from what is built of them. */
const FOLDER = new URL('../../../data/demonstration/', import.meta.url);
const NOTE = 'demonstration.boards';

/** One file of what fictional boards said. */
export interface DemonstrationPart {
  /** Its name in the folder. */
  readonly file: string;
  /** Keeps what is in it; it ships with the code, so that anything wrong in it throws. What people changed since is left alone. */
  readonly keep: (manager: EntityManager, content: unknown) => Promise<void>;
}

/**
 * Puts what boards of the fictional area said behind its glass, after its organisations and entries. Each slice of this room adds its file.
 * Files that were loaded are not read into the tables again.
 */
@Injectable()
export class BoardDemonstration {
  private readonly parts: DemonstrationPart[] = [];

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  add(part: DemonstrationPart): void {
    this.parts.push(part);
  }

  /** Gives whether anything was loaded. */
  async run(): Promise<boolean> {
    if (!this.config.demonstration) return false;
    const parts = [...this.parts].sort((a, b) => a.file.localeCompare(b.file));
    const texts = await Promise.all(parts.map(({ file }) => readFile(new URL(file, FOLDER), 'utf8')));
    const sha256 = createHash('sha256').update(texts.join('\0')).digest('hex');
    return this.dataSource.transaction(async (manager) => {
      // Two processes that start at once: the second waits here, then finds the work done.
      await manager.query(`insert into note (key, value) values ($1, '{}') on conflict (key) do nothing`, [NOTE]);
      const [note]: { value: { sha256?: string } }[] = await manager.query(`select value from note where key = $1 for update`, [NOTE]);
      if (note?.value.sha256 === sha256) return false;
      for (const [place, { keep }] of parts.entries()) await keep(manager, JSON.parse(texts[place] ?? ''));
      await manager.query(`update note set value = $2 where key = $1`, [NOTE, JSON.stringify({ sha256 })]);
      return true;
    });
  }
}
