import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MergerHolders, type WaitingRow } from '../../initiatives/merger-holders.js';
import { besideSql } from '../../organisations/co-members.sql.js';
import type { Viewer } from '../../people/viewer.js';
import { SHARED_WITH_AREA } from './shared-with-area.sql.js';
import { WaitingRecords, type WaitingView } from './waiting-records.js';

/** What boards share with their area and waits since areas merged: named in the mail that tells owners of what else waits. */
@Injectable()
export class BoardMergers implements OnModuleInit {
  constructor(
    private readonly holders: MergerHolders,
    private readonly records: WaitingRecords,
  ) {}

  onModuleInit(): void {
    this.holders.add({ find, waiting: (recipient, organisationId) => this.waiting(recipient, organisationId) });
  }

  private async waiting(recipient: Viewer, organisationId: string): Promise<WaitingRow[]> {
    const found = await this.records.of(recipient, organisationId);
    return found.map((row) => ({ title: nameOf(row), path: '/board/merged', areas: row.waiting.areas }));
  }
}

function nameOf({ kind, title }: WaitingView): string {
  const about = title ?? 'something that is not shown any more';
  if (kind === 'answer') return `What your board shows of its answer: ${about}`;
  if (kind === 'choice') return `What your board chose not to do: ${about}`;
  return kind === 'review' ? `Your board’s review of ${about}` : `That your board has seen ${about}`;
}

async function find(manager: EntityManager, today: string): Promise<string[]> {
  const found: { organisationId: string }[] = await manager.query(FIND, [today]);
  return found.map(({ organisationId }) => organisationId);
}

const FIND = `
with recursive ${besideSql('$1', 'true', `m.organisation_id in (select s.organisation_id from (${SHARED_WITH_AREA}) s)`)},
waiting as (
  select s.organisation_id, max(b.merged_on) merged_on from (${SHARED_WITH_AREA}) s join beside b on b.other_id = s.organisation_id
  where b.merged_on > coalesce(s.known_on, '-infinity') and b.one_id <> s.organisation_id group by 1
)
insert into board_merger_told (organisation_id, told_on) select organisation_id, merged_on from waiting
on conflict (organisation_id) do update set told_on = excluded.told_on where board_merger_told.told_on < excluded.told_on
returning organisation_id "organisationId"`;
