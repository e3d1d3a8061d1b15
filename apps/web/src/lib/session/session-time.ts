import { makeVar } from '@apollo/client';

/** When the session of this browser ends, by this machine's clock: without another request, and in any case. */
export interface SessionTime {
  readonly idleUntil: number;
  readonly absoluteUntil: number;
}

/** Null while nobody is signed in, or nothing was asked yet. */
export const sessionTime = makeVar<SessionTime | null>(null);

/** Under this name the browser's other windows learn that the session goes on. */
const KEY = 'kith.session-time';

/** Each answer says how many seconds are left: seconds, since the clocks of server and browser may differ. */
export function noteSession(headers: Headers, now = Date.now()): void {
  const [idle, left] = [headers.get('kith-session-idle'), headers.get('kith-session-left')];
  if (idle === null || left === null) return;
  const time = { idleUntil: now + Number(idle) * 1_000, absoluteUntil: now + Number(left) * 1_000 };
  if (!Number.isFinite(time.idleUntil) || !Number.isFinite(time.absoluteUntil)) return;
  sessionTime(time);
  try {
    localStorage.setItem(KEY, JSON.stringify(time));
  } catch {
    // Without storage each window warns for itself.
  }
}

/** What another window of this browser was told counts here too. Gives how to stop listening. */
export function followOtherWindows(): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key !== KEY || !newValue || !sessionTime()) return;
    const { idleUntil, absoluteUntil } = JSON.parse(newValue) as SessionTime;
    if (idleUntil > Date.now()) sessionTime({ idleUntil, absoluteUntil });
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
