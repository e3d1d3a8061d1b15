import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { print } from 'graphql';
import { DataSource } from 'typeorm';
import { FindOverlaps } from '../../src/overlaps/groups/find-overlaps.js';
import { Clock } from '../../src/platform/clock.js';
import { signedIn } from '../signed-in.js';
import { percentile, short } from './figures.rules.js';
import { pageDocuments } from './page-documents.js';
import { record } from './record.js';

const READINGS = 20;
/** Of each organisation of the area. */
const CONTRACTS = 24;
const NEEDS = 6;

export interface View {
  readonly name: string;
  /** With those that tell who asks and whether the area is theirs. */
  readonly statements: number;
  /** One reading, in milliseconds. */
  readonly ask: () => Promise<number>;
}

/** The questions of an office's pages about one area, asked by somebody of one of its trusts. */
export async function views(app: NestFastifyApplication, pages: URL, area: string, trust: string): Promise<View[]> {
  const db = app.get(DataSource);
  const headers = await signedIn(app, { name: 'Bench', grants: [{ odsCode: trust, role: 'editor' }] });
  const documents = new Map(pageDocuments(pages));
  const [plan]: { id: string; capability: string }[] = await db.query(
    `select i.id, r.content->>'primaryCapability' capability from initiative i join organisation o on o.id = i.lead_id join revision r on r.id = i.published_revision_id
     where o.ods_code = $1 and r.content->>'stage' = 'planned' and r.content->>'primaryCapability' is not null order by i.id limit 1`,
    [trust],
  );
  const question = (name: string, variables: object) => {
    const document = documents.get(name);
    if (!document) throw new Error(`No page asks ${name} any more: give the bench another question.`);
    return { read: name, body: JSON.stringify({ query: print(document), variables }) };
  };
  const asked = [
    question('Worklist', { area, kinds: null, state: null, first: 20, after: null }),
    question('AreaMatrix', { area, by: 'CAPABILITY' }),
    question('MatrixItems', { area, by: 'CAPABILITY', row: plan?.capability }),
    question('JoinUpWindows', { area }),
    question('CoveragePage', { area }),
    question('ReuseCheck', { id: plan?.id, capability: null }),
  ];
  const recorded = await record(app, db, asked, { ...headers });
  return recorded.map(({ read, body, statements }) => ({
    name: read,
    statements: statements.length,
    ask: async () => {
      const from = performance.now();
      await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: body });
      return performance.now() - from;
    },
  }));
}

/** As a table: the view, its statements, and how long it takes. */
export async function viewsTable(measured: readonly View[]): Promise<string> {
  const lines = ['| view | statements | p50 | p95 |', '| --- | --- | --- | --- |'];
  for (const { name, statements, ask } of measured) {
    const times: number[] = [];
    for (let reading = 0; reading < READINGS; reading += 1) times.push(await ask());
    lines.push(`| ${name} | ${statements} | ${short(percentile(times, 0.5))} ms | ${short(percentile(times, 0.95))} ms |`);
  }
  return lines.join('\n');
}

/**
 * What an area's organisations buy and need, for as long as its pages are measured: groups alone are found, and timed, among initiatives. Half of the
 * contracts are published with their notices, all are told to the office.
 */
export async function withContracts<T>(app: NestFastifyApplication, systemId: string, act: () => Promise<T>): Promise<T> {
  const db = app.get(DataSource);
  const find = app.get(FindOverlaps, { strict: false });
  const each = `from membership m join organisation o on o.id = m.organisation_id and o.kind <> 'icb' cross join generate_series(1, $2::int) n`;
  const standing = 'where m.system_id = $1 and m.ends_on is null';
  const capability = `(select (array_agg(distinct r.content->>'primaryCapability'))[1 + abs(hashtext(o.id::text || n)) % 12] from revision r
    where r.content->>'primaryCapability' is not null)`;
  const now = app.get(Clock).now();
  await db.query(
    `insert into contract (id, organisation_id, supplier, supplier_key, product, product_key, capability, ends_on, ends_earliest, ends_latest, whole_life_band,
       yearly_band, published, notice_reference, notice_facts, programme_offices_may_see, version, recorded_at, updated_at)
     select gen_random_uuid(), o.id, 'Supplier ' || s, 'supplier' || s, 'Product ' || s || p, 'product' || s || p, ${capability}, ends::text, ends, ends, 'b_100k_500k',
       'not_known', n % 2 = 0, 'N' || n, array['supplier', 'product', 'capability', 'ends'], true, 1, $3, $3
     ${each} cross join lateral (select abs(hashtext(o.id::text || n || 's')) % 40 s, n % 3 p, current_date + 60 + abs(hashtext(n || o.id::text)) % 1400 ends) made
     ${standing}`,
    [systemId, CONTRACTS, now],
  );
  await db.query(
    `insert into need (id, organisation_id, capability, needed_by, needed_earliest, needed_latest, note, level, version, recorded_at, updated_at)
     select gen_random_uuid(), o.id, ${capability}, '2027', '2027-01-01', '2027-12-31', '', 'system', 1, $3, $3 ${each} ${standing}`,
    [systemId, NEEDS, now],
  );
  try {
    await find.run(systemId);
    return await act();
  } finally {
    await db.query('delete from contract');
    await db.query('delete from need');
    await find.run(systemId);
  }
}
