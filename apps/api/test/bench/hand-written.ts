import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { deserialize } from 'node:v8';
import pg from 'pg';
import type { Recorded } from './record.js';

/**
 * What a server without a framework would cost: `node:http`, `pg`, the statements that Kith sends, one after the other and by name where Kith does, and `JSON.stringify`.
 * It reads the question, knows it by its text, and writes an answer of the same bytes. It makes no vector of a search and puts no answer
 * together from the rows, so that a real one could only be slower.
 */
const [file = '', port = '', connectionString = '', poolSize = ''] = process.argv.slice(2);
const recorded = deserialize(readFileSync(file)) as Recorded[];
const known = new Map(recorded.map(({ body, statements, answer }) => [body, { statements, answer: JSON.parse(answer) as unknown }]));
const pool = new pg.Pool({ connectionString, max: Number(poolSize) });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const text = Buffer.concat(chunks).toString('utf8');
    JSON.parse(text);
    const found = known.get(text);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    for (const { sql, values, name } of found.statements)
      await pool.query(name ? { name, text: sql, values: [...values] } : { text: sql, values: [...values] });
    const body = JSON.stringify(found.answer);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
  });
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit());
