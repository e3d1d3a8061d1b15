import { DataSource, type EntityManager } from 'typeorm';
import { initiativeContent } from '../../src/initiatives/initiative-content.js';
import { PublishedFace } from '../../src/initiatives/published-face.js';
import { digestOf } from '../../src/people/session-token.js';
import { SESSION_COOKIE } from '../../src/people/sessions.js';
import { RefreshSearchWords } from '../../src/search/refresh-search-words.js';
import { Model } from '../../src/similarity/model.js';
import { Vectors } from '../../src/similarity/vectors.js';
import type { TestApp } from '../test-app.js';
import { idFor, revisionId } from './canaries.js';
import { THEMES } from './themes.js';
import type { World, WorldInitiative, WorldViewer } from './world.js';

/** Everything but the vocabularies, the audit (append only) and the migrations' own table. */
const EMPTIED = `organisation, system, membership, adjacency, peer, succession, system_succession, former_name, person, identity, role_grant, session,
  initiative, revision, former_slug, lesson, publishing_setting, supplier, product, adaptation, thread, message, entry_case, invitation,
  job, client_key, note, access_token, role_invitation, search_doc, search_spelling, search_word, initiative_vector, vector_mean, term_request`;

/** Puts a world into the tables in place of the one before, the way that publishing would have. */
export async function loadWorld(kith: TestApp, world: World): Promise<void> {
  const dataSource = kith.app.get(DataSource);
  await kith.drain();
  await dataSource.transaction(async (manager) => {
    await manager.query(`truncate ${EMPTIED} cascade`);
    await insertPlaces(manager, world);
    await insertPeople(manager, world);
    for (const row of world.initiatives) {
      kith.clock.stand(row.publishedAt);
      await insertInitiative(manager, kith, row, world);
    }
    // Lessons get random ids when they are published.
    await manager.query(`update lesson set id = md5(initiative_id::text || position)::uuid`);
    await insertAccess(manager, world);
    await insertConversations(manager, world);
    await insertUnseen(manager, world);
  });
  kith.clock.stand(world.now);
  await kith.drain();
  await kith.app.get(RefreshSearchWords, { strict: false }).run();
  // While jobs run beside each other, the mean is that of those that were there: the same in both of two worlds only when it is made last.
  const modelId = kith.app.get(Model, { strict: false }).id;
  if (modelId) await kith.app.get(Vectors, { strict: false }).refreshMean(modelId);
}

/** Rows of plain objects, by their keys. */
async function insert(manager: EntityManager, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as object);
  await manager.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

async function insertPlaces(manager: EntityManager, { name, systems, organisations, memberships, successions }: World): Promise<void> {
  await insert(
    manager,
    'system',
    systems.map(({ id, code, closed, demonstration }) => ({
      id,
      ods_code: code,
      name: `${code} board`,
      short_name: `Area ${code}`,
      region: 'North',
      closed_on: closed ? '2022-07-01' : null,
      demonstration,
    })),
  );
  await insert(
    manager,
    'organisation',
    organisations.map(({ id, code, kind, region, epr, place, closedOn, demonstration, name: its }) => ({
      id,
      ods_code: code,
      name: its,
      kind,
      region,
      town: 'Town',
      epr_supplier: epr,
      epr_as_of: epr && '2024',
      latitude: place?.[0] ?? null,
      longitude: place?.[1] ?? null,
      opened_on: '2010-01-01',
      closed_on: closedOn,
      demonstration,
    })),
  );
  await insert(
    manager,
    'membership',
    memberships.map(({ organisationId, systemId, from, until }, index) => ({
      id: idFor(`${name}:membership:${index}`),
      organisation_id: organisationId,
      system_id: systemId,
      starts_on: from,
      ends_on: until,
    })),
  );
  await insert(
    manager,
    'succession',
    successions.map(({ from, to, on }) => ({ id: idFor(`${name}:succession`), predecessor_id: from, successor_id: to, date: on })),
  );
  const [first, second, third, former] = systems;
  await insert(
    manager,
    'adjacency',
    [
      [first, second],
      [second, first],
      [second, third],
      [third, second],
    ].map((pair) => ({ system_id: pair[0]?.id, neighbour_id: pair[1]?.id, kind: 'land', border_km: 10 })),
  );
  await insert(manager, 'system_succession', [
    { id: idFor(`${name}:system succession`), predecessor_id: former?.id, successor_id: first?.id, date: '2022-07-01', kind: 'merger' },
  ]);
  await insert(
    manager,
    'former_name',
    organisations
      .slice(0, 2)
      .map(({ id, code }) => ({ id: idFor(`${name}:former:${code}`), organisation_id: id, name: `Old ${code}`, until: '2015-01-01' })),
  );
  const [one, other] = organisations.filter(({ kind, closedOn }) => kind === 'acute' && closedOn === null);
  if (one && other)
    await insert(manager, 'peer', [
      { organisation_id: one.id, peer_id: other.id, rank: 1 },
      { organisation_id: other.id, peer_id: one.id, rank: 1 },
    ]);
}

/** The token of a viewer's session: the same in every copy of a world. */
const tokenOf = (world: World, viewer: WorldViewer): string => `leak-hunt-${idFor(`${world.name}:session:${viewer.name}`)}`;

/** What a viewer's requests carry. */
export const headersOf = (world: World, viewer: WorldViewer): Record<string, string> =>
  viewer.personId === null ? {} : { cookie: `${SESSION_COOKIE}=${tokenOf(world, viewer)}`, 'x-csrf-token': viewer.csrfWord };

