import { randomBytes, randomUUID } from 'node:crypto';
import type { KilledServer } from './killed-server.js';

/** One entry on its way: what was sent, and what came back before the server was killed. */
export interface Publication {
  /** Stands in the title and nowhere else. */
  readonly word: string;
  readonly saveKey: string;
  readonly publishKey: string;
  id: string | null;
  version: number | null;
  publishSent: boolean;
  /** Set once publishing was acknowledged. */
  slug: string | null;
}

export interface Account {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: object;
}

const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version } ... on NotFound { message } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename ... on Initiative { slug } ... on NotFound { message } ... on InvalidInput { message } } }`;

/** Answers in GraphQL's form; throws when the server is gone. */
export async function ask(server: KilledServer, account: Account, query: string, variables: object): Promise<any> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...account.headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown[] };
  if (errors) throw new Refused(JSON.stringify(errors));
  return data;
}

/** The server is there and says no: never expected here. */
export class Refused extends Error {}

export const begun = (): Publication => ({
  word: `w${randomBytes(8)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`,
  saveKey: randomUUID(),
  publishKey: randomUUID(),
  id: null,
  version: null,
  publishSent: false,
  slug: null,
});

/** Saves and publishes with the keys of the publication: again after a kill, it is the same act. */
export async function publish(server: KilledServer, account: Account, one: Publication): Promise<void> {
  if (one.id === null) {
    const { saveDraft } = await ask(server, account, SAVE, {
      input: { key: one.saveKey, level: 'NETWORK', content: { ...account.content, title: `Wards ${one.word}` } },
    });
    if (saveDraft.__typename !== 'WorkingRevision') throw new Refused(JSON.stringify(saveDraft));
    one.id = saveDraft.id;
    one.version = saveDraft.version;
  }
  one.publishSent = true;
  const { publishInitiative } = await ask(server, account, PUBLISH, {
    input: { key: one.publishKey, id: one.id, version: one.version, level: 'NETWORK' },
  });
  if (publishInitiative.__typename !== 'Initiative') throw new Refused(JSON.stringify(publishInitiative));
  one.slug = publishInitiative.slug;
}

/** Publishes one after the other until the server is gone. */
export async function publishUntilKilled(server: KilledServer, account: Account, done: Publication[]): Promise<void> {
  for (;;) {
    const one = begun();
    done.push(one);
    try {
      await publish(server, account, one);
    } catch (error) {
      if (error instanceof Refused) throw error;
      return;
    }
  }
}
