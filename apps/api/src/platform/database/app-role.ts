import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { DatabaseUnusable } from './database-unusable.js';

/**
 * On a server Kith has two roles: the owner makes and changes tables, and the running API reads and writes rows. Whoever got hold of
 * the API's role could neither rewrite the audit nor drop, make or change a table.
 */

/** Tables in which the running API may do less than read, add, change and delete rows. */
const LESS: Readonly<Record<string, string>> = { audit_event: 'select, insert', migrations: 'select' };

interface Place {
  owns: boolean;
  user: string;
  database: string;
  oid: number;
}

const PLACE = `select current_user as user, current_database() as database, (select oid::int from pg_database where datname = current_database()) oid,
  (select pg_get_userbyid(datdba) = current_user from pg_database where datname = current_database()) owns`;

/** Refuses two addresses that are not of one database, or that are one role or one that stands above the other. */
export async function checkAppRole(owner: Client, app: Client): Promise<void> {
  const { rows: own } = await owner.query<Place>(PLACE);
  const { rows: apps } = await app.query<Place & { above: boolean }>(
    `select place.*, r.rolsuper or r.rolcreaterole or coalesce(pg_has_role(current_user, (select oid from pg_roles where rolname = $1), 'member'), false) above
     from (${PLACE}) place, pg_roles r where r.rolname = current_user`,
    [own[0]?.user],
  );
  const [theirs, ours] = [own[0] as Place, apps[0] as Place & { above: boolean }];
  if (theirs.database !== ours.database || theirs.oid !== ours.oid) {
    throw new DatabaseUnusable(
      `DATABASE_OWNER_URL and DATABASE_URL must be of one database; they are of "${theirs.database}" and "${ours.database}".`,
    );
  }
  if (ours.owns && !theirs.owns) {
    throw new DatabaseUnusable(
      `The database "${ours.database}" belongs to "${ours.user}" of DATABASE_URL: perhaps DATABASE_URL and DATABASE_OWNER_URL are the wrong way round.`,
    );
  }
  if (ours.above) {
    throw new DatabaseUnusable(
      `The database user "${ours.user}" of DATABASE_URL has the rights of the owner "${theirs.user}": give it a role of its own that is no superuser, may not make roles and belongs to no other.`,
    );
  }
}

/** Gives the running API's role what it needs and takes away the rest. Run as the owner after each migration; all at once or not at all. */
export async function grantLeastRights(owner: DataSource, name: string): Promise<void> {
  const [{ role }]: [{ role: string }] = await owner.query(`select quote_ident($1) role`, [name]);
  await owner.transaction(async (manager) => {
    await manager.query(`select pg_advisory_xact_lock(hashtext('kith.rights'))`);
    for (const statement of await statements(manager, role)) await manager.query(statement);
  });
}

async function statements(manager: EntityManager, role: string): Promise<string[]> {
  const [{ schema, database }]: [{ schema: string; database: string }] = await manager.query(
    `select quote_ident(current_schema()) schema, quote_ident(current_database()) database`,
  );
  const tables: { name: string; quoted: string }[] = await manager.query(
    `select tablename name, quote_ident(tablename) quoted from pg_tables where schemaname = current_schema() order by 1`,
  );
  return [
    `revoke create on schema ${schema} from public, ${role}`,
    `revoke temporary on database ${database} from public, ${role}`,
    `revoke all on all tables in schema ${schema} from public, ${role}`,
    `revoke all on all sequences in schema ${schema} from public, ${role}`,
    `grant usage on schema ${schema} to ${role}`,
    `grant usage, select on all sequences in schema ${schema} to ${role}`,
    ...tables.map(({ name, quoted }) => `grant ${LESS[name] ?? 'select, insert, update, delete'} on ${schema}.${quoted} to ${role}`),
  ];
}