async function insertPeople(manager: EntityManager, world: World): Promise<void> {
  await insert(
    manager,
    'person',
    world.people.map(({ id, word, emailWord }) => ({
      id,
      name: `Person ${word}`,
      email: `${emailWord}@example.org`,
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

/** Content in which every text field carries the word. */
export function contentOf(row: WorldInitiative, word: string, codesOf: (ids: readonly string[]) => string[]): object {
  const theme = THEMES[row.theme] ?? THEMES[0];
  // The contact is known to fewer; in other revisions than the published one nothing is known of anything.
  const contact = word === row.word ? row.contactWord : word;
  return initiativeContent.parse({
    title: `${theme.title} ${word}`,
    summary: `${theme.text} ${word}`,
    ...Object.fromEntries(
      ['outcome', 'forWhom', 'whatItTook', 'context', 'challenge', 'approach', 'impact', 'prerequisites'].map((field) => [
        field,
        `Of ${field} ${word}.`,
      ]),
    ),
    lessons: [{ text: `Begin small ${word}` }, { text: `Train everybody ${word}` }],
    stage: row.stage,
    stageAsOf: '2025-06',
    startedOn: '2024',
    primaryCapability: theme.capability,
    capabilities: ['clinical-documentation'],
    technologies: [theme.technology],
    careSettings: [theme.careSetting],
    kindsOfChange: [theme.kindOfChange],
    successMeasures: [theme.successMeasure],
    boardQuestions: [theme.boardQuestion],
    pathways: [theme.pathway],
    products: [
      { name: `Ward ${word}`, supplier: `Maker ${word}` },
      ...(row.spelling && word === row.word ? [{ name: row.spelling, supplier: `Seller ${word}` }] : []),
    ],
    partners: [...codesOf(row.partnerIds).map((odsCode) => ({ odsCode })), { odsCode: null, name: `Partner ${word}` }],
    measures: [
      { name: `Doses ${word}`, before: `10 ${word}`, after: `5 ${word}`, unit: word, period: word, howMeasured: word, saidBy: word },
    ],
    quotes: [{ text: `It helps ${word}`, role: `Nurse ${word}` }],
    assets: [{ title: `Case ${word}`, kind: 'business-case', licence: 'ogl-3', url: `https://example.org/${word}` }],
    fundingSources: ['own-revenue'],
    costBand: 'b_100k_500k',
    openness: ['share_ideas'],
    contact: { role: `Lead ${contact}`, deputyRole: `Deputy ${contact}`, timeOffered: contact, replyTime: contact },
    reviewBy: '2027',
  });
}

async function insertInitiative(manager: EntityManager, kith: TestApp, row: WorldInitiative, world: World): Promise<void> {
  const codesOf = (ids: readonly string[]) => world.organisations.filter(({ id }) => ids.includes(id)).map(({ code }) => code);
  const { id, word, publishedAt: at } = row;
  const reviewed = row.published && !row.summarised ? at : null;
  const source = row.summarised
    ? { title: `Report ${word}`, url: `https://example.org/source-${word}`, date: '2025', summarisedBy: `Editors ${word}` }
    : null;
  await insert(manager, 'initiative', [
    {
      id,
      slug: row.published ? row.slug : id,
      lead_id: row.leadId,
      member_ids: [row.leadId ?? [], row.partnerIds].flat(),
      level: row.level,
      demonstration: row.demonstration,
      published: false,
      archived: row.archived,
      archive_reason: row.archived ? `Over ${word}` : null,
      removed: row.removed,
      published_at: row.published ? at : null,
      reviewed_at: reviewed,
      source,
      adapted_from_id: row.adaptedFromId,
      created_at: at,
    },
  ]);
  const members = [row.leadId ?? [], row.partnerIds].flat();
  const revision = (number: number, state: string, text: string, level = row.level) => ({
    id: revisionId(id, number),
    initiative_id: id,
    number,
    state,
    content: contentOf(row, text, codesOf),
    level,
    version: 1,
    member_ids: members,
    saved_by_id: state === 'published' ? row.publishedById : row.draftById,
    saved_at: at,
    published_at: state === 'published' ? at : null,
    sent_by_id: state === 'published' ? null : row.draftById,
    sent_at: state === 'in_review' ? at : null,
    decided_by_id: state === 'published' ? row.publishedById : row.draftById,
    refused_reason: state === 'refused' ? `Not yet ${text}` : null,
  });
  if (row.oldWord) await insert(manager, 'revision', [revision(1, 'published', row.oldWord, row.oldLevel)]);
  if (row.draftWord) await insert(manager, 'revision', [revision(3, row.draftState, row.draftWord)]);
  if (row.formerSlug) await insert(manager, 'former_slug', [{ slug: row.formerSlug, initiative_id: id }]);
  if (!row.published) return;
  await insert(manager, 'revision', [revision(2, 'published', word)]);
  await manager.query(`update initiative set published = true, published_revision_id = $2 where id = $1`, [id, revisionId(id, 2)]);
  await kith.app.get(PublishedFace, { strict: false }).change(manager, id);
}

/** Addresses that were invited to a role, and tokens of people. */
async function insertAccess(manager: EntityManager, { now, invitations, tokens }: World): Promise<void> {
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

async function insertConversations(manager: EntityManager, world: World): Promise<void> {
  await insert(
    manager,
    'adaptation',
    world.adaptations.map(({ id, word, originId, adopterId, initiativeId, level, status, confirmation, at }) => ({
      id,
      origin_id: originId,
      origin_revision: 1,
      adopter_id: adopterId,
      initiative_id: initiativeId,
      status,
      started_on: '2025',
      taken: `Took ${word}`,
      changed: `Changed ${word}`,
      why: `Because ${word}`,
      outcome: `Came to ${word}`,
      level,
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

/** Rows that no door shows, each with a word of its own. */
async function insertUnseen(
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
