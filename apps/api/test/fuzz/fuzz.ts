import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, SUMMARISED, TRUSTS } from '../scene.js';
import { signedIn } from '../signed-in.js';
import type { TestApp } from '../test-app.js';
import { type Asked, type Asker, makeRequests } from './make-requests.js';
import { type Answered, SLOWEST_MS, Watch } from './watch.js';
import { World } from './world.js';

/** How many turns are generated with the same people: a turn may sign somebody out. */
const TURNS = 250;
const AT_ONCE = 2;

export interface FuzzRun {
  readonly watch: Watch;
  /** Used heap and resident set, in megabytes, one sample a chunk of turns. */
  readonly memory: readonly { readonly heap: number; readonly rss: number }[];
}

/** A small world in which every level, role and kind of entry occurs. */
export async function prepareFuzz(kith: TestApp): Promise<void> {
  await addTrusts(kith);
  await publishEntries(kith, [
    { slug: 'open-ward', organisation: 'AAA', level: 'public', content: { title: 'Virtual ward for frailty' } },
    { slug: 'network-imaging', organisation: 'BBB', level: 'network', content: { title: 'Imaging in the network' } },
    { slug: 'area-handover', organisation: 'AAA', level: 'system', content: { title: 'Ambulance handover' } },
    { slug: 'own-epr', organisation: 'CCC', level: 'organisation', content: { title: 'EPR of our own' } },
    { slug: 'summarised', organisation: 'BBB', level: 'public', source: SUMMARISED, content: { title: 'Summarised prescribing' } },
    { slug: 'demonstration', organisation: 'DEMOX', level: 'public', content: { title: 'Demonstration' } },
  ]);
  await kith.drain();
}

/** Asks `operations` generated things one after the other, four at once, and watches. The seed gives the same questions again. */
export async function fuzz(
  kith: TestApp,
  { operations, seed, say = () => {} }: { operations: number; seed: number; say?: (line: string) => void },
): Promise<FuzzRun> {
  const watch = new Watch();
  const memory: { heap: number; rss: number }[] = [];
  const world = await worldOf(kith);
  for (let chunk = 0; watch.operations < operations; chunk++) {
    const askers = await signEverybodyIn(kith);
    const turns = fc.sample(makeRequests(world, askers), { numRuns: TURNS, seed: seed + chunk });
    const worker = async () => {
      for (let turn = turns.pop(); turn && watch.operations < operations; turn = turns.pop()) {
        for (const asked of turn) {
          const answer = await ask(kith, asked);
          world.learn(answer.body);
          for (const finding of watch.see(asked, answer)) say(`finding ${JSON.stringify(finding)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    memory.push(memoryNow());
    if (chunk % 10 === 0)
      say(
        `${watch.operations} operations, ${watch.findings.length} findings, heap ${memory.at(-1)?.heap} MB, resident ${memory.at(-1)?.rss} MB`,
      );
  }
  return { watch, memory };
}

async function ask(kith: TestApp, asked: Asked): Promise<Answered> {
  const once = async (): Promise<Answered> => {
    const start = performance.now();
    const { statusCode, body } = await kith.app.inject(asked.request);
    return { status: statusCode, body, ms: performance.now() - start };
  };
  const first = await once();
  // The machine may have been busy with something else: slow is what is slow each time. The first answer is the one that counts.
  let { ms } = first;
  for (let again = 0; again < 3 && ms > SLOWEST_MS; again++) ms = Math.min(ms, (await once()).ms);
  return { ...first, ms };
}

async function worldOf(kith: TestApp): Promise<World> {
  const { graphql } = kith.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
  const dataSource = kith.app.get(DataSource);
  const column = async (statement: string): Promise<string[]> =>
    (await dataSource.query(statement)).map(({ value }: { value: string }) => value);
  return new World(graphql.schema, {
    slugs: await column('select slug value from initiative order by slug limit 100'),
    ids: await column('select id::text value from initiative order by slug limit 60'),
    codes: [
      ...(await column('select ods_code value from organisation where ods_code is not null order by ods_code limit 40')),
      ...(await column('select ods_code value from system order by ods_code limit 20')),
      'aaa',
      'R',
      '',
    ],
    terms: [...(await column('select id value from term order by vocabulary, position limit 100')), 'none'],
  });
}

/** Everyone a wall stands before: nobody, strangers, members, editors, an operator. */
async function signEverybodyIn(kith: TestApp): Promise<Asker[]> {
  const [alder, birch, cedar, demo] = TRUSTS.map(({ odsCode }) => odsCode) as [string, string, string, string];
  const people = [
    [],
    [{ odsCode: cedar, role: 'member' }],
    [
      { odsCode: alder, role: 'editor' },
      { odsCode: alder, role: 'approver' },
    ],
    [{ odsCode: birch, role: 'editor' }],
    [
      { odsCode: birch, role: 'administrator' },
      { odsCode: cedar, role: 'board_member' },
    ],
    [{ odsCode: demo, role: 'editor' }],
    [{ odsCode: null, role: 'operator' }],
  ] as const;
  const askers: Asker[] = [{}, {}, {}];
  for (const [index, grants] of people.entries()) askers.push({ ...(await signedIn(kith.app, { name: `Fuzz ${index}`, grants })) });
  // Signed in, but the page's token is missing.
  askers.push({ cookie: (askers.at(-1) as Asker).cookie as string });
  return askers;
}

function memoryNow(): { heap: number; rss: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: Math.round(heapUsed / 1e6), rss: Math.round(rss / 1e6) };
}
