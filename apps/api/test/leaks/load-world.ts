import { DataSource } from 'typeorm';
import { FollowSuccession } from '../../src/organisations/follow-succession.js';
import { RefreshSearchWords } from '../../src/search/refresh-search-words.js';
import { Model } from '../../src/similarity/model.js';
import { Vectors } from '../../src/similarity/vectors.js';
import type { TestApp } from '../test-app.js';
import { insertBoardRecords } from './board-records.js';
import { insertCommercial } from './insert-commercial.js';
import { insertActs, insertConversations, insertUnseen } from './insert-conversations.js';
import { insertInitiative } from './insert-initiative.js';
import { insertLessons } from './insert-lessons.js';
import { insertOverlaps } from './insert-overlaps.js';
import { insertAccess, insertPeople } from './insert-people.js';
import { insertPlaces } from './insert-places.js';
import { findGroups } from './overlap-world.js';
import { insertPacks } from './packs.js';
import { insertRefilings } from './refilings.js';
import { insertReviews } from './review-records.js';
import type { World } from './world.js';

/** Everything but the vocabularies, the audit (append only) and the migrations' own table. */
const EMPTIED = `organisation, system, membership, adjacency, peer, succession, system_succession, former_name, person, identity, role_grant, session,
  contract, earlier_contract, need, earlier_need, board_answer, choice, pack, pack_edition, pack_question, review, seen_by_board, showing, journey_mark, refiling, disposition, overlap_group, return, return_reminder, reuse_answer, initiative, revision, presence, review_notice, former_slug, lesson, publishing_setting, supplier, product, adaptation, follow, thread, message, entry_case, invitation,
  job, client_key, note, access_token, role_invitation, approved_domain, organisation_claim, search_change, search_doc, search_spelling, search_spelt, search_word, initiative_vector, vector_mean, term_request,
  quiet_lesson, lesson_question, lesson_message, overlap_member, overlap_comment`;

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
    await insertCommercial(manager, world);
    await insertBoardRecords(manager, world);
    await insertReviews(manager, world);
    await insertPacks(manager, world);
    await insertOverlaps(manager, world);
    await insertRefilings(manager, world);
    await insertConversations(manager, world);
    await insertLessons(manager, world);
    await insertActs(manager, world);
    await insertUnseen(manager, world);
  });
  kith.clock.stand(world.now);
  await kith.app.get(FollowSuccession, { strict: false }).run();
  await kith.drain();
  await findGroups(kith, world);
  await kith.app.get(RefreshSearchWords, { strict: false }).run();
  // While jobs run beside each other, the mean is that of those that were there: the same in both of two worlds only when it is made last.
  const modelId = kith.app.get(Model, { strict: false }).id;
  if (modelId) await kith.app.get(Vectors, { strict: false }).refreshMean(modelId);
}
