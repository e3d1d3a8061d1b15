import type { Content } from '../draft/draft';
import type { Problem } from '../draft/sendable.rules';
import type { Level, workingRevision_savedFragment } from '../draft/working-revision.generated';

/** One save, frozen when it is first sent: a retry is the same act, with the same key and the same text. */
export interface Save {
  readonly key: string;
  readonly id: string | null;
  /** The version it was edited from; null on the first save. */
  readonly version: number | null;
  readonly level: Level;
  readonly content: Content;
  readonly print: string;
}

/** What came of a save. */
export type Answer =
  | { readonly kind: 'saved'; readonly revision: workingRevision_savedFragment }
  | { readonly kind: 'conflict'; readonly theirs: workingRevision_savedFragment }
  | { readonly kind: 'invalid'; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string }
  /** No answer, or none that says what became of it. */
  | { readonly kind: 'unreachable'; readonly offline: boolean; readonly message: string; readonly correlationId: string | null };

/**
 * `still`: all is saved. `changed`: waits for a pause in the typing. `sending`. `retrying`: the same save again after a while.
 * The others wait for the editor: `signed-out`, `invalid`, `conflict`, `refused`.
 */
export type Phase = 'still' | 'changed' | 'sending' | 'retrying' | 'signed-out' | 'invalid' | 'conflict' | 'refused';

export interface AutosaveState {
  readonly phase: Phase;
  readonly id: string | null;
  readonly version: number | null;
  /** Print of what the server is known to hold; null before the first save. */
  readonly savedPrint: string | null;
  /** What the server is known to hold: both sides of a conflict began from it. */
  readonly base: { readonly level: Level; readonly content: Content } | null;
  /** Print of the form now. */
  readonly print: string;
  /** The save that is on its way, or whose outcome is not known. */
  readonly pending: Save | null;
  /** Failed tries in a row. */
  readonly attempts: number;
  readonly savedAt: string | null;
  readonly problems: readonly Problem[];
  /** The content in which the problems were found: a field that was changed since is given the benefit of the doubt. */
  readonly rejected: Content | null;
  /** Advice on what is saved; its paths are the server's. */
  readonly hints: workingRevision_savedFragment['hints'];
  readonly theirs: workingRevision_savedFragment | null;
  readonly trouble: { readonly offline: boolean; readonly message: string; readonly correlationId: string | null } | null;
  readonly message: string | null;
}

export type AutosaveEvent =
  | { readonly kind: 'typed'; readonly print: string }
  /** Time to send: a pause, a change of step, or the next try. `save` is used unless an earlier one has no outcome yet. */
  | { readonly kind: 'due'; readonly save: Omit<Save, 'id' | 'version'> }
  | { readonly kind: 'answered'; readonly key: string; readonly answer: Answer }
  /** The connection or the session is back. */
  | { readonly kind: 'back' }
  /** Another act was refused because someone else had saved: publishing, or opening a revision. */
  | { readonly kind: 'overtaken'; readonly theirs: workingRevision_savedFragment }
  /** The editor chose between the versions: the form's next save goes on top of theirs. */
  | { readonly kind: 'resolved'; readonly base: { level: Level; content: Content }; readonly savedPrint: string; readonly print: string };

const PAUSE_MS = 2_000;
/** Whoever never pauses is saved all the same. */
const LONGEST_MS = 15_000;
const LONGEST_RETRY_MS = 60_000;

/** A form that holds what the server holds, or nothing. */
export const settledState = (
  saved: Pick<AutosaveState, 'id' | 'version' | 'base' | 'savedAt' | 'hints'> & { print: string },
): AutosaveState => ({
  ...saved,
  phase: 'still',
  savedPrint: saved.print,
  pending: null,
  attempts: 0,
  problems: [],
  rejected: null,
  theirs: null,
  trouble: null,
  message: null,
});

/** How long until the next `due`; null while there is nothing to send by itself. */
export function delayOf({ phase, attempts }: AutosaveState, changedForMs: number): number | null {
  if (phase === 'changed') return Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - changedForMs));
  if (phase === 'retrying') return attempts === 0 ? 0 : Math.min(LONGEST_RETRY_MS, PAUSE_MS * 2 ** (attempts - 1));
  return null;
}

export function autosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.kind) {
    case 'typed':
      return typed(state, event.print);
    case 'due':
      return due(state, event.save);
    case 'answered':
      return state.pending?.key === event.key ? answered(state, state.pending, event.answer) : state;
    case 'back':
      return state.phase === 'signed-out' || state.phase === 'retrying' ? { ...state, phase: 'retrying', attempts: 0 } : state;
    case 'overtaken':
      return { ...state, phase: 'conflict', theirs: event.theirs };
    case 'resolved':
      return settled({
        ...state,
        base: event.base,
        savedPrint: event.savedPrint,
        version: state.theirs?.version ?? state.version,
        theirs: null,
        print: event.print,
      });
  }
}

/** Nothing is on its way: is there anything to send? */
const settled = (state: AutosaveState): AutosaveState => ({ ...state, phase: state.print === state.savedPrint ? 'still' : 'changed' });

function typed(state: AutosaveState, print: string): AutosaveState {
  if (print === state.print) return state;
  const next = { ...state, print };
  // A save without an outcome is finished first; a conflict or a refusal waits for the editor.
  return state.phase === 'still' || state.phase === 'changed' || state.phase === 'invalid' ? settled(next) : next;
}

function due(state: AutosaveState, save: Omit<Save, 'id' | 'version'>): AutosaveState {
  if (state.phase === 'retrying' && state.pending) return { ...state, phase: 'sending' };
  if (state.phase !== 'changed') return state;
  return { ...state, phase: 'sending', pending: { ...save, id: state.id, version: state.version } };
}

function answered(state: AutosaveState, save: Save, answer: Answer): AutosaveState {
  const clear = { ...state, attempts: 0, trouble: null, message: null, problems: [], rejected: null };
  switch (answer.kind) {
    case 'saved': {
      const { revision } = answer;
      // The key was used by an earlier try, and someone has saved since: what came back is theirs.
      if (revision.version > (save.version ?? 0) + 1) {
        return { ...clear, phase: 'conflict', id: revision.id, pending: null, theirs: revision, base: save, savedPrint: save.print };
      }
      const { level, content, print } = save;
      const { id, version, savedAt, hints } = revision;
      return settled({ ...clear, pending: null, id, version, savedAt, hints, base: { level, content }, savedPrint: print });
    }
    case 'conflict':
      return { ...clear, phase: 'conflict', pending: null, theirs: answer.theirs };
    case 'invalid':
      return { ...clear, phase: 'invalid', pending: null, problems: answer.problems, rejected: save.content, message: answer.message };
    case 'refused':
      return { ...clear, phase: 'refused', pending: null, message: answer.message };
    case 'signed-out':
      return { ...clear, phase: 'signed-out' };
    case 'unreachable': {
      const { offline, message, correlationId } = answer;
      return { ...state, phase: 'retrying', attempts: state.attempts + 1, trouble: { offline, message, correlationId } };
    }
  }
}
