import type { EntityManager } from 'typeorm';
import { initiativeContent } from '../../src/initiatives/initiative-content.js';
import { PublishedFace } from '../../src/initiatives/published-face.js';
import type { TestApp } from '../test-app.js';
import { revisionId } from './canaries.js';
import { insert } from './insert-places.js';
import { THEMES } from './themes.js';
import type { World, WorldInitiative } from './world.js';

/** Content in which every text field carries the word. */
function contentOf(row: WorldInitiative, word: string, codesOf: (ids: readonly string[]) => string[]): object {
  const theme = THEMES[row.theme] ?? THEMES[0];
  // The contact, and the sums, are known to fewer.
  const contact = word === row.draftWord ? word : row.contactWord;
  const sums = word === row.draftWord ? row.draftSums : word === row.oldWord ? row.oldSums : row.sums;
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
    decisionOn: '2027-01',
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
    costBand: 'over_10m',
    money: { wholeLife: sums.wholeLife, yearly: sums.yearly, programmeOfficesMaySee: sums.officesMaySee },
    openness: ['share_ideas'],
    contact: { role: `Lead ${contact}`, deputyRole: `Deputy ${contact}`, timeOffered: contact, replyTime: contact },
    reviewBy: '2027',
  });
}

export async function insertInitiative(manager: EntityManager, kith: TestApp, row: WorldInitiative, world: World): Promise<void> {
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
      audience_known_on: row.knownOn,
      demonstration: row.demonstration,
      published: false,
      archived: row.archived,
      archive_reason: row.archived ? `Over ${word}` : null,
      archived_at: row.archived ? at : null,
      review_by: row.reviewBy,
      removed: row.removed,
      published_at: row.published ? at : null,
      reviewed_at: reviewed,
      source,
      adapted_from_id: row.adaptedFromId,
      created_at: at,
    },
  ]);
  const members = [row.leadId ?? [], row.partnerIds].flat();
  const revision = (number: number, state: string, text: string, level = row.level, knownOn = row.knownOn) => ({
    id: revisionId(id, number),
    initiative_id: id,
    number,
    state,
    content: contentOf(row, text, codesOf),
    level,
    audience_known_on: knownOn,
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
  if (row.oldWord) await insert(manager, 'revision', [revision(1, 'published', row.oldWord, row.oldLevel, row.oldKnownOn)]);
  if (row.draftWord) await insert(manager, 'revision', [revision(3, row.draftState, row.draftWord)]);
  if (row.draftWord && row.hereById)
    await insert(manager, 'presence', [{ revision_id: revisionId(id, 3), person_id: row.hereById, since: world.now, seen_at: world.now }]);
  if (row.formerSlug) await insert(manager, 'former_slug', [{ slug: row.formerSlug, initiative_id: id }]);
  if (!row.published) return;
  await insert(manager, 'revision', [revision(2, 'published', word)]);
  await manager.query(`update initiative set published = true, published_revision_id = $2 where id = $1`, [id, revisionId(id, 2)]);
  await kith.app.get(PublishedFace, { strict: false }).change(manager, id);
}
