import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../records/held-records.js';
import { readableSql } from './thread.reads.js';

/** Messages that whoever exports may read for the organisation. */
@Injectable()
export class MessagesHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<{ by: string; organisation: string; text: string }>({
      heading: 'Messages',
      order: 30,
      tables: ['thread', 'message'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, viewer, before, bind }) => {
        const own = bind.add(organisationId);
        return `select m.id, t.subject title, m.sent_at "at", to_tsvector('english', t.subject || ' ' || m.text) words,
           json_build_object('by', p.name, 'organisation', o.name, 'text', m.text) data
         from (select t.* from thread t join initiative i on i.id = t.initiative_id
             where (t.asker_organisation_id = ${own} or i.lead_id = ${own} or ${own} = any(t.shared_with_ids)) and ${readableSql(viewer, bind)}) t
         join message m on m.thread_id = t.id join person p on p.id = m.author_id join organisation o on o.id = m.organisation_id
         where m.sent_at < ${bind.add(before)}`;
      },
      facts: ({ by, organisation, text }) => factsOf({ 'written by': `${by}, ${organisation}`, text }),
    });
  }
}
