import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type PublishedInitiative, PublishingListeners } from '../../src/initiatives/published.js';
import { RefreshSearchWords } from '../../src/search/refresh-search-words.js';
import { toBits, toBytes } from '../../src/similarity/embedding/vector-codec.js';
import { hashOfInitiative } from '../../src/similarity/initiative-text.rules.js';
import { Vectors } from '../../src/similarity/vectors.js';
import { ingredientsOf } from './ingredients.js';
import { type MadeInitiative, makeInitiatives } from './make-initiatives.js';
import { realEntries } from './real-entries.js';

/** Rows of a statement, and statements under way at once: one is written while the next is made. */
const BATCH = 500;
const LANES = 2;

/** Fills an empty, migrated database with so many made-up initiatives: the rows that publishing them would have written, without the audit and the jobs. */
export async function writeInitiatives(
  app: INestApplicationContext,
  rows: number,
  seed: number,
  say: (line: string) => void,
): Promise<void> {
  const db = app.get(DataSource);
  const real = realEntries();
  const ingredients = await ingredientsOf(app, real, seed);
  // Those of the words make most work for `insert`; they are made anew afterwards.
  const indexes: { name: string; sql: string }[] = await db.query(
    `select indexname "name", indexdef sql from pg_indexes where schemaname = current_schema() and tablename = 'search_doc' and indexdef not like '% UNIQUE %'`,
  );
  for (const { name } of indexes) await db.query(`drop index "${name}"`);
  const listeners = app.get(PublishingListeners, { strict: false });
  const organisations: { id: string; name: string }[] = await db.query('select id, name from organisation');
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const began = Date.now();
  const lanes: Promise<void>[] = [];
  let written = 0;
  let batch: MadeInitiative[] = [];
  const send = async () => {
    const ready = batch;
    batch = [];
    if (lanes.length >= LANES) await lanes.shift();
    lanes.push(
      db
        .transaction((manager) => writeBatch(manager, listeners, ready, { modelId: real.modelId, names }))
        .then(() => {
          written += ready.length;
          if (written % (BATCH * 20) === 0) say(`${written} of ${rows} (${Math.round((written / (Date.now() - began)) * 1_000)} a second)`);
        }),
    );
  };
  for (const made of makeInitiatives(rows, seed, ingredients)) {
    batch.push(made);
    if (batch.length === BATCH) await send();
  }
  await send();
  await Promise.all(lanes);
  say('making indexes, words and the mean vector');
  for (const { sql } of indexes) await db.query(sql);
  await db.query('analyze');
  await app.get(RefreshSearchWords, { strict: false }).run();
  await app.get(Vectors, { strict: false }).refreshMean(real.modelId);
  await db.query('vacuum analyze');
}

async function writeBatch(
  manager: EntityManager,
  listeners: PublishingListeners,
  batch: readonly MadeInitiative[],
  { modelId, names }: { readonly modelId: string; readonly names: ReadonlyMap<string, string> },
): Promise<void> {
  if (batch.length === 0) return;
  const rows = batch.map(({ vector: _, parts: __, ...row }) => row);
  const given = `jsonb_to_recordset($1::jsonb) g(id uuid, "revisionId" uuid, slug text, "leadId" uuid, "memberIds" uuid[], level text, "publishedAt" timestamptz, written boolean, source jsonb, content jsonb)`;
  await manager.query(
    `insert into initiative (id, slug, lead_id, member_ids, level, demonstration, published, published_revision_id, published_at, reviewed_at, created_at, source, audience_known_on)
     select id, slug, "leadId", "memberIds", level, false, true, "revisionId", "publishedAt", case when written then "publishedAt" end, "publishedAt", source, "publishedAt"::date from ${given}`,
    [JSON.stringify(rows.map(({ content: _, ...row }) => row))],
  );
  await manager.query(
    `insert into revision (id, initiative_id, number, state, content, level, version, saved_at, published_at, member_ids, audience_known_on)
     select "revisionId", id, 1, 'published', content, level, 1, "publishedAt", "publishedAt", "memberIds", "publishedAt"::date from ${given}`,
    [JSON.stringify(rows)],
  );
  await writeLessons(manager, batch);
  await listeners.prepare(
    manager,
    batch.map((made) => asPublished(made, names)),
  );
  await manager.query(
    `insert into initiative_vector (initiative_id, model_id, text_hash, vector, bits, parts)
     select id, $6, hash, vector, bits::bit varying, parts from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::bytea[]) g(id, hash, vector, bits, parts)`,
    [
      batch.map(({ id }) => id),
      batch.map(({ content }) => hashOfInitiative(content)),
      batch.map(({ vector }) => toBytes(vector)),
      batch.map(({ vector }) => toBits(vector)),
      batch.map(({ parts }) => parts),
      modelId,
    ],
  );
}

async function writeLessons(manager: EntityManager, batch: readonly MadeInitiative[]): Promise<void> {
  const lessons = batch.flatMap(({ id, content }) =>
    [...new Set(content.lessons.map(({ text }) => text))].map((text, index) => ({ initiative: id, position: index + 1, text })),
  );
  await manager.query(
    // From the entry's own id, so that the same seed gives the same rows.
    `insert into lesson (id, initiative_id, position, text)
     select md5(initiative::text || position)::uuid, initiative, position, text from jsonb_to_recordset($1::jsonb) g(initiative uuid, position integer, text text)`,
    [JSON.stringify(lessons)],
  );
}

const asPublished = (made: MadeInitiative, names: ReadonlyMap<string, string>): PublishedInitiative => ({
  id: made.id,
  slug: made.slug,
  leadId: made.leadId,
  memberIds: made.memberIds,
  memberNames: made.memberIds.flatMap((id) => names.get(id) ?? []).sort(),
  level: made.level,
  audienceKnownOn: made.publishedAt.toISOString().slice(0, 10),
  demonstration: false,
  published: true,
  archived: false,
  removed: false,
  publishedAt: made.publishedAt,
  reviewedAt: made.written ? made.publishedAt : null,
  checkedByTrust: made.written,
  content: made.content,
});
