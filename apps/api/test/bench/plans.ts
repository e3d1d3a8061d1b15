import { benchDatabase } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { plansOf } from './explain.js';
import { questions } from './questions.js';
import { record } from './record.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';
import { writeSection } from './write-section.js';

const OF_EACH = 12;

/** What the database does for each statement of the three main reads; with `--write`, the plans of the longest into docs/matching.md. */
export async function plans(given: BenchArguments): Promise<void> {
  const { rows, pages, say, write, docs } = given;
  const server = new BenchServer(given);
  await server.start();
  try {
    for (const each of rows) {
      const settings = await benchDatabase(server, each, say);
      const text = await withApp(settings, async (app, db) => {
        const found: { slug: string }[] = await db.query(
          `select slug from initiative where level = 'public' and published order by id limit 400`,
        );
        const asked = questions(
          OF_EACH,
          7,
          pages,
          found.map(({ slug }) => slug),
        ).filter(({ read }) => read !== 'similarTo');
        return plansOf(db, await record(app, db, asked, {}), each);
      });
      process.stdout.write(`${text}\n`);
      if (write) writeSection(docs, '## Plans', text);
    }
  } finally {
    await server.stop();
  }
}
