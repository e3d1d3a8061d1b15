import type { EntityManager } from 'typeorm';
import { digestOf } from '../../src/people/session-token.js';
import { SESSION_COOKIE } from '../../src/people/sessions.js';
import { idFor } from './canaries.js';
import { insert } from './insert-places.js';
import type { World, WorldViewer } from './world.js';

/** The token of a viewer's session: the same in every copy of a world. */
const tokenOf = (world: World, viewer: WorldViewer): string => `leak-hunt-${idFor(`${world.name}:session:${viewer.name}`)}`;

/** What a viewer's requests carry. */
export const headersOf = (world: World, viewer: WorldViewer): Record<string, string> =>
  viewer.personId === null ? {} : { cookie: `${SESSION_COOKIE}=${tokenOf(world, viewer)}`, 'x-csrf-token': viewer.csrfWord };

/** `example.org` is shared by all; RAA has a domain of its own. */
async function insertJoining(manager: EntityManager, { name, organisations, people, claims }: World): Promise<void> {
  await insert(manager, 'approved_domain', [
    { id: idFor(`${name}:domain:shared`), organisation_id: null, domain: 'example.org', added_at: '2020-01-01T00:00:00Z' },
    ...organisations
      .filter(({ code, demonstration }) => code === 'RAA' || demonstration)
      .map(({ id, code }) => ({
        id: idFor(`${name}:domain:${code}`),
        organisation_id: id,
        domain: 'example.org',
        added_at: '2020-01-01T00:00:00Z',
      })),
  ]);
  const address = (id: string | null) => people.find((one) => one.id === id)?.emailWord;
  await insert(
    manager,
    'organisation_claim',
    claims.map(({ id, word, executiveWord, organisationId, personId, executiveId, state, at, until }) => ({
      id,
      organisation_id: organisationId,
      person_id: personId,
      // Of a closed claim the product keeps none of these; here they stand, so that a door that shows them is found.
      statement: `I ask ${word}`,
      executive_name: executiveId && `Chief ${executiveWord}`,
      executive_email: executiveId && `${address(executiveId)}@example.org`,
      state,
      asked_at: at,
      expires_at: until,
    })),
  );
}

export async function insertPeople(manager: EntityManager, world: World): Promise<void> {
  await insert(
    manager,
    'person',
    world.people.map(({ id, word, emailWord, verified }) => ({
      id,
      name: `Person ${word}`,
      email: `${emailWord}@example.org`,
      email_verified: verified,
      created_at: '2020-01-01T00:00:00Z',
    })),
  );
  const grants = world.people.flatMap((person) =>
    person.grants.map((grant) => ({
      id: grant.id,
      person_id: person.id,
      organisation_id: grant.organisationId,
      role: grant.role,
      starts_at: grant.from,
      ends_at: grant.until,
      contractor: grant.contractor,
      sees_area: grant.seesArea,
    })),
  );
  await insert(manager, 'role_grant', grants);
  await insert(
    manager,
    'session',
    world.viewers
      .filter(({ personId }) => personId !== null)
      .map((viewer) => ({
        id: digestOf(tokenOf(world, viewer)),
        person_id: viewer.personId,
        acting_organisation_id: viewer.actingFor,
        csrf_token: viewer.csrfWord,
        created_at: world.now,
        last_seen_at: world.now,
      })),
  );
}

/** Addresses that were invited to a role, claims, and tokens of people. */
export async function insertAccess(manager: EntityManager, world: World): Promise<void> {
  const { now, invitations, tokens } = world;
  await insertJoining(manager, world);
  const until = new Date(Date.parse(now) + 86_400_000).toISOString();
  await insert(
    manager,
    'role_invitation',
    invitations.map(({ id, emailWord, organisationId }) => ({
      id,
      organisation_id: organisationId,
      email: `${emailWord}@example.org`,
      role: 'member',
      created_at: now,
      expires_at: until,
    })),
  );
  await insert(
    manager,
    'access_token',
    tokens.map(({ id, word, personId }) => ({
      id,
      person_id: personId,
      digest: word,
      name: `Script ${word}`,
      scope: 'read',
      created_at: now,
      expires_at: until,
    })),
  );
}
