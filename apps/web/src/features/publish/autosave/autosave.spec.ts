import { describe, expect, it } from '@jest/globals';
import { type Content, emptyDraft } from '../draft/draft';
import { printOf, sendable } from '../draft/sendable.rules';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { type Answer, type AutosaveEvent, type AutosaveState, autosave, delayOf, settledState } from './autosave.rules';

const contentCalled = (title: string): Content => sendable({ ...emptyDraft, title }).content;
const printCalled = (title: string) => printOf({ level: 'NETWORK', content: contentCalled(title) });
const saveOf = (title: string, key = `key of ${title}`) => ({
  key,
  level: 'NETWORK' as const,
  content: contentCalled(title),
  print: printCalled(title),
});

const revision = (version: number, title: string): workingRevision_savedFragment => ({
  __typename: 'WorkingRevision',
  id: 'i1',
  publishedSlug: null,
  version,
  level: 'NETWORK',
  savedAt: '2026-07-01T09:32:00.000Z',
  savedBy: { __typename: 'Person', id: 'p2', name: 'Ana' },
  organisation: { __typename: 'Organisation', id: 'o1', odsCode: 'DEMO1', name: 'Alderbrook' },
  adaptedFrom: null,
  hints: [],
  content: { __typename: 'DraftContent', ...contentCalled(title) } as workingRevision_savedFragment['content'],
});

const unsaved = settledState({ id: null, version: null, base: null, savedAt: null, hints: [], print: printCalled('') });
const typed = (title: string): AutosaveEvent => ({ kind: 'typed', print: printCalled(title) });
const due = (title: string, key?: string): AutosaveEvent => ({ kind: 'due', save: saveOf(title, key) });
const answered = (title: string, answer: Answer): AutosaveEvent => ({ kind: 'answered', key: `key of ${title}`, answer });
const unreachable: Answer = { kind: 'unreachable', offline: true, message: 'no answer', correlationId: null };
const after = (...events: AutosaveEvent[]): AutosaveState => events.reduce(autosave, unsaved);

describe('autosave', () => {
  it('waits for a pause, sends once, and is still when the server has it', () => {
    const waiting = after(typed('A'));
    expect([waiting.phase, delayOf(waiting, 0)]).toEqual(['changed', 2_000]);
    const sending = autosave(waiting, due('A'));
    expect(sending.pending).toMatchObject({ key: 'key of A', id: null, version: null });
    expect(autosave(sending, due('A', 'a second key')).pending?.key).toBe('key of A');
    const saved = autosave(sending, answered('A', { kind: 'saved', revision: revision(1, 'A') }));
    expect(saved).toMatchObject({ phase: 'still', id: 'i1', version: 1, pending: null, savedAt: '2026-07-01T09:32:00.000Z' });
    expect(delayOf(saved, 0)).toBeNull();
  });

  it('saves at the latest after fifteen seconds of typing without a pause', () => {
    const waiting = after(typed('A'));
    expect(delayOf(waiting, 14_500)).toBe(500);
    expect(delayOf(waiting, 20_000)).toBe(0);
  });

  it('has nothing to send once a change was taken back', () => {
    expect(after(typed('A'), typed('')).phase).toBe('still');
  });

  it('sends what was typed meanwhile as a save of its own, on top of the first', () => {
    const state = after(typed('A'), due('A'), typed('AB'), answered('A', { kind: 'saved', revision: revision(1, 'A') }));
    expect(state.phase).toBe('changed');
    expect(autosave(state, due('AB')).pending).toMatchObject({ key: 'key of AB', id: 'i1', version: 1 });
  });

  it('retries a save without an answer with the same key and text, ever more slowly', () => {
    const lost = after(typed('A'), due('A'), typed('AB'), answered('A', unreachable));
    expect([lost.phase, delayOf(lost, 0)]).toEqual(['retrying', 2_000]);
    const again = autosave(lost, due('AB', 'another key'));
    expect(again).toMatchObject({ phase: 'sending', pending: { key: 'key of A', print: printCalled('A') } });
    const twice = autosave(again, answered('A', unreachable));
    expect(delayOf(twice, 0)).toBe(4_000);
    expect(delayOf({ ...twice, attempts: 30 }, 0)).toBe(60_000);
    expect(delayOf(autosave(twice, { kind: 'back' }), 0)).toBe(0);
  });

  it('takes a version that someone saved after a lost answer for theirs', () => {
    const state = after(
      typed('A'),
      due('A'),
      answered('A', unreachable),
      due('A'),
      answered('A', { kind: 'saved', revision: revision(3, 'Theirs') }),
    );
    expect(state).toMatchObject({ phase: 'conflict', id: 'i1', theirs: { version: 3 }, base: { content: { title: 'A' } } });
  });

  it('waits in a conflict while typing goes on, and then saves on top of their version', () => {
    const conflict = after(typed('A'), due('A'), answered('A', { kind: 'conflict', theirs: revision(7, 'Theirs') }), typed('AB'));
    expect([conflict.phase, delayOf(conflict, 0)]).toEqual(['conflict', null]);
    const theirs = { level: 'NETWORK' as const, content: contentCalled('Theirs') };
    const resolved = autosave(conflict, { kind: 'resolved', base: theirs, savedPrint: printOf(theirs), print: printCalled('AB') });
    expect(resolved).toMatchObject({ phase: 'changed', version: 7, theirs: null });
    expect(autosave(resolved, due('AB')).pending?.version).toBe(7);
    expect(autosave(conflict, { kind: 'resolved', base: theirs, savedPrint: printOf(theirs), print: printOf(theirs) }).phase).toBe('still');
  });

  it('keeps the save of an ended session and sends it when the session is back', () => {
    const ended = after(typed('A'), due('A'), answered('A', { kind: 'signed-out' }));
    expect([ended.phase, delayOf(ended, 0)]).toEqual(['signed-out', null]);
    const back = autosave(ended, { kind: 'back' });
    expect([back.phase, delayOf(back, 0)]).toEqual(['retrying', 0]);
    expect(autosave(back, due('A', 'another key')).pending?.key).toBe('key of A');
  });

  it('asks for correction, and tries again with a new key when something changed', () => {
    const problems = [{ path: 'content.title', message: 'Too long.' }];
    const invalid = after(typed('A'), due('A'), answered('A', { kind: 'invalid', message: 'No.', problems }));
    expect(invalid).toMatchObject({ phase: 'invalid', problems, pending: null, rejected: { title: 'A' } });
    expect(autosave(invalid, due('A')).phase).toBe('invalid');
    expect(autosave(autosave(invalid, typed('B')), due('B')).pending?.key).toBe('key of B');
  });

  it('ignores the answer to a save that is no longer waited for', () => {
    const state = after(typed('A'), due('A'), answered('A', { kind: 'saved', revision: revision(1, 'A') }));
    expect(autosave(state, answered('A', unreachable))).toBe(state);
  });
});
