import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';
import { readableSql } from './thread.reads.js';

/** Messages about an initiative lose a passage that is removed from it, where that was asked for. */
@Injectable()
export class MessagePassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    const readable: Parameters<PassageHolders['add']>[0]['visible'] = (viewer, bind) =>
      `select readable.id from (select t.id from thread t join initiative i on i.id = t.initiative_id where ${readableSql(viewer, bind)}) readable`;
    this.holders.add({
      kind: 'message',
      table: 'thread',
      columns: { subject: 'subject' },
      of: 't.initiative_id = $1',
      visible: (viewer, bind) => `t.id in (${readable(viewer, bind)})`,
      whenAsked: true,
    });
    this.holders.add({
      kind: 'message',
      table: 'message',
      columns: { text: 'text' },
      of: 't.thread_id in (select id from thread where initiative_id = $1)',
      visible: (viewer, bind) => `t.thread_id in (${readable(viewer, bind)})`,
      whenAsked: true,
    });
  }
}
