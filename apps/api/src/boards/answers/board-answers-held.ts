import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { Clock } from '../../platform/clock.js';
import { factsOf, HeldRecords } from '../../records/held-records.js';
import { Terms } from '../../tags/terms.js';

type Facts = Record<string, string | null>;

/** What becomes of a board's answers where its organisation exports what it holds, removes a passage, or is followed by another. */
@Injectable()
export class BoardAnswersHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly holders: PassageHolders,
    private readonly successions: SuccessionListeners,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.held.add<Facts>({
      heading: 'The board’s answers',
      order: 26,
      tables: ['board_answer'],
      personal: true,
      sql: ({ organisationId, before, bind }) =>
        `select a.id, a.question title, a.recorded_at "at", to_tsvector('english', concat_ws(' ', a.text, a.owner, a.gap, a.shown_part)) words,
           json_build_object('question', a.question, 'said by', s.name, 'answer', a.text, 'owner', a.owner, 'as of', a.stands_on, 'gap', a.gap,
             'shown to others', case when a.level <> 'organisation' then a.shown_part end, 'level of that', a.level, 'recorded by', p.name,
             'until', case when a.ended_at < ${bind.add(before)} then a.ended_at end) data
         from board_answer a join organisation s on s.id = a.said_by_id left join person p on p.id = a.recorded_by_id
         where a.organisation_id = ${bind.add(organisationId)} and a.recorded_at < ${bind.add(before)}`,
      facts: ({ question, ...rest }) => factsOf({ question: this.terms.label('board_question', String(question)) ?? question, ...rest }),
    });
    // An answer names its entries as evidence, so that it speaks of them.
    this.holders.add({
      kind: 'board_record',
      table: 'board_answer',
      columns: { answer: 'text', gap: 'gap', shownPart: 'shown_part' },
      of: '$1 = any(t.evidence) and t.organisation_id = (select lead_id from initiative where id = $1)',
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
      versioned: true,
    });
    // What a board said ends with it: the one that follows reads it, named as the other's, and answers for itself.
    this.successions.add(async (manager, followed, only) => {
      if (only) return;
      await manager.query(
        `update board_answer a set organisation_id = f.current, ended_at = coalesce(a.ended_at, $3), level = 'organisation'
         from ${FOLLOWED} where a.organisation_id = f.former`,
        [...followedValues(followed), this.clock.now()],
      );
    });
  }
}
