import { setImmediate } from 'node:timers/promises';

const TURN_MS = 20;

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
