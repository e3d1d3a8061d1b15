import { useEffect, useState } from 'react';
import type { Autosave } from '../autosave/use-autosave';

/** Saves what is unsaved, then acts on exactly that version; where saving stopped, so does this, and says why beside the form. */
export function useOnceSaved(
  { state, saveNow }: Autosave,
  act: (id: string, version: number) => Promise<void>,
): { busy: boolean; begin: () => void } {
  const [stage, setStage] = useState<'idle' | 'saving' | 'sending'>('idle');
  useEffect(() => {
    if (stage !== 'saving') return;
    if (state.phase === 'changed') saveNow();
    else if (state.phase === 'still' && state.id && state.version !== null) {
      setStage('sending');
      void act(state.id, state.version).finally(() => setStage('idle'));
    } else if (state.phase !== 'sending' && state.phase !== 'retrying') setStage('idle');
  });
  const begin = () => {
    if (stage !== 'idle') return;
    setStage('saving');
    saveNow();
  };
  return { busy: stage !== 'idle', begin };
}
