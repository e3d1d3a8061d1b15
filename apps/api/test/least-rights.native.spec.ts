import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { bootApp, type Opened, openAndMigrate } from '../src/boot.js';
import { DatabaseUnusable } from '../src/platform/database/database-unusable.js';
import { newId } from '../src/platform/ids.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { signedIn } from './signed-in.js';
import { type Answer, testConfig } from './test-app.js';
import { nativeServer } from './test-database.js';

const server = nativeServer();
const mark = randomBytes(4).toString('hex');
const [database, other, owner, app] = [`two_roles_${mark}`, `elsewhere_${mark}`, `owner_${mark}`, `app_${mark}`];
const PASSWORD = 'for-tests-only';
const address = (user: string, password = PASSWORD, name = database) =>
  `postgresql://${user}:${password}@${encodeURIComponent(server.host)}:${server.port}/${name}`;
const asAdministrator = address(server.user, server.password);

async function query(connectionString: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const configOf = (DATABASE_URL: string, DATABASE_OWNER_URL?: string) =>
  testConfig({ DATABASE_URL, ...(DATABASE_OWNER_URL ? { DATABASE_OWNER_URL } : {}), KITH_DATA_DIR: tmpdir(), KITH_DEMONSTRATION: 'on' });

const said: string[] = [];
let opened: Opened;
let kith: NestFastifyApplication;

beforeAll(async () => {
  const postgres = address(server.user, server.password, 'postgres');
  await query(
    postgres,
    `create role ${owner} login password '${PASSWORD}'`,
    `create role ${app} login password '${PASSWORD}'`,
    `create database ${database} owner ${owner}`,
    `create database ${other} owner ${owner}`,
  );
  const config = configOf(address(app), address(owner));
  opened = await openAndMigrate(config, (line) => said.push(line));
  kith = await bootApp(config, opened, (line) => said.push(line));
  await kith.getHttpAdapter().getInstance().ready();
}, 180_000);

afterAll(async () => {
  await kith?.close();
  await opened?.dataSource.destroy();
  await query(
    address(server.user, server.password, 'postgres'),
    `drop database if exists ${database} with (force)`,
    `drop database if exists ${other} with (force)`,
    `drop role if exists ${app}`,
    `drop role if exists ${owner}`,
  );
});

async function ask(text: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await kith.inject({ method: 'POST', url: '/graphql', headers, payload: { query: text, variables } });
  return response.json() as Answer;
}

describe('a running API with least rights', () => {
  test('starts, loads what comes along, and says that it is ready', async () => {
    expect(said.join('\n')).toContain('Loaded the starter catalogue');
    expect(said.join('\n')).not.toContain('one database role');
    expect((await kith.inject({ url: '/readyz' })).json()).toMatchObject({ status: 'ok', migrations: 'ok' });
    expect(await opened.dataSource.query(`select current_user::text me`)).toEqual([{ me: app }]);
  });

  test('serves the whole way: draft, publish, find, ask, jobs, sign out', async () => {
    const editor = await signedIn(kith, {
      name: 'An editor',
      grants: [
        { odsCode: 'RD8', role: 'editor' },
        { odsCode: 'RD8', role: 'administrator' },
      ],
    });
    const asker = await signedIn(kith, { name: 'An asker', grants: [{ odsCode: 'RX4', role: 'editor' }] });
    const content = { ...CONTENT, ...(await terms()) };
    const { data: saved, errors } = await ask(SAVE, { input: { key: newId(), content } }, editor);
    expect(errors).toBeUndefined();
    expect(saved.saveDraft).toMatchObject({ __typename: 'WorkingRevision' });
    const { id, version } = saved.saveDraft;
    const published = await ask(PUBLISH, { input: { key: newId(), id, version, level: 'NETWORK' } }, editor);
    expect(published.data?.publishInitiative).toMatchObject({ __typename: 'Initiative', title: CONTENT.title });
    await kith.get(Jobs).drain();
    const found = await ask(`{ initiatives(search: "quokka bookings") { edges { node { title } } } }`, {}, asker);
    expect(found.data.initiatives.edges[0].node.title).toBe(CONTENT.title);
    const question = { key: newId(), initiative: id, subject: 'Bookings', text: 'How many clinics joined?' };
    expect((await ask(ASK, { input: question }, asker)).data?.askAboutInitiative).toMatchObject({ __typename: 'Thread' });
    await kith.get(Jobs).drain();
    expect(await opened.dataSource.query(`select kind, last_error from job where last_error is not null`)).toEqual([]);
    expect((await ask(`mutation { signOut { goTo } }`, {}, asker)).data.signOut.goTo).toBe('/');
    const acts: { action: string }[] = await opened.dataSource.query(`select action from audit_event`);
    expect(acts.map(({ action }) => action)).toContain('initiative.published');
  });
});

describe('its role', () => {
  const refused = /permission denied|must be owner/;
  test.each([
    `update audit_event set action = 'never'`,
    `delete from audit_event`,
    `truncate audit_event`,
    `alter table audit_event disable trigger all`,
    `alter table audit_event disable trigger audit_is_append_only`,
    `drop trigger audit_is_append_only on audit_event`,
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
    `drop table audit_event`,
    `drop table initiative`,
    `truncate person`,
    `alter table person add column note text`,
    `create table mine (id int)`,
    `create temporary table mine (id int)`,
    `create schema mine`,
    `create role mine`,
    `delete from migrations`,
    `insert into migrations (timestamp, name) values (1, 'never')`,
    `set role ${owner}`,
    `select rolpassword from pg_authid`,
    `copy person to program 'cat'`,
    `select pg_read_file('PG_VERSION')`,
  ])('may not: %s', async (statement) => {
    await expect(query(address(app), statement)).rejects.toThrow(refused);
  });

  test('may read and write rows of every table of Kith’s but two', async () => {
    const rows = await query(
      address(app),
      `select relname tablename from pg_class c where relkind = 'r' and relnamespace = current_schema()::regnamespace and not (
         has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
         and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete')) order by 1`,
    );
    expect(rows).toEqual([{ tablename: 'audit_event' }, { tablename: 'migrations' }]);
  });

  test('loses what was given by hand at the next start', async () => {
    await query(asAdministrator, `grant update, delete on audit_event to ${app}`, `grant create on schema public to public`);
    const again = await openAndMigrate(configOf(address(app), address(owner)), () => {});
    await again.dataSource.destroy();
    await expect(query(address(app), `delete from audit_event`)).rejects.toThrow(refused);
  });
});

describe('two addresses that do not fit', () => {
  const start = async (url: string, ownerUrl?: string): Promise<string> => {
    const lines: string[] = [];
    const error: unknown = await openAndMigrate(configOf(url, ownerUrl), (line) => lines.push(line)).then(
      async ({ dataSource }) => void (await dataSource.destroy()),
      (reason: unknown) => reason,
    );
    if (error) expect(error).toBeInstanceOf(DatabaseUnusable);
    return error ? (error as Error).message : lines.join('\n');
  };

  test('one role twice', async () => {
    expect(await start(address(owner), address(owner))).toContain(`"${owner}" of DATABASE_URL has the rights of the owner`);
  });

  test('the wrong way round', async () => {
    expect(await start(address(owner), address(app))).toContain('perhaps DATABASE_URL and DATABASE_OWNER_URL are the wrong way round');
  });

  test('a superuser as the running API', async () => {
    expect(await start(asAdministrator, address(owner))).toContain('has the rights of the owner');
  });

  test('a member of the owner as the running API', async () => {
    await query(asAdministrator, `grant ${owner} to ${app}`);
    try {
      expect(await start(address(app), address(owner))).toContain('has the rights of the owner');
    } finally {
      await query(asAdministrator, `revoke ${owner} from ${app}`);
    }
  });

  test('two databases', async () => {
    expect(await start(address(app), address(owner, PASSWORD, other))).toContain('must be of one database');
  });

  test('a wrong password names nobody’s', async () => {
    const sentence = await start(address(app), address(owner, 'guessed'));
    expect(sentence).toContain(`refused the password of the database user "${owner}"`);
    expect(sentence).not.toContain('guessed');
  });

  test('one role only: works, and says so', async () => {
    expect(await start(address(owner))).toContain('Warning: one database role does everything.');
  });
});

describe('a database of a later release', () => {
  const LATER = `'OfALaterRelease1999999999999'`;
  afterEach(() => query(address(owner), `delete from migrations where name = ${LATER}`));

  test('is told by whoever still answers, and refused at a start', async () => {
    await query(address(owner), `insert into migrations (timestamp, name) values (1999999999999, ${LATER})`);
    const ready = await kith.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.json().migrations]).toEqual([200, 'newer']);
    await expect(openAndMigrate(configOf(address(app), address(owner)), () => {})).rejects.toThrow('belongs to a later release');
  });
});

/** A real term of each vocabulary that publishing asks for. */
async function terms(): Promise<object> {
  const one = `select id from term where vocabulary = $1 and retired_at is null order by position limit 1`;
  const [[capability], [setting]] = await Promise.all(['capability', 'care_setting'].map((name) => opened.dataSource.query(one, [name])));
  return { primaryCapability: capability.id, careSettings: [setting.id] };
}

const CONTENT = {
  title: 'Quokka bookings for outpatient clinics',
  summary: 'Patients choose their own quokka booking for a clinic.',
  outcome: 'Fewer missed appointments',
  stage: 'LIVE',
  contact: { role: 'Head of outpatients' },
  lessons: [{ text: 'Start with one clinic' }],
};
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename ... on Initiative { title }
  ... on InvalidInput { problems { field message } } ... on NotAllowed { message } } }`;
const ASK = `mutation ($input: AskAboutInitiativeInput!) { askAboutInitiative(input: $input) { __typename ... on Thread { id } } }`;
