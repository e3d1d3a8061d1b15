import type { BoardRecordKind } from '@kith/schema';

/** In which table each stands. The names come from the code, never from a client. */
export const TABLE_OF: Readonly<Record<BoardRecordKind, string>> = {
  answer: 'board_answer',
  choice: 'choice',
  review: 'review',
  seen: 'seen_by_board',
};

/** What boards share with their area, of what stands. A predecessor's answers are ended, its other records are the successor's to share. */
export const SHARED_WITH_AREA = `
select id, 'answer' kind, organisation_id, audience_known_on known_on, null::uuid initiative_id, null::text said, question, recorded_at
  from board_answer where ended_at is null and level = 'system'
union all
select id, 'choice', organisation_id, audience_known_on, initiative_id, title, null, recorded_at from choice where ended_at is null and level = 'system'
union all
select id, 'review', organisation_id, audience_known_on, initiative_id, null, null, recorded_at from review where ended_at is null and level = 'system'
union all
select id, 'seen', organisation_id, audience_known_on, initiative_id, null, null, recorded_at from seen_by_board where ended_at is null and level = 'system'`;
