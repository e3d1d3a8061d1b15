import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoadEntries } from '../initiatives/load-entries.js';
import { readEntries } from './entry-lines.js';

/** The starter catalogue; from `src` (tests) and from `dist` this is the same distance. */
export const STARTER_FILE = fileURLToPath(new URL('../../data/catalogue/starter.jsonl', import.meta.url));

const NOTE = 'catalogue.starter';

/** Publishes the shipped summaries for anyone to read. A file that was loaded is not read into the tables again. */
@Injectable()
export class LoadCatalogue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly entries: LoadEntries,
  ) {}

  async run(file = STARTER_FILE): Promise<{ added: number; changed: number }> {
    const text = await readFile(file, 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return this.dataSource.transaction(async (manager) => {
      // Two processes that start at once: the second waits here, then finds the work done.
      await manager.query(`insert into note (key, value) values ($1, '{}') on conflict (key) do nothing`, [NOTE]);
      const [note]: { value: { sha256?: string } }[] = await manager.query(`select value from note where key = $1 for update`, [NOTE]);
      if (note?.value.sha256 === sha256) return { added: 0, changed: 0 };
      const loaded = await this.entries.run(manager, readEntries(text));
      await manager.query(`update note set value = $2 where key = $1`, [NOTE, JSON.stringify({ sha256 })]);
      return loaded;
    });
  }
}
