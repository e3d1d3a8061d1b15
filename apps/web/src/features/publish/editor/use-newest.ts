import { useEffect, useState } from 'react';
import type { Autosave } from '../autosave/use-autosave';
import { contentOf, type Draft, draftOf } from '../draft/draft';
import { printOf } from '../draft/sendable.rules';

export interface Renewed {
  /** Who saved it; null once erased. */
  readonly by: string | null;
  readonly version: number;
}

/**
 * Whoever has changed nothing has nothing of their own to compare, as an approver who reads: the form takes what somebody else saved meanwhile.
 * Answers with what it took last, so that it can be said.
 */
export function useNewest({ state, ready, dispatch }: Autosave, setDraft: (draft: Draft) => void): Renewed | null {
  const [renewed, setRenewed] = useState<Renewed | null>(null);
  const { theirs } = state;
  const hasOwn = state.print !== state.savedPrint || ready.unfinished.length > 0 || state.pending !== null;
  useEffect(() => {
    if (!theirs || hasOwn) return;
    const version = { level: theirs.level, content: contentOf(theirs.content) };
    setDraft(draftOf(version.content, version.level));
    dispatch({ kind: 'resolved', base: version, savedPrint: printOf(version), print: printOf(version) });
    setRenewed({ by: theirs.savedBy?.name ?? null, version: theirs.version });
  }, [theirs, hasOwn, setDraft, dispatch]);
  return renewed;
}
