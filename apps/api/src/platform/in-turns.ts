import { setImmediate } from 'node:timers/promises';

/** Short beside a request, which may have to wait for such a turn at each answer of the database. */
const TURN_MS = 5;

/** Works off what is done in steps, and lets requests have their turn between them: a long calculation holds nobody up. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let from = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - from < TURN_MS) continue;
    await setImmediate();
    from = performance.now();
  }
}
