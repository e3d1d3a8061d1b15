import { Injectable, type OnModuleInit } from '@nestjs/common';
import { londonDaySql, londonMidnightSql } from '../platform/database/london-day.sql.js';
import { factsOf, HeldRecords } from '../records/held-records.js';
import { Terms } from '../tags/terms.js';

type Texts = Record<string, string | null>;

/** What an organisation told without its name, and questions about it; to whoever asked, what they wrote and were answered, by the day alone. */
@Injectable()
export class LessonsHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    this.held.add<Texts>({
      heading: 'Lessons that it told without its name',
      order: 26,
      tables: ['quiet_lesson'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select l.id, 'Lesson' title, l.shared_at "at", l.words,
           json_build_object('capability', l.capability, 'what happened', l.happened, 'advice', l.advice, 'level', l.level, 'state', l.state) data
         from quiet_lesson l where l.owner_id = ${bind.add(organisationId)} and l.shared_at < ${bind.add(before)}`,
      facts: ({ capability, ...rest }) =>
        factsOf({ capability: this.terms.term('capability', String(capability))?.label ?? capability, ...rest }),
    });
    this.held.add<Texts>({
      heading: 'Questions about lessons told without a name',
      order: 31,
      tables: ['lesson_question', 'lesson_message'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, viewer, before, bind }) => {
        const own = bind.add(organisationId);
        const glass = viewer.seesDemonstration ? '' : ' and not l.demonstration';
        // The minute of an answer could tell who was at work.
        const day = londonMidnightSql(londonDaySql('m.sent_at'));
        return `select m.id, case m.side when 'asker' then 'Question' else 'Answer' end title, ${day} "at", to_tsvector('english', m.text) words,
           json_build_object('text', m.text) data
         from lesson_message m join lesson_question q on q.id = m.question_id join quiet_lesson l on l.id = q.lesson_id
         where (l.owner_id = ${own} or (q.asker_id = ${bind.add(viewer.personId)}::uuid and q.asker_organisation_id = ${own}))${glass}
           and m.sent_at < ${bind.add(before)}`;
      },
      facts: factsOf,
    });
  }
}
