import { expect, it } from '@jest/globals';
import { emptyDraft } from '../draft/draft';
import type { Backup } from './backup';
import { startOf } from './start-of';

const backup: Backup = {
  draft: { ...emptyDraft, title: 'Never saved' },
  version: null,
  base: null,
  savedPrint: null,
  pending: null,
  at: '2026-05-01T10:00:00.000Z',
};
const pasted = { ...emptyDraft, title: 'Pasted' };

it('begins with what was pasted, unless this device kept something that was never saved: then it says that both are there', () => {
  expect(startOf(null, null, pasted)).toMatchObject({ draft: { title: 'Pasted' }, restoredFrom: null, pasteWaits: false });
  expect(startOf(null, backup, pasted)).toMatchObject({ draft: { title: 'Never saved' }, restoredFrom: backup.at, pasteWaits: true });
  expect(startOf(null, backup)).toMatchObject({ draft: { title: 'Never saved' }, restoredFrom: backup.at, pasteWaits: false });
});
