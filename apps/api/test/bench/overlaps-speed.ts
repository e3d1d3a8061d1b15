import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { LoadRegister, REGISTER_FOLDER } from '../../src/organisations/register/load-register.js';
import { FindOverlaps } from '../../src/overlaps/groups/find-overlaps.js';
import { RefreshSearchWords } from '../../src/search/refresh-search-words.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import { benchDatabase, SEED } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { short } from './figures.rules.js';
import { views, viewsTable, withContracts } from './overlap-views.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';
import { writeInitiatives } from './write-initiatives.js';

/** Above so many they are a country's; to there they are all of one system. */
const ONE_SYSTEM = 5_000;
const SYSTEM = 'QHM';
const TRUST = 'RTD';

/**
 * `pnpm bench:overlaps --rows 2000,100000`: how long it takes to find every group anew, of a system and of the country; of a system in the
 * embedded database too.
 */
export async function overlapsSpeed(given: BenchArguments): Promise<string> {
  const server = new BenchServer(given);
  await server.start();
  const lines: string[] = [];
  try {
    for (const rows of given.rows) {
      const settings = await benchDatabase(server, rows, given.say, `overlaps_bench_${rows}`);
      lines.push(await withApp(settings, (app) => timed(app, rows, 'native PostgreSQL', given)));
      if (rows > ONE_SYSTEM) continue;
      const { DATABASE_URL: _, ...rest } = settings;
      const embedded = { ...rest, KITH_DATA_DIR: join(server.folder, `embedded-${rows}`), KITH_DEMONSTRATION: 'off' };
      const made = async (app: NestFastifyApplication) => {
        await app.get(LoadVocabularies).run();
        await app.get(LoadRegister).runIfChanged(REGISTER_FOLDER);
        const [there]: { n: number }[] = await app.get(DataSource).query('select count(*)::int n from initiative');
        if (there?.n === 0) await writeInitiatives(app, rows, SEED, given.say);
        return timed(app, rows, 'embedded database', given);
      };
      lines.push(await withApp(embedded, made));
    }
    return lines.join('\n');
  } finally {
    await server.stop();
  }
}

async function timed(app: NestFastifyApplication, rows: number, database: string, { pages, say }: BenchArguments): Promise<string> {
  const db = app.get(DataSource);
  await asTrustsPublish(app, rows <= ONE_SYSTEM);
  const systems: { id: string }[] = await db.query(
    `select id from system where not demonstration and closed_on is null and ($1::text is null or ods_code = $1) order by ods_code`,
    [rows <= ONE_SYSTEM ? SYSTEM : null],
  );
  const find = app.get(FindOverlaps, { strict: false });
  const times: number[] = [];
  const began = performance.now();
  for (const { id } of systems) {
    const from = performance.now();
    await find.run(id);
    times.push(performance.now() - from);
    if (times.length % 5 === 0)
      say(`${times.length} of ${systems.length} systems, the last in ${short((performance.now() - from) / 1_000)} s`);
  }
  const all = performance.now() - began;
  const again = performance.now();
  await find.run(systems[0]?.id ?? '');
  const second = performance.now() - again;
  const [found]: { groups: number; members: number; largest: number }[] = await db.query(
    `select count(*)::int groups, coalesce(sum(n), 0)::int members, coalesce(max(n), 0)::int largest
     from (select count(*) n from overlap_group g join overlap_member m on m.group_id = g.id where g.gone_at is null group by g.id) g`,
  );
  const line = `- ${rows} initiatives in ${systems.length === 1 ? 'one system' : `${systems.length} systems`}, ${database}: all groups in ${short(all / 1_000)} s (the longest system ${short(Math.max(...times) / 1_000)} s); the first again, with nothing new, ${short(second / 1_000)} s; ${found?.groups} groups of ${found?.members} items, the largest of ${found?.largest}.`;
  say(line);
  const [system] = systems;
  if (!system || rows > ONE_SYSTEM) return line;
  const table = await withContracts(app, system.id, async () => viewsTable(await views(app, pages, SYSTEM, TRUST)));
  return `${line}\n\n${table}\n`;
}

/** Each published by its trust, all trusts the same number, at levels as made; planned, under way and live in equal parts, a third of them with something to reuse. */
async function asTrustsPublish(app: NestFastifyApplication, inOneSystem: boolean): Promise<void> {
  const db = app.get(DataSource);
  const [done]: { done: boolean }[] = await db.query(`select exists (select 1 from note where key = 'bench.overlaps') done`);
  if (done?.done) return;
  await db.query(`update initiative set reviewed_at = published_at, source = null where reviewed_at is null`);
  await db.query(
    `with own as (select array_agg(distinct m.organisation_id order by m.organisation_id) ids from membership m join system s on s.id = m.system_id
         join organisation o on o.id = m.organisation_id where ($1::text is null or s.ods_code = $1) and not s.demonstration and m.ends_on is null and o.kind <> 'icb')
       update initiative set lead_id = own.ids[1 + abs(hashtext(id::text)) % cardinality(own.ids)],
         member_ids = array[own.ids[1 + abs(hashtext(id::text)) % cardinality(own.ids)]] from own`,
    [inOneSystem ? SYSTEM : null],
  );
  await db.query(
    `update revision set content = content || jsonb_build_object('stage', (array['planned', 'pilot', 'live'])[1 + abs(hashtext('s' || id::text)) % 3],
       'assets', case when abs(hashtext('a' || id::text)) % 3 = 0 then '[{"title": "Business case", "kind": "business-case"}]'::jsonb else '[]'::jsonb end)`,
  );
  await db.query(`update search_doc d set lead_id = i.lead_id, reviewed_at = i.reviewed_at from initiative i where i.id = d.initiative_id`);
  await app.get(RefreshSearchWords, { strict: false }).run();
  await db.query(`insert into note (key, value) values ('bench.overlaps', '{}')`);
  await db.query(`vacuum analyze`);
}
