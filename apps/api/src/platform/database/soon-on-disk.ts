import type { EntityManager } from 'typeorm';

/**
 * SQL that holds, and by which the commit of its transaction does not wait for the disk: where the database's machine fails, what was committed in
 * its last second may be lost. For what is made again then, such as counts, vectors and the state of jobs, which run at least once: else what
 * people enter would wait behind it.
 */
export const SOON_ON_DISK = `(select set_config('synchronous_commit', 'off', true)) = 'off'`;

/** The same for the transaction in hand. */
export const soonOnDisk = (manager: EntityManager): Promise<unknown> => manager.query(`select ${SOON_ON_DISK}`);
