import type { EntityManager } from 'typeorm';
import { idFor } from './canaries.js';
import { insert } from './insert-places.js';
import type { World } from './world.js';

/** The earlier one, where there is one: what is published today is not what the adopter took. */
const takenRevision = ({ initiatives }: World, originId: string): number =>
  initiatives.some(({ id, oldWord }) => id === originId && oldWord !== null) ? 1 : 2;

export async function insertConversations(manager: EntityManager, world: World): Promise<void> {
  await insert(
    manager,
    'adaptation',
    world.adaptations.map(({ id, word, originId, adopterId, initiativeId, level, knownOn, status, confirmation, at }) => ({
      id,
      origin_id: originId,
      origin_lead_id: world.initiatives.find((one) => one.id === originId)?.leadId ?? null,
      origin_revision: takenRevision(world, originId),
      adopter_id: adopterId,
      initiative_id: initiativeId,
      status,
      started_on: '2025',
      taken: `Took ${word}`,
      changed: `Changed ${word}`,
      why: `Because ${word}`,
      outcome: `Came to ${word}`,
      level,
      audience_known_on: knownOn,
      confirmation,
      confirmation_note: confirmation === 'disputed' ? `Not so ${word}` : null,
      version: 1,
      recorded_at: at,
      updated_at: at,
    })),
  );
  await insert(
    manager,
    'thread',
    world.threads.map(({ id, word, initiativeId, askerId, askerOrganisationId, sharedWithIds, at }) => ({
      id,
      initiative_id: initiativeId,
      asker_id: askerId,
      asker_organisation_id: askerOrganisationId,
      shared_with_ids: sharedWithIds,
      subject: `Question ${word}`,
      last_message_at: at,
    })),
  );
  await insert(
    manager,
    'message',
    world.threads.flatMap(({ id, word, authorIds, at }) =>
      authorIds.map(({ personId, organisationId }, index) => ({
        id: idFor(`${id}:message:${index}`),
        thread_id: id,
        author_id: personId,
        organisation_id: organisationId,
        text: `Message ${index} ${word}`,
        sent_at: at,
      })),
    ),
  );
  await insert(
    manager,
    'follow',
    world.follows.map(({ initiativeId, personId, organisationId, at }) => ({
      initiative_id: initiativeId,
      person_id: personId,
      organisation_id: organisationId,
      since: at,
    })),
  );
  await insert(
    manager,
    'entry_case',
    world.cases.map(({ id, word, initiativeId, organisationId, kind, outcome, at }) => ({
      id,
      initiative_id: initiativeId,
      kind,
      message: `Wrong ${word}`,
      reply_to: `${word}@example.org`,
      organisation_id: organisationId,
      from_trust: false,
      outcome,
      answer: outcome === 'open' ? null : `Answer ${word}`,
      created_at: at,
      answered_at: outcome === 'open' ? null : at,
    })),
  );
}

/** Append only: what is there from before stays, and is the same. */
export async function insertActs(manager: EntityManager, { now, acts }: World): Promise<void> {
  for (const { id, organisationId, action, personId, concernedId, withId, subjectId } of acts) {
    const detail = { level: 'network', role: 'editor', person: concernedId, with: withId };
    await manager.query(
      `insert into audit_event (id, at, person_id, organisation_id, action, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [id, now, personId, organisationId, action, subjectId, JSON.stringify(detail)],
    );
  }
}

/** Rows that no door shows, each with a word of its own. */
export async function insertUnseen(
  manager: EntityManager,
  { name, now, people, organisations, unseenWords: [asked, why, audit, job] }: World,
): Promise<void> {
  const [person, organisation] = [people[0]?.id, organisations[0]?.id];
  await insert(manager, 'term_request', [
    {
      id: idFor(`${name}:term request`),
      vocabulary: 'capability',
      label: `Term ${asked}`,
      why: `Because ${why}`,
      person_id: person,
      organisation_id: organisation,
      created_at: now,
    },
  ]);
  await insert(manager, 'publishing_setting', [{ organisation_id: organisation, approver_needed: true }]);
  await insert(manager, 'job', [{ id: idFor(`${name}:job`), kind: 'nobody.handles', payload: { word: job }, run_after: now, attempts: 0 }]);
  await manager.query(
    `insert into audit_event (id, at, person_id, organisation_id, action, subject_id, detail) values (gen_random_uuid(), $1, $2, $3, 'leak.hunt', null, $4)`,
    [now, person, organisation, JSON.stringify({ word: audit })],
  );
}
