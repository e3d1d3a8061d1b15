import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PassageHolders, type PassageTable } from '../initiatives/redaction/passage-holders.js';
import { Terms } from '../tags/terms.js';
import { plainWords } from '../tags/words.rules.js';

/**
 * A lesson told without a name loses a passage that is removed from the initiative it comes from, with a mark that names no day: beside the
 * entry's own mark of that day it would tell whose lesson it is. Only those who write for the teller are told that it stood there.
 */
@Injectable()
export class LessonPassages implements OnModuleInit {
  constructor(
    private readonly holders: PassageHolders,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    const toldBy =
      (lesson: string): PassageTable['visible'] =>
      (viewer, bind) =>
        `exists (select 1 from quiet_lesson own where own.id = ${lesson} and own.owner_id = any(${bind.add(viewer.editsFor)}::uuid[]))`;
    this.holders.add({
      kind: 'lesson',
      table: 'quiet_lesson',
      columns: { happened: 'happened', advice: 'advice' },
      of: 't.initiative_id = $1',
      visible: toldBy('t.id'),
      undated: true,
      versioned: true,
      renew: (manager, ids) => this.renew(manager, ids),
    });
    this.holders.add({
      kind: 'lesson',
      table: 'lesson_message',
      columns: { text: 'text' },
      of: 't.question_id in (select q.id from lesson_question q join quiet_lesson l on l.id = q.lesson_id where l.initiative_id = $1)',
      visible: toldBy('(select q.lesson_id from lesson_question q where q.id = t.question_id)'),
      whenAsked: true,
      undated: true,
    });
  }

  /** The words by which it is found. */
  private async renew(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows: { id: string; capability: string; happened: string; advice: string }[] = await manager.query(
      `select id, capability, happened, advice from quiet_lesson where id = any($1::uuid[])`,
      [ids],
    );
    for (const { id, capability, happened, advice } of rows)
      await manager.query(`update quiet_lesson set words = to_tsvector('english', $2) where id = $1`, [
        id,
        plainWords(`${this.terms.label('capability', capability)} ${happened} ${advice}`),
      ]);
  }
}
