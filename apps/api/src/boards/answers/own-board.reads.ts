import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { BoardAnswerReads, type BoardAnswerView } from './board-answer.reads.js';

type TermView = BoardAnswerView['question'];

export interface OwnBoardQuestionView {
  readonly question: TermView;
  readonly organisation: Organisation;
  readonly answer: BoardAnswerView | null;
  readonly viewerCanWrite: boolean;
}

export interface OwnBoardView {
  readonly organisation: Organisation;
  readonly viewerCanWrite: boolean;
  readonly questions: readonly OwnBoardQuestionView[];
}

/** The board's own page of the organisation acted for. */
@Injectable()
export class OwnBoardReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly answers: BoardAnswerReads,
    private readonly terms: Terms,
  ) {}

  async board(viewer: Viewer): Promise<OwnBoardView | null> {
    const organisation = await this.organisation(viewer);
    if (!organisation) return null;
    const answers = await this.answers.current(viewer, organisation.id);
    const viewerCanWrite = mayWriteForBoard(viewer, organisation.id);
    const questions = this.terms.all('board_question').map((question) => ({
      question,
      organisation,
      answer: answers.find((answer) => answer.question.id === question.id) ?? null,
      viewerCanWrite,
    }));
    return { organisation, viewerCanWrite, questions };
  }

  async question(viewer: Viewer, id: string): Promise<OwnBoardQuestionView | null> {
    const question = this.terms.term('board_question', id);
    const organisation = question && (await this.organisation(viewer));
    if (!question || !organisation) return null;
    const answer = await this.answers.currentOf(viewer, organisation.id, id);
    return { question, organisation, answer, viewerCanWrite: mayWriteForBoard(viewer, organisation.id) };
  }

  /** Entries that may stand as evidence, those that speak to the question first, then by their titles. */
  async ownEntries(viewer: Viewer, organisationId: string, question: string): Promise<InitiativeView[]> {
    const found = await this.initiatives.ofOrganisations(viewer, [organisationId]);
    const speaks = ({ boardQuestions }: InitiativeView): boolean => boardQuestions.some(({ id }) => id === question);
    return found.sort((a, b) => Number(speaks(b)) - Number(speaks(a)) || a.title.localeCompare(b.title, 'en-GB'));
  }

  /** How many entries of others speak to each question, of those that this viewer may see. One statement. */
  async entriesOfOthers(viewer: Viewer, questions: readonly string[]): Promise<Map<string, number>> {
    const bind = new Bind();
    const asked = bind.add(questions);
    const own = bind.add(viewer.actingFor);
    const rows: { question: string; count: number }[] = await this.dataSource.query(
      `select q.id question, count(*)::int count from search_doc d cross join unnest(d.board_questions) q(id)
       where ${visibleSql(viewer, 'd', bind)} and not d.archived and q.id = any(${asked}::text[])
         and (${own}::uuid is null or not ${own}::uuid = any(d.member_ids)) group by q.id`,
      bind.values,
    );
    return new Map(rows.map(({ question, count }) => [question, count]));
  }

  private async organisation({ actingFor }: Viewer): Promise<Organisation | null> {
    if (!actingFor) return null;
    return ((await this.organisations.byIds(this.dataSource, [actingFor]))[0] as Organisation | undefined) ?? null;
  }
}
