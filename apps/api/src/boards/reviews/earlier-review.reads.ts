import type { EarlierReview } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { grouped } from '../grouped.rules.js';

type EarlierRow = Omit<EarlierReview, '__typename'> & { readonly reviewId: string };

/** So many earlier wordings of one review are shown. */
const MOST = 20;

/** What reviews said before they were put right: to members of the organisation alone, whoever is shown what they say now. */
@Injectable()
export class EarlierReviewReads {
  constructor(private readonly dataSource: DataSource) {}

  /** By review, of those that the viewer may see; the newest first. One statement. */
  async ofReviews({ organisationIds }: Viewer, reviewIds: readonly string[]): Promise<Map<string, EarlierRow[]>> {
    if (organisationIds.length === 0) return new Map();
    const rows: EarlierRow[] = await this.dataSource.query(EARLIER, [reviewIds, organisationIds]);
    return grouped(rows, ({ reviewId }) => reviewId);
  }
}

const EARLIER = `
select e.* from (
  select r.id, r.record_id "reviewId", r.body, r.decided_on "decidedOn", r.decision, r.reason, r.level, r.recorded_at "recordedAt", r.ended_at until,
    row_number() over (partition by r.record_id order by r.ended_at desc, r.id) place
  from review r where r.record_id = any($1::uuid[]) and r.ended_at is not null and r.organisation_id = any($2::uuid[])
) e where e.place <= ${MOST} order by e.place`;
