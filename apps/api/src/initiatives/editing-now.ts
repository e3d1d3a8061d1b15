import type { EditingNow } from '@kith/schema';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';

/** Pages say every fifteen seconds that they are there: two may be lost on the way. */
const GONE_AFTER_MS = 45_000;
const FORGET = 'presence.forget';

/** Who has a working revision open now. Only those who may edit it count, and only they are told. */
@Injectable()
export class EditingNowReads implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(FORGET, async () => {
      await this.dataSource.query(`delete from presence where seen_at < $1`, [this.goneBefore()]);
    });
  }

  /** Saying it twice is the same as once, so that it needs no key. Refused, hidden and missing are the same empty answer. */
  async note(viewer: Viewer, initiativeId: string): Promise<EditingNow[]> {
    if (!viewer.personId || !isId(initiativeId)) return [];
    const asked = [initiativeId, viewer.editsFor, viewer.personId, this.goneBefore()];
    await this.dataSource.query(
      `insert into presence (revision_id, person_id, since, seen_at) select r.id, $3::uuid, $5::timestamptz, $5 ${OPEN}
       on conflict (revision_id, person_id) do update
         set since = case when presence.seen_at < $4::timestamptz then excluded.since else presence.since end, seen_at = excluded.seen_at`,
      [...asked, this.clock.now()],
    );
    return this.dataSource.query(
      `select json_build_object('id', p.id, 'name', p.name) person, n.since
       from (select r.id ${OPEN}) r join presence n on n.revision_id = r.id join person p on p.id = n.person_id
       where n.person_id <> $3::uuid and n.seen_at >= $4::timestamptz order by n.since, p.id`,
      asked,
    );
  }

  private goneBefore(): Date {
    return new Date(this.clock.now().getTime() - GONE_AFTER_MS);
  }
}

const OPEN = `from initiative i join revision r on r.initiative_id = i.id and r.state in ('working', 'in_review', 'refused')
  where i.id = $1 and i.lead_id = any($2::uuid[])`;
