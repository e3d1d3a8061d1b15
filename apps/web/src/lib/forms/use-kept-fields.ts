import { useRef, useState } from 'react';

const PREFIX = 'kith.typed.';

/**
 * Fields of a form, kept in this window as well while they are typed, so that a reload or a sign-in brings them back. `name` must name
 * the person too: on a shared computer the next one is not to find them.
 */
export function useKeptFields<Fields extends Record<string, string>>(name: string, initial: Fields) {
  const [fields, setFields] = useState<Fields>(() => ({ ...initial, ...read(name, initial) }));
  const current = useRef(fields);
  const setAll = (changed: Partial<Fields>) => {
    current.current = { ...current.current, ...changed };
    setFields(current.current);
    write(name, current.current);
  };
  const forget = () => write(name, null);
  return { fields, setAll, forget };
}

/** Only what the form still has: an older release may have kept other fields. */
function read<Fields extends Record<string, string>>(name: string, initial: Fields): Partial<Fields> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}');
    const known = Object.entries(kept ?? {}).filter(([field, value]) => field in initial && typeof value === 'string');
    return Object.fromEntries(known) as Partial<Fields>;
  } catch {
    return {};
  }
}

function write(name: string, fields: Record<string, string> | null): void {
  try {
    if (fields) sessionStorage.setItem(PREFIX + name, JSON.stringify(fields));
    else sessionStorage.removeItem(PREFIX + name);
  } catch {
    // A browser that keeps nothing: the form itself still holds what was typed.
  }
}
