import { createHash } from 'node:crypto';

/** Texts that are sent again and again, with the names under which each connection to a server keeps them. */
const names = new Map<string, string>();
/** More than there are places times the few shapes that visibility gives each. */
const MOST = 300;

/**
 * Marks a statement that a server should read and plan once a connection, not each time: of those that take a millisecond and are planned in
 * five, this is most of the work. For texts that are constant but for a few shapes, and whose plan does not hang on their values. The embedded
 * database knows no names, since all connections to it are one session.
 */
export function prepared(sql: string): string {
  if (!names.has(sql) && names.size < MOST) names.set(sql, `kith_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`);
  return sql;
}

/** The name of a marked statement. */
export const nameOf = (sql: string): string | undefined => names.get(sql);
