import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { factsOf, HeldRecords } from '../../records/held-records.js';
import { Terms } from '../../tags/terms.js';

interface Held extends Record<string, string | number | null | string[] | { question: string; position: string }[]> {
  readonly questions: string[];
  readonly answers: { question: string; position: string }[];
}

/** What becomes of an organisation's packs where it exports what it holds, or another follows it. */
@Injectable()
export class PacksHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly successions: SuccessionListeners,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    this.held.add<Held>({
      heading: 'Board packs',
      order: 32,
      tables: ['pack', 'pack_edition', 'pack_question'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select e.id, e.title, coalesce(e.issued_at, e.changed_at) "at",
           to_tsvector('english', concat_ws(' ', e.title, e.body, e.purpose, e.recommendation, e.sponsor, e.risk, e.considered_before, e.decisions,
             (select string_agg(q.position, ' ') from pack_question q where q.edition_id = e.id))) words,
           json_build_object('meeting', e.meeting_on, 'who meets', e.body, 'for', 'the ' || p.part || ' part of the meeting',
             'issue', case when e.number = 0 then 'draft' else e.number::text end, 'issued by', i.name, 'made by', m.name,
             'to be read by', (select string_agg(r.name, ', ' order by r.name) from person r where r.id = any(e.recipient_ids)),
             'purpose', e.purpose, 'recommendation', e.recommendation, 'sponsor', e.sponsor, 'risk', e.risk, 'considered before', e.considered_before,
             'decisions asked for', e.decisions, 'questions', e.questions, 'answers', coalesce((select json_agg(json_build_object('question', q.question,
               'position', q.position) order by q.question) from pack_question q where q.edition_id = e.id and q.position <> ''), '[]')) data
         from pack p join pack_edition e on e.pack_id = p.id left join person i on i.id = e.issued_by_id left join organisation m on m.id = p.made_by_id
         where p.organisation_id = ${bind.add(organisationId)} and coalesce(e.issued_at, e.changed_at) < ${bind.add(before)}`,
      facts: ({ questions, answers, ...rest }) => [
        ...factsOf(rest as Record<string, string>),
        ...factsOf({ questions: questions.map((id) => this.label(id)).join(' ') }),
        ...answers.map(({ question, position }) => ({ name: this.label(question), text: position })),
      ],
    });
    // Read by those who write for whoever follows, as what it is: made by the former one.
    this.successions.add(async (manager, followed, only) => {
      if (only) return;
      await manager.query(
        `update pack set organisation_id = f.current, made_by_id = coalesce(pack.made_by_id, f.former) from ${FOLLOWED} where organisation_id = f.former`,
        followedValues(followed),
      );
    });
  }

  private label(question: string): string {
    return this.terms.label('board_question', question) ?? question;
  }
}
