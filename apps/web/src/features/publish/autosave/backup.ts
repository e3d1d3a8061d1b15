import type { Draft } from '../draft/draft';
import type { AutosaveState, Save } from './autosave.rules';

/** What this device keeps of a form until the server has it. */
export interface Backup {
  readonly draft: Draft;
  /** The version it was edited from; null before the first save. */
  readonly version: number | null;
  readonly base: AutosaveState['base'];
  readonly savedPrint: string | null;
  /** A save whose outcome is not known: tried again with the same key, so that it is one act. */
  readonly pending: Save | null;
  /** When it was kept, as an instant. */
  readonly at: string;
}

/** By person, so that nobody is shown another's text; and by initiative, or by organisation where there is none yet. */
export const backupName = (personId: string, id: string | null, organisationId: string): string =>
  `kith.publish.${personId}.${id ?? `new-${organisationId}`}`;

export function readBackup(name: string): Backup | null {
  try {
    const text = localStorage.getItem(name);
    const kept = text ? (JSON.parse(text) as Backup) : null;
    return kept && typeof kept.draft?.title === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** False where this browser keeps nothing (private window, storage full): the page then must not say that it does. */
export function writeBackup(name: string, backup: Backup): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(backup));
    return true;
  } catch {
    return false;
  }
}

export function dropBackup(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}
