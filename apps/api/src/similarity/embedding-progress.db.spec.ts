import { expect, test } from '@jest/globals';
import { TestClock } from '../../test/test-app.js';
import { useTestDatabase } from '../../test/test-database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { EMBED_MANY, EMBED_PARTS } from './embed-jobs.js';
import { EmbeddingProgress } from './embedding-progress.js';
import { EmbeddingStatus } from './embedding-status.js';
import type { Model } from './model.js';

const kith = useTestDatabase();

test('says how many vectors wait, how quickly they are made and how long that takes, and nothing when none do', async () => {
  const lines: string[] = [];
  const log = { info: (_: object, line: string) => lines.push(line), warn: () => {}, error: () => {} };
  const clock = new TestClock();
  clock.stand('2026-05-01T12:00:00Z');
  const jobs = new Jobs(kith.dataSource, clock, log);
  const progress = new EmbeddingProgress(kith.dataSource, clock, jobs, log);
  progress.onModuleInit();
  await progress.look();
  expect(lines).toEqual([]);
  const ids = Array.from({ length: 300 }, () => 'x');
  await jobs.enqueue(kith.dataSource.manager, EMBED_MANY, { ids, round: 1 }, { ids, round: 2 }, { ids, round: 3 });
  await jobs.enqueue(kith.dataSource.manager, EMBED_PARTS, { ids: ids.slice(0, 20) });
  await progress.look();
  await kith.dataSource.query(`update job set done_at = now() where payload ->> 'round' = '1'`);
  clock.stand('2026-05-01T12:00:10Z');
  await progress.look();
  expect(lines).toEqual([
    'vectors: 900 entries wait; 20 wait for the vectors of their sentences',
    'vectors: 600 entries wait, 30 a second, about 1 min; 20 wait for the vectors of their sentences',
  ]);
  // Told by the jobs themselves, now and then.
  jobs.handle(EMBED_MANY, async () => clock.stand(new Date(clock.now().getTime() + 9_000)));
  await jobs.drain();
  expect(lines.slice(2)).toEqual(['vectors: 20 wait for the vectors of their sentences']);
});

test('the status on the command line says the model, what has its vectors, and which jobs wait or were given up', async () => {
  await kith.dataSource.query(`delete from job`);
  const model = (id: string | null, configuredId: string | null, trouble: string | null = null) =>
    new EmbeddingStatus(kith.dataSource, { id, configuredId, trouble: async () => trouble } as unknown as Model).lines();
  expect(await model('a', 'a')).toEqual([
    'Model: a',
    expect.stringMatching(/^Vector search: (pgvector|portable)/),
    'Vectors: 0 of 0 published texts; 0 of them with those of their sentences',
    'Jobs: none waits',
  ]);
  await kith.dataSource.query(
    // The second of those tried is in hand.
    `insert into job (id, kind, payload, run_after, attempts, last_error) select gen_random_uuid(), 'mail', '{}', now(), n, wrong
     from unnest(array[0, 1, 1, 100], array[null, 'no answer', null, 'no answer']) j(n, wrong)`,
  );
  const switched = await model('a', 'b');
  expect(switched[0]).toBe('Model: b; until all texts have its vectors, search goes by a');
  expect(switched.at(-1)).toBe('Jobs: mail: 3 waiting, 1 of them after a failure, 1 given up');
  expect((await model(null, null))[0]).toBe('Model: switched off');
  expect(await model('a', 'a', 'no such file')).toContain(
    'The model cannot be had: no such file. Search goes by words; texts without vectors wait and are tried again.',
  );
});
