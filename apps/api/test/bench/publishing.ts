import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { signedIn } from '../signed-in.js';
import type { BenchServer } from './bench-server.js';
import { percentile, short } from './figures.rules.js';
import type { Load, Measured } from './load.js';
import { Random } from './random.rules.js';
import { realEntries, STORY_FIELDS } from './real-entries.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';

const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version } ... on NotAllowed { message } ... on InvalidInput { message } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename ... on Initiative { slug } ... on NotAllowed { message } ... on InvalidInput { message } } }`;
const FIND = `query ($search: String!) { initiatives(search: $search, first: 1) { edges { node { slug } } } }`;

const MOST = 150;
/** Not counted: as with reads, code that has just been started is not what is asked about. */
const WARM = 10;
const SEARCHING = 2;

/** Publishing while others search: what it takes, and how soon what was published is found. */
export async function measurePublishing(
  { seconds, port }: Pick<BenchArguments, 'seconds' | 'port'>,
  server: BenchServer,
  database: string,
  settings: Record<string, string>,
  load: ChildProcess,
): Promise<string> {
  const person = await withApp(settings, (app) => signedIn(app, { name: 'Bench', grants: [{ odsCode: 'RD8', role: 'editor' }] }));
  const random = new Random(Date.now());
  const { entries } = realEntries();
  const ask = async (query: string, variables: object): Promise<any> => {
    const response = await fetch(`http://127.0.0.1:${port + 1}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const milliseconds = seconds * 4_000;
  load.send({ port: port + 1, read: 'search', clients: SEARCHING, milliseconds, headers: {} } satisfies Load);
  const searched = once(load, 'message') as Promise<[Measured]>;
  const [times, byWords, byMeaning]: [number[], number[], number[]] = [[], [], []];
  const until = performance.now() + milliseconds - 1_000;
  for (let each = -WARM; each < MOST && performance.now() < until; each += 1) {
    const { content } = random.pick(entries);
    const word = `w${random.uuid().replace(/[^a-f]/g, '')}${random.uuid().replace(/[^a-f]/g, '')}`;
    const { saveDraft } = await ask(SAVE, {
      input: { key: random.uuid(), level: 'PUBLIC', content: draftOf(content, `${word} ${content.title}`) },
    });
    const from = performance.now();
    const { publishInitiative } = await ask(PUBLISH, {
      input: { key: random.uuid(), id: saveDraft.id, version: saveDraft.version, level: 'PUBLIC' },
    });
    const published = performance.now();
    if (each >= 0) times.push(published - from);
    if (publishInitiative.__typename !== 'Initiative') throw new Error(JSON.stringify(publishInitiative));
    const { initiatives } = await ask(FIND, { search: word });
    byWords.push(initiatives.edges[0]?.node.slug === publishInitiative.slug ? 1 : 0);
    if (each % 10 === 0) byMeaning.push(await vectorAfter(server, database, publishInitiative.slug, published));
    await wait(40);
  }
  const [{ times: searches }] = await searched;
  return (
    `Publishing while ${SEARCHING} others search without a pause: ${times.length} publications, p50 ${short(percentile(times, 0.5))} ms, p95 ${short(percentile(times, 0.95))} ms ` +
    `(the searches meanwhile p95 ${short(percentile(searches, 0.95))} ms); found by a word of its title with the next request: ${byWords.reduce((sum, one) => sum + one, 0)} of ${byWords.length}; ` +
    `its vector there after at most ${short(Math.max(...byMeaning) / 1_000)} s.`
  );
}

/** Milliseconds until its vector is there, from which on meaning finds it. */
async function vectorAfter(server: BenchServer, database: string, slug: string, since: number): Promise<number> {
  const sql = `select 1 from initiative_vector v join initiative i on i.id = v.initiative_id where i.slug = '${slug}'`;
  for (let tries = 0; tries < 200 && (await server.query(database, sql)).length === 0; tries += 1) await wait(50);
  return performance.now() - since;
}

function draftOf(content: ReturnType<typeof realEntries>['entries'][number]['content'], title: string): object {
  const story = Object.fromEntries(STORY_FIELDS.map((field) => [field, content[field]]));
  return {
    ...story,
    outcome: content.outcome || 'What changed is being measured.',
    title,
    stage: 'LIVE',
    stageAsOf: '2026-05',
    primaryCapability: content.primaryCapability ?? 'virtual-ward',
    careSettings: ['acute-hospital'],
    contact: { role: 'Digital lead' },
  };
}
