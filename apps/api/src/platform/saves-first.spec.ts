import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SavesFirst } from './saves-first.js';

/** Whether it resolves by itself, without time going on. */
async function atOnce(waiting: Promise<void>): Promise<boolean> {
  let ended = false;
  void waiting.then(() => {
    ended = true;
  });
  await setImmediate();
  return ended;
}

describe('saves first', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('holds nobody up where nothing is being saved', async () => {
    expect(await atOnce(new SavesFirst().saved())).toBe(true);
  });

  it('holds others up until every change under way has ended', async () => {
    const saves = new SavesFirst();
    const [endFirst, endSecond] = [saves.begin(), saves.begin()];
    const waiting = saves.saved();
    endFirst();
    expect(await atOnce(waiting)).toBe(false);
    endSecond();
    expect(await atOnce(waiting)).toBe(true);
  });

  it('does not let what begins meanwhile hold up who waits already', async () => {
    const saves = new SavesFirst();
    const end = saves.begin();
    const waiting = saves.saved();
    saves.begin();
    end();
    expect(await atOnce(waiting)).toBe(true);
  });

  it('is waited for no longer than a tenth of a second', async () => {
    const saves = new SavesFirst();
    saves.begin();
    const waiting = saves.saved();
    jest.advanceTimersByTime(99);
    expect(await atOnce(waiting)).toBe(false);
    jest.advanceTimersByTime(1);
    expect(await atOnce(waiting)).toBe(true);
    expect(await atOnce(saves.saved())).toBe(true);
  });
});
