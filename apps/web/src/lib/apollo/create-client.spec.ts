import { gql } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sessionEnded } from '../session/session-ended';
import { ViewerDocument } from '../viewer/viewer.generated';
import { createClient } from './create-client';

const CHANGE = gql`
  mutation Change {
    claimEntry(input: { key: "k", id: "i" }) {
      __typename
      ... on NotAllowed {
        message
        signInNeeded
      }
    }
  }
`;
const notAllowed = (signInNeeded: boolean) => ({ data: { claimEntry: { __typename: 'NotAllowed', message: 'No.', signInNeeded } } });

/** A client whose viewer is known, over a network that answers with `body`. */
function clientOf(signedIn: boolean, body: unknown, status = 200) {
  const sent: Record<string, string>[] = [];
  globalThis.fetch = async (_address: unknown, init?: { headers?: unknown; credentials?: unknown }) => {
    sent.push({ ...(init?.headers as Record<string, string>), credentials: String(init?.credentials) });
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  };
  const client = createClient();
  client.writeQuery({
    query: ViewerDocument,
    data: {
      viewer: {
        __typename: 'Viewer',
        person: signedIn ? { __typename: 'Person', id: 'p1', name: 'Amina' } : null,
        actingFor: null,
        roles: [],
        affiliations: [],
        csrfToken: signedIn ? 'secret-token' : null,
        demonstrationSignIn: false,
      },
    },
  });
  return { client, sent };
}

describe('the client', () => {
  const fetched = globalThis.fetch;
  beforeEach(() => {
    sessionEnded(false);
  });
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  it('sends the token of the session along, and cookies to its own server only', async () => {
    const { client, sent } = clientOf(true, notAllowed(false));
    await client.mutate({ mutation: CHANGE });
    expect(sent[0]).toMatchObject({ 'x-csrf-token': 'secret-token', credentials: 'same-origin' });
  });

  it('says for whom this window acts, whatever is chosen in another', async () => {
    const { client, sent } = clientOf(true, notAllowed(false));
    await client.mutate({ mutation: CHANGE });
    const { viewer } = client.readQuery({ query: ViewerDocument }) ?? {};
    if (!viewer) throw new Error('nobody');
    const actingFor = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'AAA', name: 'Alder', demonstration: false };
    client.writeQuery({ query: ViewerDocument, data: { viewer: { ...viewer, actingFor } } });
    await client.mutate({ mutation: CHANGE });
    expect(sent.map((headers) => headers['kith-acting-for'])).toEqual(['nobody', 'o1']);
  });

  it('sends along what a request says of itself, as that nobody made it', async () => {
    const { client, sent } = clientOf(true, notAllowed(false));
    await client.mutate({ mutation: CHANGE, context: { headers: { 'kith-unattended': '1' } } });
    expect(sent[0]).toMatchObject({ 'x-csrf-token': 'secret-token', 'kith-unattended': '1' });
  });

  it('has no token to send for nobody', async () => {
    const { client, sent } = clientOf(false, notAllowed(true));
    await client.mutate({ mutation: CHANGE });
    expect(sent[0]).not.toHaveProperty('x-csrf-token');
  });

  it.each([
    ['a refusal that signing in would cure, to someone signed in', true, notAllowed(true), true],
    ['any other refusal', true, notAllowed(false), false],
    ['a refusal to a reader who never signed in', false, notAllowed(true), false],
  ])('knows an ended session: %s', async (_name, signedIn, body, ended) => {
    const { client } = clientOf(signedIn, body);
    await client.mutate({ mutation: CHANGE });
    expect(sessionEnded()).toBe(ended);
  });

  it('takes a token of another session for an ended one', async () => {
    const { client } = clientOf(true, { errors: [{ message: 'x', extensions: { code: 'FORGED_REQUEST' } }] }, 400);
    await expect(client.mutate({ mutation: CHANGE })).rejects.toThrow();
    expect(sessionEnded()).toBe(true);
  });
});
