import { useSyncExternalStore } from 'react';
import { type ChosenEntry, readChosen, withEntry, withoutEntry } from './chosen.rules';

const KEY = 'kith.compare';
const listeners = new Set<() => void>();
/** As written last, so that a reader of the store is given the same list until it changes. */
let last: { readonly kept: string | null; readonly chosen: readonly ChosenEntry[] } = { kept: null, chosen: [] };
/** Where a browser keeps nothing, for as long as the page stands. */
let unkept: string | null = null;

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

function now(): readonly ChosenEntry[] {
  const value = kept();
  if (value !== last.kept) last = { kept: value, chosen: readChosen(value) };
  return last.chosen;
}

function keep(chosen: readonly ChosenEntry[]): void {
  const value = chosen.length > 0 ? JSON.stringify(chosen) : null;
  try {
    if (value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, value);
  } catch {
    unkept = value;
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Entries put aside to compare, in this window, from page to page. */
export function useChosen() {
  const chosen = useSyncExternalStore(subscribe, now);
  return {
    chosen,
    /** False where four are chosen already. */
    add: (entry: ChosenEntry): boolean => {
      const next = withEntry(now(), entry);
      keep(next);
      return next.some(({ slug }) => slug === entry.slug);
    },
    remove: (slug: string) => keep(withoutEntry(now(), slug)),
    clear: () => keep([]),
  };
}
