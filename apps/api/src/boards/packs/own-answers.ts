import { Injectable } from '@nestjs/common';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { BoardAnswerReads } from '../answers/board-answer.reads.js';
import type { Part } from './pack.entity.js';

/** What the board of an organisation says already, to begin from. For the public part only what it has made public of it. */
@Injectable()
export class OwnAnswers {
  constructor(private readonly answers: BoardAnswerReads) {}

  /** By the term id of the question; those that say something. */
  async of(viewer: Viewer, organisationId: string, part: Part, db?: Sql): Promise<Map<string, string>> {
    const current = await this.answers.current(viewer, organisationId, db);
    return new Map(
      current.flatMap(({ question, text, gap, shownPart, level }) => {
        const said = part === 'private' ? [text, gap].filter((one) => one !== '').join('\n\n') : level === 'public' ? shownPart : '';
        return said === '' ? [] : [[question.id, said.slice(0, MOST_SIGNS)] as const];
      }),
    );
  }
}

/** As long as a position may be. */
const MOST_SIGNS = 2_000;
