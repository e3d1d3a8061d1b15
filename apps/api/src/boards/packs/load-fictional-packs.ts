import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { idOf } from '../../initiatives/load-entries.js';
import { BoardDemonstration } from '../demonstration/board-demonstration.js';
import { PARTS } from './pack.entity.js';

const slugs = z.array(z.string().startsWith('demo-'));
const packs = z.array(
  z.strictObject({
    organisation: z.string().startsWith('DEMO'),
    part: z.enum(PARTS),
    meetingOn: z.iso.date(),
    body: z.string().min(1).max(120),
    title: z.string().min(1).max(200),
    purpose: z.string().min(1).max(1_000),
    recommendation: z.string().min(1).max(1_000),
    sponsor: z.string().max(200),
    risk: z.string().max(1_000),
    consideredBefore: z.string().max(1_000),
    decisions: z.array(z.string().min(1).max(400)),
    questions: z.array(
      z.strictObject({ question: z.string().regex(/^q[1-9]$/), position: z.string().min(1).max(2_000), approaches: slugs }),
    ),
    comparison: slugs,
    begunOn: z.iso.date(),
    issuedOn: z.iso.date(),
  }),
);

/** A pack that a fictional board was given, so that a newcomer sees one. What anybody has changed or issued since is left alone. */
@Injectable()
export class LoadFictionalPacks implements OnModuleInit {
  constructor(private readonly demonstration: BoardDemonstration) {}

  onModuleInit(): void {
    this.demonstration.add({ file: 'packs.json', keep });
  }
}

async function keep(manager: EntityManager, content: unknown): Promise<void> {
  for (const pack of packs.parse(content)) {
    const id = idOf(`demonstration/pack/${pack.organisation}/${pack.meetingOn}`);
    await manager.query(
      `insert into pack (id, organisation_id, part, created_at)
       select $1, o.id, $3, ($4 || 'T12:00:00Z')::timestamptz from organisation o where o.ods_code = $2 and o.demonstration on conflict (id) do nothing`,
      [id, pack.organisation, pack.part, pack.begunOn],
    );
    for (const number of [0, 1]) await keepEdition(manager, id, pack, number);
  }
}

async function keepEdition(manager: EntityManager, packId: string, pack: z.infer<typeof packs>[number], number: number): Promise<void> {
  const edition = idOf(`demonstration/pack_edition/${packId}/${number}`);
  const named = [...pack.comparison, ...pack.questions.flatMap(({ approaches }) => approaches)];
  const kept: unknown[] = await manager.query(EDITION, [
    edition,
    packId,
    number,
    JSON.stringify({ ...pack, decisions: pack.decisions.join('\n'), questions: pack.questions.map(({ question }) => question) }),
    number === 0 ? [] : named,
    number === 0 ? null : `${pack.issuedOn}T12:00:00Z`,
  ]);
  if (kept.length === 0) return;
  for (const { question, position, approaches } of pack.questions)
    await manager.query(
      `insert into pack_question (id, edition_id, question, position, approach_ids) values ($1, $2, $3, $4, ${idsOf('$5')})`,
      [idOf(`demonstration/pack_question/${edition}/${question}`), edition, question, position, approaches],
    );
}

/** Ids of entries of the demonstration by their addresses, in their order. */
const idsOf = (slugs: string): string =>
  `array(select i.id from unnest(${slugs}::text[]) with ordinality a(slug, place) join initiative i on i.slug = a.slug and i.demonstration order by a.place)`;

const EDITION = `
insert into pack_edition (id, pack_id, number, meeting_on, body, title, purpose, recommendation, sponsor, risk, considered_before, decisions, questions,
  comparison_ids, overlap_ids, recipient_ids, all_board_members, revisions, overlap_items, version, sections, changed_at, issued_at)
select $1, p.id, $3, (g ->> 'meetingOn')::date, g ->> 'body', g ->> 'title', g ->> 'purpose', g ->> 'recommendation', g ->> 'sponsor', g ->> 'risk',
  g ->> 'consideredBefore', g ->> 'decisions', array(select jsonb_array_elements_text(g -> 'questions')),
  ${idsOf(`array(select jsonb_array_elements_text(g -> 'comparison'))`)}, '{}', '{}', true,
  coalesce((select jsonb_object_agg(i.id, i.published_revision_id) from initiative i where i.slug = any($5::text[]) and i.demonstration), '{}'),
  '{}', 1, '{}', p.created_at, $6::timestamptz
from pack p, (select $4::jsonb g) given where p.id = $2
on conflict (pack_id, number) do nothing returning id`;
