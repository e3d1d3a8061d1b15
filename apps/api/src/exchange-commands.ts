import { createReadStream, createWriteStream } from 'node:fs';
import { access, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { ExportFile } from './catalogue/exchange/export-file.js';
import { ImportFile } from './catalogue/exchange/import-file.js';
import { countsText, ProgressLine, problemsText } from './catalogue/exchange/import-report.js';
import { ImportRuns } from './catalogue/exchange/import-runs.js';
import { Jobs } from './platform/jobs/jobs.js';
import { Usage } from './usage.js';

type Act = (app: INestApplicationContext) => Promise<void>;

/** `kith import` (docs/import.md). */
export async function importCommand(args: string[]): Promise<Act> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { collection: { type: 'string', default: '' }, 'dry-run': { type: 'boolean' }, discard: { type: 'boolean' } },
  });
  if (values.discard)
    return async (app) => {
      app.get(Jobs).rest();
      process.stdout.write(`Given up: ${await app.get(ImportRuns).discard()} initiatives that nobody had seen were taken away\n`);
    };
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Usage('Which file? kith import FILE [--dry-run]');
  await access(file).catch(() => {
    throw new Usage(`There is no file ${file}, or it may not be read`);
  });
  return (app) => importFile(app, file, values.collection, values['dry-run'] ?? false);
}

/** `kith export`, its inverse. */
export function exportCommand(args: string[]): Act {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { organisation: { type: 'string' }, format: { type: 'string' } },
  });
  const [file] = positionals;
  const format = values.format ?? /\.(jsonl|csv|xlsx)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (!file || positionals.length > 1 || (format !== 'jsonl' && format !== 'csv' && format !== 'xlsx'))
    throw new Usage('kith export FILE [--organisation CODE] [--format jsonl|csv|xlsx]');
  return (app) => exportFile(app, file, format, values.organisation);
}

async function exportFile(
  app: INestApplicationContext,
  file: string,
  format: 'jsonl' | 'csv' | 'xlsx',
  organisation?: string,
): Promise<void> {
  app.get(Jobs).rest();
  const line = new ProgressLine(process.stderr);
  const rows = app.get(ExportFile).run(format, { organisation }, (done, of) => line.show('Exporting', done, of));
  await writeWhole(file, rows);
  line.end();
}

/**
 * What stood there before goes when the new one is whole: half a file of lines looks like a whole one. A link stays, and what it leads to is
 * replaced. A pipe or a device is written to as it is, and so is what the machine keeps among them: /dev/stdout may lead to a file.
 */
export async function writeWhole(given: string, rows: AsyncIterable<string | Uint8Array>): Promise<void> {
  const file = await realpath(given).catch(() => given);
  const there = await stat(file).catch(() => null);
  if (/^\/(dev|proc)\//.test(resolve(given)) || (there && !there.isFile())) return pipeline(Readable.from(rows), createWriteStream(given));
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(rows), createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function importFile(app: INestApplicationContext, file: string, collection: string, dryRun: boolean): Promise<void> {
  app.get(Jobs).rest();
  const line = new ProgressLine(process.stderr);
  const labels = { checking: 'Checking', writing: 'Writing', showing: 'Showing' } as const;
  const source = { bytes: () => createReadStream(file) };
  const use = app.get(ImportFile);
  const outcome = await (dryRun ? use.preview : use.run).call(use, source, collection, (phase, done, of) =>
    line.show(labels[phase], done, of),
  );
  line.end();
  if ('problems' in outcome) {
    process.stdout.write(`${problemsText(outcome.problems)}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${countsText(outcome.counts, outcome.checked, dryRun)}\n`);
}
