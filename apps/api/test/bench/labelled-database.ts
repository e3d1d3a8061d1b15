import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportFile } from '../../src/catalogue/exchange/import-file.js';
import { LoadCatalogue } from '../../src/catalogue/load-catalogue.js';
import { LoadRegister, REGISTER_FOLDER } from '../../src/organisations/register/load-register.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { EMBED_MANY } from '../../src/similarity/embed-jobs.js';
import { Model } from '../../src/similarity/model.js';
import { Vectors } from '../../src/similarity/vectors.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import { benchSettings } from './bench-database.js';
import type { BenchServer } from './bench-server.js';
import { withApp } from './with-app.js';

/** A collection as an import file has it. */
export type Rows = () => AsyncIterable<object> | Iterable<object>;

/**
 * A database into which `kith import` brought a collection and in which every text has its vector; made where it is not there yet. `starter`:
 * beside the starter catalogue.
 */
export async function labelledDatabase(
  server: BenchServer,
  { name, rows, starter }: { readonly name: string; readonly rows: Rows; readonly starter: boolean },
  say: (line: string) => void,
): Promise<Record<string, string>> {
  const database = `overlaps_${name.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase()}`;
  const settings = benchSettings(server.url(database), join(server.folder, 'data'));
  if (!(await server.create(database))) return settings;
  say(`${name}: importing`);
  const file = join(server.folder, `${name}.jsonl`);
  await pipeline(Readable.from(jsonLines(rows())), createWriteStream(file));
  await withApp(settings, async (app) => {
    await app.get(LoadVocabularies).run();
    await app.get(LoadRegister).runIfChanged(REGISTER_FOLDER);
    if (starter) await app.get(LoadCatalogue).run();
    const done = await app.get(ImportFile, { strict: false }).run({ bytes: () => createReadStream(file) }, name);
    if ('problems' in done) throw new Error(`${name} cannot be imported: ${JSON.stringify(done.problems).slice(0, 2_000)}`);
    await embedded(app, name, say);
  });
  rmSync(file);
  return settings;
}

/** Until each text has its vector; those of single sentences are not needed here. */
async function embedded(app: INestApplicationContext, name: string, say: (line: string) => void): Promise<void> {
  const db = app.get(DataSource);
  const open = async () => {
    const [row]: { open: number }[] = await db.query(`select count(*)::int open from job where done_at is null and kind = $1`, [
      EMBED_MANY,
    ]);
    return row?.open ?? 0;
  };
  for (let left = await open(); left > 0; left = await open()) {
    if (left % 10 === 0) say(`${name}: ${left} parts still without vectors`);
    await app.get(Jobs).drain();
  }
  const modelId = app.get(Model, { strict: false }).id;
  if (modelId) await app.get(Vectors, { strict: false }).refreshMean(modelId);
}

async function* jsonLines(rows: Iterable<object> | AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
