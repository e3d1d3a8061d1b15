import type { EntityManager } from 'typeorm';
import type { Register } from './register.rules.js';
import type { RegisterReport } from './register-report.js';

/** Statistical peers are wholly the register's: what it no longer names goes. */
export async function applyPeers(manager: EntityManager, { peers }: Register, report: RegisterReport): Promise<void> {
  const rows = JSON.stringify(peers);
  const [gone] = (await manager.query(
    `delete from peer p using organisation o where o.id = p.organisation_id and not o.demonstration
       and not exists (select 1 from (${NAMED}) n where n.organisation_id = p.organisation_id and n.peer_id = p.peer_id) returning p.peer_id`,
    [rows],
  )) as [unknown[], number];
  const changed: unknown[] = await manager.query(
    `insert into peer as p (organisation_id, peer_id, rank) ${NAMED}
     on conflict (organisation_id, peer_id) do update set rank = excluded.rank where p.rank <> excluded.rank returning p.peer_id`,
    [rows],
  );
  report.otherChanges += gone.length + changed.length;
}

const NAMED = `select o.id organisation_id, x.id peer_id, r.rank
from json_to_recordset($1::json) r(organisation text, peer text, rank int)
join organisation o on o.ods_code = r.organisation join organisation x on x.ods_code = r.peer`;
