import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AudienceReads } from '../initiatives/audience.reads.js';
import { MergerHolders, type WaitingRow } from '../initiatives/merger-holders.js';
import { besideSql } from '../organisations/co-members.sql.js';
import type { Viewer } from '../people/viewer.js';
import { AdaptationReads } from './adaptation.reads.js';
import { audienceSubjectOf } from './confirm-adaptation-audience.js';

/** Records of adapting that wait since areas merged: their adopters are told as owners of entries are. */
@Injectable()
export class AdaptationMergers implements OnModuleInit {
  constructor(
    private readonly holders: MergerHolders,
    private readonly audiences: AudienceReads,
    private readonly adaptations: AdaptationReads,
  ) {}

  onModuleInit(): void {
    this.holders.add({ find, waiting: (recipient, organisationId) => this.waiting(recipient, organisationId) });
  }

  private async waiting(recipient: Viewer, organisationId: string): Promise<WaitingRow[]> {
    const shared = (await this.adaptations.ofOrganisation(recipient, organisationId)).filter(
      ({ adopter, level }) => adopter.id === organisationId && level === 'system',
    );
    const found = await this.audiences.of(shared.map(audienceSubjectOf));
    return shared.flatMap(({ id, originTitle }) => {
      const row = found.get(id);
      if (!row || row.waiting.length === 0) return [];
      return [
        { title: `Your record of adapting ${originTitle ?? 'an entry that was removed'}`, path: `/adaptations/${id}`, areas: row.areas },
      ];
    });
  }
}

async function find(manager: EntityManager, today: string): Promise<string[]> {
  const [found]: [{ adopterId: string }[]] = await manager.query(FIND, [today]);
  return found.map(({ adopterId }) => adopterId);
}

const FIND = `
with recursive ${besideSql('$1', 'true', `m.organisation_id in (select s.adopter_id from adaptation s where s.level = 'system')`)},
waiting as (
  select a.id, max(b.merged_on) merged_on from adaptation a join beside b on b.other_id = a.adopter_id join initiative o on o.id = a.origin_id
  where a.level = 'system' and b.merged_on > coalesce(a.audience_known_on, '-infinity')
    and b.one_id <> a.adopter_id and b.one_id is distinct from o.lead_id group by a.id
)
update adaptation set merger_told_on = w.merged_on from waiting w
where w.id = adaptation.id and (adaptation.merger_told_on is null or adaptation.merger_told_on < w.merged_on)
returning adaptation.adopter_id "adopterId"`;
