import { useCallback, useEffect, useRef } from 'react';
import type { Autosave } from '../autosave/use-autosave';
import type { Draft } from '../draft/draft';

/**
 * Puts a main capability into the form and says whether it was saved with it. The form saves first and the suggestion is answered then, so that
 * the server has nothing to change itself, and nobody is told that somebody else saved in between.
 */
export function usePutIn({ state, saveNow }: Autosave, change: (next: (draft: Draft) => Draft) => void) {
  const wanted = useRef<{ readonly capability: string; readonly settle: (saved: boolean) => void } | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const isSaved = (capability: string) => latest.current.phase === 'still' && latest.current.base?.content.primaryCapability === capability;

  useEffect(() => {
    const { current } = wanted;
    if (!current) return;
    const settle = (saved: boolean) => {
      wanted.current = null;
      current.settle(saved);
    };
    if (isSaved(current.capability)) settle(true);
    else if (state.phase === 'changed') saveNow();
    else if (state.phase !== 'still' && state.phase !== 'sending' && state.phase !== 'retrying') settle(false);
  });
  useEffect(() => () => wanted.current?.settle(false), []);

  return useCallback(
    (capability: string): Promise<boolean> => {
      if (isSaved(capability)) return Promise.resolve(true);
      wanted.current?.settle(false);
      return new Promise((settle) => {
        wanted.current = { capability, settle };
        change((draft) => ({
          ...draft,
          primaryCapability: capability,
          capabilities: draft.capabilities.filter((one) => one !== capability),
        }));
      });
    },
    [change],
  );
}
