// Turns retrieval collections into files that `kith import` reads, for measurements:
//   node apps/api/test/collections/to-import-file.mjs --data FOLDER --out FILE
// FOLDER holds docs.jsonl; nothing of it becomes part of the project.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { collectionRows } from './collection-rows.mjs';

const { data, out } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } }).values;
if (!data || !out) {
  process.stderr.write('node to-import-file.mjs --data FOLDER --out FILE\n');
  process.exit(2);
}

async function* lines() {
  for await (const row of collectionRows(data)) yield `${JSON.stringify(row)}\n`;
}
await pipeline(Readable.from(lines()), createWriteStream(out));
