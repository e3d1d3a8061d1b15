import { mkdirSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { toBytes } from './embedding/vector-codec.js';
import { textHash, textOfInitiative } from './initiative-text.rules.js';
import { Model } from './model.js';
import { type ShippedIndex, VECTORS_FOLDER } from './shipped-vectors.js';

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
  const made = new Map<string, Float32Array>();
  for (const { content } of rows) {
    const text = textOfInitiative(content);
    const [vector] = await model.documentVectors([text]);
    if (vector) made.set(textHash(text), vector);
  }
  const index: ShippedIndex = { modelId, textHashes: [...made.keys()] };
  mkdirSync(VECTORS_FOLDER, { recursive: true });
  writeFileSync(`${VECTORS_FOLDER}index.json`, `${JSON.stringify(index, null, 1)}\n`);
  writeFileSync(`${VECTORS_FOLDER}vectors.f32`, Buffer.concat([...made.values()].map(toBytes)));
  say(`Wrote ${made.size} vectors of ${modelId}`);
}
