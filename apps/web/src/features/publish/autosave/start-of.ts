import { contentOf, type Draft, draftOf, emptyDraft } from '../draft/draft';
import { printOf, sendable } from '../draft/sendable.rules';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { type AutosaveState, settledState } from './autosave.rules';
import type { Backup } from './backup';

export interface Start {
  readonly draft: Draft;
  readonly state: AutosaveState;
  /** When this device kept what was put back, as an instant; null where nothing was. */
  readonly restoredFrom: string | null;
  /** Whether a text that was just pasted waits behind what was put back. */
  readonly pasteWaits: boolean;
}

/** Where the form begins: what the server holds, over it what this device kept because it was never saved. */
export function startOf(revision: workingRevision_savedFragment | null, backup: Backup | null, filled?: Draft): Start {
  const saved = revision ? draftOf(contentOf(revision.content), revision.level) : emptyDraft;
  const savedPrint = printOf(sendable(saved));
  const state = settledState({
    id: revision?.id ?? null,
    version: revision?.version ?? null,
    base: revision ? { level: revision.level, content: contentOf(revision.content) } : null,
    savedAt: revision?.savedAt ?? null,
    hints: revision?.hints ?? [],
    print: savedPrint,
  });
  const draft = backup?.draft ?? filled ?? saved;
  const ready = sendable(draft);
  const print = printOf(ready);
  if (!backup)
    return { draft, state: { ...state, print, phase: print === savedPrint ? 'still' : 'changed' }, restoredFrom: null, pasteWaits: false };
  // It reached the server after all, and only its answer was lost.
  const pasteWaits = filled !== undefined;
  if (print === savedPrint) return { draft, state, restoredFrom: ready.unfinished.length > 0 || pasteWaits ? backup.at : null, pasteWaits };
  const { version, base, pending } = backup;
  return {
    draft,
    state: { ...state, version, base, savedPrint: backup.savedPrint, print, pending, phase: pending ? 'retrying' : 'changed' },
    restoredFrom: backup.at,
    pasteWaits,
  };
}
