import { DataSource } from 'typeorm';
import { ExportFile } from '../src/catalogue/exchange/export-file.js';
import { ImportFile } from '../src/catalogue/exchange/import-file.js';
import type { Format, ImportSource } from '../src/catalogue/exchange/read-table.js';
import type { TestApp } from './test-app.js';

export const bytesOf = (...parts: (string | Uint8Array)[]): ImportSource => ({
  async *bytes() {
    for (const part of parts) yield Buffer.from(part as string);
  },
});
export const jsonLines = (...rows: object[]): ImportSource => bytesOf(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** Files in and out of a test app, by the services that the command line calls. */
export function exchangeScene(kith: TestApp) {
  const load = (source: ImportSource, collection = '') => kith.app.get(ImportFile).run(source, collection);
  const problemsOf = async (source: ImportSource) => {
    const outcome = await load(source);
    if (!('problems' in outcome)) throw new Error(`It was imported: ${JSON.stringify(outcome)}`);
    return outcome.problems.problems;
  };
  const countsOf = async (source: ImportSource, collection = '') => {
    const outcome = await load(source, collection);
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    return outcome.counts;
  };
  const exported = async (format: Format, organisation?: string): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of kith.app.get(ExportFile).run(format, { organisation })) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  };
  const found = async (search: string, headers = {}): Promise<string[]> => {
    const answer = await kith.ask(
      `query ($search: String) { initiatives(search: $search, first: 20) { edges { node { title } } } }`,
      { search },
      headers,
    );
    return answer.data.initiatives.edges.map(({ node }: { node: { title: string } }) => node.title);
  };
  const everything = async (): Promise<number> => {
    const [row] = await kith.app
      .get(DataSource)
      .query(`select (select count(*)::int from initiative) + (select count(*)::int from search_doc) rows`);
    return row.rows;
  };
  return { load, problemsOf, countsOf, exported, found, everything };
}
