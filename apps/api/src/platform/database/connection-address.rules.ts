import { LOOPBACK } from '../config/config.js';

/** Whether this leads over a network, and says nothing of how. A Unix socket is a path in `host`. */
export function isInTheClear(databaseUrl: string | undefined): boolean {
  if (!databaseUrl) return false;
  const { hostname, searchParams } = new URL(databaseUrl);
  const host = searchParams.get('host') ?? hostname;
  return !(
    LOOPBACK.has(host) ||
    host === '' ||
    host.startsWith('/') ||
    host.startsWith('%2F') ||
    searchParams.has('sslmode') ||
    searchParams.has('ssl')
  );
}
