import { mkdirSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { toBytes } from './embedding/vector-codec.js';
import { hashOfInitiative, storyOfInitiative, textOfInitiative } from './initiative-text.rules.js';
import { Model } from './model.js';
import { type ShippedIndex, VECTORS_FOLDER } from './shipped-vectors.js';
import { packParts, partsOf } from './story-parts.rules.js';

/** Writes the vectors of everything that comes along, so that a first start does not wait for the model. */
export async function shipVectors(app: INestApplicationContext, say: (line: string) => void): Promise<void> {
  const model = app.get(Model);
  const modelId = model.id;
  if (!modelId) throw new Error('There is no model: KITH_EMBEDDINGS is off.');
  const rows: { content: InitiativeContent }[] = await app
    .get(DataSource)
    .query(
      `select r.content from initiative i join revision r on r.id = i.published_revision_id where i.reviewed_at is null or i.demonstration order by i.slug`,
    );
  const made = new Map<string, { vector: Float32Array; parts: readonly Float32Array[] }>();
  for (const { content } of rows) {
    const [vector] = await model.documentVectors([textOfInitiative(content)]);
    const parts = (await model.documentVectors(partsOf(storyOfInitiative(content)))).filter((part) => part !== null);
    if (vector) made.set(hashOfInitiative(content), { vector, parts });
  }
  const index: ShippedIndex = { modelId, texts: [...made].map(([hash, { parts }]) => [hash, parts.length]) };
  mkdirSync(VECTORS_FOLDER, { recursive: true });
  writeFileSync(`${VECTORS_FOLDER}index.json`, `${JSON.stringify(index, null, 1)}\n`);
  writeFileSync(`${VECTORS_FOLDER}vectors.f32`, Buffer.concat([...made.values()].map(({ vector }) => toBytes(vector))));
  writeFileSync(`${VECTORS_FOLDER}parts.i8`, Buffer.concat([...made.values()].map(({ parts }) => packParts(parts))));
  say(`Wrote ${made.size} vectors of ${modelId}`);
}
