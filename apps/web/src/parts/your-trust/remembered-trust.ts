import { useState } from 'react';

/** A trust as this browser remembers it. It never leaves the browser but as part of a question. */
export interface RememberedTrust {
  readonly odsCode: string;
  readonly name: string;
}

const KEY = 'kith.your-trust';

function read(): RememberedTrust | null {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<RememberedTrust> | null;
    return typeof value?.odsCode === 'string' && typeof value.name === 'string' ? { odsCode: value.odsCode, name: value.name } : null;
  } catch {
    // Storage may be switched off or hold something foreign: then nothing is remembered.
    return null;
  }
}

function write(trust: RememberedTrust | null): void {
  try {
    if (trust) localStorage.setItem(KEY, JSON.stringify(trust));
    else localStorage.removeItem(KEY);
  } catch {
    // As above: the choice then holds for this visit.
  }
}

/** The reader's trust, without any sign-in. */
export function useRememberedTrust(): [RememberedTrust | null, (trust: RememberedTrust | null) => void] {
  const [trust, setTrust] = useState(read);
  const remember = (next: RememberedTrust | null) => {
    write(next);
    setTrust(next);
  };
  return [trust, remember];
}
