import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { documentHash, operationsIn } from '@kith/schema/document-hash';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { TrustedDocuments } from './trusted-documents.js';

/** The questions of the pages, as their build finds them. */
const source = fileURLToPath(new URL('../../../../web/src/', import.meta.url));
const operations = operationsIn(
  readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(join(source, name), 'utf8')).definitions),
);
const trusted = new TrustedDocuments(new Set(operations.map(documentHash)));

// Set before the application is made, since the tests of the API do not build the pages.
TrustedDocuments.ofBuiltPages = () => trusted;
const kith = useTestApp(undefined, { KITH_TRUSTED_DOCUMENTS: 'on' });

/** As the client's cache sends it. */
const asSent = (document: DocumentNode): string =>
  print(
    visit(document, {
      SelectionSet: {
        leave: (node, _key, parent) =>
          parent && !Array.isArray(parent) && (parent as { kind: string }).kind === Kind.OPERATION_DEFINITION
            ? undefined
            : { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] },
      },
    }),
  );

describe('a signed-in browser', () => {
  test('is answered every question of the pages, as the client sends them', async () => {
    expect(operations.length).toBeGreaterThan(50);
    for (const operation of operations) expect([asSent(operation), trusted.has(asSent(operation))]).toEqual([asSent(operation), true]);
    const headers = await signedIn(kith.app, { name: 'On a page' });
    const viewer = operations.find(
      ({ definitions: [first] }) => first?.kind === Kind.OPERATION_DEFINITION && first.name?.value === 'Viewer',
    );
    const { data } = await kith.ask(asSent(viewer as DocumentNode), {}, headers);
    expect(data.viewer.person.name).toBe('On a page');
  });

  test('is refused any other, whether it is new or a page’s with a field more', async () => {
    const headers = await signedIn(kith.app, { name: 'With a script' });
    const longer = asSent(operations[0] as DocumentNode).replace('{', '{ figures { entries }');
    for (const query of ['{ __schema { types { name } } }', '{ viewer { csrfToken } }', longer]) {
      for (const time of ['first', 'second']) {
        const { data, errors } = await kith.ask(query, {}, headers);
        expect([time, data]).toEqual([time, null]);
        expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_DOCUMENT');
      }
    }
  });

  test('is told as always what is wrong with a text that cannot be read', async () => {
    const headers = await signedIn(kith.app, { name: 'With a typing error' });
    expect((await kith.ask('{ viewer {', {}, headers)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

test('who is not signed in asks what they like, introspection too', async () => {
  expect((await kith.ask('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
});

test('what is refused or not shown is in the log, by who asked which field, without a text of theirs', async () => {
  const told: string[] = [];
  // In tests, which are silent, every request has the one log.
  const log = kith.app.getHttpAdapter().getInstance().log as unknown as Record<
    'warn' | 'info',
    (detail: unknown, message: unknown) => void
  >;
  const spies = (['warn', 'info'] as const).map((level) =>
    jest.spyOn(log, level).mockImplementation((detail, message) => {
      if (/^(a question|a change|asked for)/.test(String(message))) told.push(`${message}: ${JSON.stringify(detail)}`);
    }),
  );
  try {
    const headers = await signedIn(kith.app, { name: 'Curious' });
    const [{ id }] = await kith.test.dataSource.query(`select id from person where name = 'Curious'`);
    await kith.ask('{ __schema { queryType { name } } }', {}, headers);
    await kith.ask('{ initiative(slug: "secret-plan") { id } mine: adaptation(id: "secret-id") { id } ownAccount { id } }');
    const claim = 'mutation { claimEntry(input: { key: "secret-key", id: "x" }) { __typename } }';
    await kith.ask(claim);
    expect(told).toEqual([
      expect.stringContaining(`"person":"${id}","codes":["UNKNOWN_DOCUMENT"]`),
      expect.stringContaining('"person":null,"fields":["initiative"]'),
      expect.stringContaining('"person":null,"fields":["claimEntry"]'),
    ]);
    expect(told.join(' ')).not.toMatch(/secret|mine/);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
});

test('a text that was answered to others is not trusted for that', async () => {
  const query = '{ figures { entries } viewer { csrfToken } }';
  expect((await kith.ask(query)).errors).toBeUndefined();
  const headers = await signedIn(kith.app, { name: 'Afterwards' });
  expect((await kith.ask(query, {}, headers)).errors?.[0]?.extensions.code).toBe('UNKNOWN_DOCUMENT');
});
