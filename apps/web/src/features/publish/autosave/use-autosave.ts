import { useReactiveVar } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { sessionEnded } from '../../../lib/session/session-ended';
import type { Draft } from '../draft/draft';
import { printOf, type Sendable, sendable } from '../draft/sendable.rules';
import { type Answer, type AutosaveEvent, type AutosaveState, autosave, delayOf, type Save } from './autosave.rules';
import { dropBackup, writeBackup } from './backup';

/** How long typing may outrun the copy on this device. */
const BACKUP_MS = 300;

export interface Autosave {
  readonly state: AutosaveState;
  readonly ready: Sendable;
  /** False where this browser keeps nothing. */
  readonly keptHere: boolean;
  /** Sends what is unsaved now, without waiting for a pause. */
  readonly saveNow: () => void;
  readonly dispatch: (event: AutosaveEvent) => void;
}

/** Keeps the form on the server while it is written, and on this device until the server has it. */
export function useAutosave(options: {
  draft: Draft;
  start: AutosaveState;
  send: (save: Save) => Promise<Answer>;
  /** Name of the copy on this device, by the initiative's id. */
  backup: (id: string | null) => string;
}): Autosave {
  const { draft, start, send, backup } = options;
  const [state, dispatch] = useReducer(autosave, start);
  const [keptHere, setKeptHere] = useState(true);
  const ready = useMemo(() => sendable(draft), [draft]);
  const print = useMemo(() => printOf(ready), [ready]);
  const changedAt = useRef<number | null>(null);

  useEffect(() => dispatch({ kind: 'typed', print }), [print]);

  const saveNow = useCallback(() => {
    dispatch({ kind: 'due', save: { key: crypto.randomUUID(), level: ready.level, content: ready.content, print } });
  }, [ready, print]);

  // A pause in the typing, or the next try. Each change of what was typed starts the pause anew.
  useEffect(() => {
    if (state.phase !== 'changed') changedAt.current = null;
    else changedAt.current ??= Date.now();
    const delay = delayOf(state, changedAt.current === null ? 0 : Date.now() - changedAt.current);
    if (delay === null) return;
    const timer = setTimeout(saveNow, delay);
    return () => clearTimeout(timer);
  }, [state.phase, state.attempts, print, saveNow]);

  // The same save may be sent twice: its key makes it one act.
  const { pending, phase } = state;
  useEffect(() => {
    if (phase !== 'sending' || !pending) return;
    void send(pending).then((answer) => dispatch({ kind: 'answered', key: pending.key, answer }));
  }, [phase, pending, send]);

  const ended = useReactiveVar(sessionEnded);
  useEffect(() => {
    if (!ended) dispatch({ kind: 'back' });
  }, [ended]);
  useEffect(() => {
    const back = () => dispatch({ kind: 'back' });
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);

  // What is typed but can't be sent yet lives on this device alone.
  const unsaved = state.phase !== 'still' || ready.unfinished.length > 0;
  const latest = useRef<() => void>(() => {});
  latest.current = () => {
    const name = backup(state.id);
    if (!unsaved) dropBackup(name);
    else {
      const { version, base, savedPrint } = state;
      setKeptHere(writeBackup(name, { draft, version, base, savedPrint, pending, at: new Date().toISOString() }));
    }
    // The first save gave it a name of its own.
    if (state.id) dropBackup(backup(null));
  };
  useEffect(() => {
    if (!unsaved) return latest.current();
    const timer = setTimeout(() => latest.current(), BACKUP_MS);
    return () => clearTimeout(timer);
  }, [draft, state, unsaved]);
  useEffect(() => {
    const keep = () => latest.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  return { state, ready, keptHere, saveNow, dispatch };
}
