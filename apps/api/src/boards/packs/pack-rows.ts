import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids.js';

/** Columns of what is worked on, by their names in the table; the names come from the code, never from a client. */
export type EditionColumns = Readonly<
  Partial<
    Record<
      | 'meeting_on'
      | 'body'
      | 'title'
      | 'purpose'
      | 'recommendation'
      | 'sponsor'
      | 'risk'
      | 'considered_before'
      | 'decisions'
      | 'questions'
      | 'comparison_ids'
      | 'overlap_ids'
      | 'recipient_ids'
      | 'all_board_members',
      unknown
    >
  >
>;

/** Others who change or issue this pack wait until the transaction ends. */
export async function lockPack(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`select 1 from pack where id = $1 for update`, [id]);
}

/** With its editions and what they say to each question. */
export async function removePack(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`delete from pack where id = $1`, [id]);
}

/** Changes what is worked on, in the name of one section. */
export async function changeDraft(
  manager: EntityManager,
  packId: string,
  section: string,
  columns: EditionColumns,
  now: Date,
): Promise<void> {
  const sets = Object.keys(columns).map((name, place) => `${name} = $${place + 4}, `);
  await manager.query(
    `update pack_edition set ${sets.join('')}version = version + 1, changed_at = $3,
       sections = sections || jsonb_build_object($2::text, coalesce((sections ->> $2::text)::int, 1) + 1)
     where pack_id = $1 and number = 0`,
    [packId, section, now, ...Object.values(columns)],
  );
}

/** What is known to begin from, for questions to which nothing was written yet. */
export async function beginAnswers(
  manager: EntityManager,
  packId: string,
  known: ReadonlyMap<string, string>,
  questions: readonly string[],
): Promise<void> {
  const some = questions.filter((id) => known.has(id));
  await manager.query(
    `insert into pack_question (id, edition_id, question, position, approach_ids)
     select k.id, e.id, k.question, k.position, '{}' from pack_edition e cross join unnest($2::uuid[], $3::text[], $4::text[]) k(id, question, position)
     where e.pack_id = $1 and e.number = 0 on conflict (edition_id, question) do nothing`,
    [packId, some.map(() => newId()), some, some.map((id) => known.get(id))],
  );
}

export async function keepAnswer(
  manager: EntityManager,
  packId: string,
  { question, position, approachIds }: { readonly question: string; readonly position: string; readonly approachIds: readonly string[] },
): Promise<void> {
  await manager.query(
    `insert into pack_question (id, edition_id, question, position, approach_ids)
     select $2, e.id, $3, $4, $5 from pack_edition e where e.pack_id = $1 and e.number = 0
     on conflict (edition_id, question) do update set position = excluded.position, approach_ids = excluded.approach_ids`,
    [packId, newId(), question, position, approachIds],
  );
}
