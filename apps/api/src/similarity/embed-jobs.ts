import type { EntityManager } from 'typeorm';
import type { Jobs } from '../platform/jobs/jobs.js';

/** The text of one publication. */
export const EMBED = 'similarity.embed';
/** Texts of an import, some in each job. */
export const EMBED_MANY = 'similarity.embed-many';
/** The sentences of a story, after the whole of it: that finds already. */
export const EMBED_PARTS = 'similarity.embed-parts';
const TEXTS_A_JOB = 32;

/** So that the texts of all these get their vectors when nothing else is due. */
export async function embedLater(jobs: Jobs, manager: EntityManager, ids: readonly string[]): Promise<void> {
  const some = Array.from({ length: Math.ceil(ids.length / TEXTS_A_JOB) }, (_, part) =>
    ids.slice(part * TEXTS_A_JOB, (part + 1) * TEXTS_A_JOB),
  );
  await jobs.enqueue(manager, EMBED_MANY, ...some.map((each) => ({ ids: each })));
}
