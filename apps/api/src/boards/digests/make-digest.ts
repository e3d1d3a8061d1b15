import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { londonDay } from '../../platform/clock.js';
import { inWords } from '../../platform/dates.rules.js';
import { Terms } from '../../tags/terms.js';
import { BoardAnswerReads } from '../answers/board-answer.reads.js';
import { LikeMine } from '../questions/like-mine.js';
import { type NewsRow, newsSql } from './digest.reads.js';
import { type Digest, MOST_ITEMS } from './digest.rules.js';
import type { Span } from './digest-looks.js';

/** What is new for a board, of what one of its members may see: of its area and of its peers, on the questions that it looks at. */
@Injectable()
export class MakeDigest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly likeMine: LikeMine,
    private readonly answers: BoardAnswerReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  /** Null where nothing is new. `viewer` acts for the organisation. */
  async of(viewer: Viewer, { since, until }: Span): Promise<Digest | null> {
    const { from, standings } = await this.likeMine.of(viewer, null);
    if (!from) return null;
    const own = (await this.answers.current(viewer, from.id)).map(({ question }) => question.id);
    // A board that has answered none has chosen none.
    const questions = this.terms.all('board_question').filter(({ id }) => own.length === 0 || own.includes(id));
    const leads = [...standings].filter(([, { relation, peer }]) => relation === 'own' || relation === 'same_system' || peer);
    const { sql, values } = newsSql(viewer, {
      leads: leads.map(([id]) => id),
      questions: questions.map(({ id }) => id),
      since,
      until,
      most: MOST_ITEMS,
    });
    const rows: NewsRow[] = await this.dataSource.query(sql, values);
    const of = new Map(rows.map((row) => [row.id, row]));
    const seen = await this.initiatives.byIds(viewer, [...of.keys()]);
    if (seen.length === 0) return null;
    return {
      organisation: from.name,
      since: inWords(londonDay(since)),
      answered: own.length > 0,
      items: seen.map(({ id, slug, title, organisation }) => ({
        slug,
        title,
        trust: organisation?.name ?? null,
        questions: of.get(id)?.questions ?? [],
      })),
      total: rows[0]?.total ?? seen.length,
      questions,
    };
  }
}
