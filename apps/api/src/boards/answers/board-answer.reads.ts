import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { Terms } from '../../tags/terms.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { visibleSql } from '../../visibility/visible.sql.js';

type TermView = NonNullable<ReturnType<Terms['term']>>;

export interface BoardAnswerView {
  readonly __typename: 'BoardAnswer';
  readonly id: string;
  readonly question: TermView;
  readonly saidBy: Organisation;
  readonly text: string;
  readonly owner: string;
  readonly standsOn: string;
  readonly evidence: readonly InitiativeView[];
  readonly gap: string;
  readonly shownPart: string;
  readonly level: Level;
  readonly version: number;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly until: Date | null;
}

type Row = Omit<BoardAnswerView, '__typename' | 'question' | 'evidence'> & {
  readonly question: string;
  readonly evidence: readonly string[];
};

/** Longest list of what a board said before. */
const MOST_EARLIER = 100;

/** What boards say of the nine questions, for members of the organisation alone, whatever part of it others are shown. */
@Injectable()
export class BoardAnswerReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  /** The answers that stand, in the order of the questions. Empty for whoever is no member of the organisation. Two statements. */
  current(viewer: Viewer, organisationId: string, db: Sql = this.dataSource): Promise<BoardAnswerView[]> {
    return this.read(
      viewer,
      (bind) => `a.organisation_id = ${bind.add(organisationId)} and a.ended_at is null and a.said_by_id = a.organisation_id`,
      db,
    );
  }

  /** The one that stands for a question. */
  async currentOf(viewer: Viewer, organisationId: string, question: string, db: Sql = this.dataSource): Promise<BoardAnswerView | null> {
    const found = await this.current(viewer, organisationId, db);
    return found.find((answer) => answer.question.id === question) ?? null;
  }

  /** Those that stood before, the newest first: of one question, or of all. */
  earlier(viewer: Viewer, organisationId: string, question: string | null): Promise<BoardAnswerView[]> {
    return this.read(
      viewer,
      (bind) =>
        `a.organisation_id = ${bind.add(organisationId)} and (a.ended_at is not null or a.said_by_id <> a.organisation_id)${question === null ? '' : ` and a.question = ${bind.add(question)}`}`,
      this.dataSource,
    );
  }

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<BoardAnswerView | null> {
    return (await this.read(viewer, (bind) => `a.id = ${bind.add(id)}`, db))[0] ?? null;
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql): Promise<BoardAnswerView[]> {
    const bind = new Bind();
    const rows = await db.query<Row[]>(
      `select a.id, a.question, a.text, a.owner, a.stands_on "standsOn", a.evidence, a.gap, a.shown_part "shownPart", a.shown_to "level", a.version,
         a.recorded_at "recordedAt", a.ended_at until, p.name "recordedBy",
         (select ${this.organisations.organisationJson('s')} from organisation s where s.id = a.said_by_id) "saidBy"
       from (
         select a.*, a.level shown_to, o.demonstration from board_answer a join organisation o on o.id = a.organisation_id where ${condition(bind)}
       ) a join lateral (
         select a.organisation_id lead_id, array[a.organisation_id] member_ids, 'organisation' as level, null::date audience_known_on, true published,
           false removed, a.demonstration
       ) k on ${visibleSql(viewer, 'k', bind)} left join person p on p.id = a.recorded_by_id
       order by a.ended_at desc nulls first, a.question, a.recorded_at desc, a.id limit ${MOST_EARLIER}`,
      bind.values,
    );
    const seen = await this.initiatives.byIds(viewer, [...new Set(rows.flatMap(({ evidence }) => evidence))], db);
    const byId = new Map(seen.map((one) => [one.id, one]));
    return rows.map(({ question, evidence, ...row }) => ({
      ...row,
      __typename: 'BoardAnswer',
      question: this.question(question),
      evidence: evidence.flatMap((id) => byId.get(id) ?? []),
    }));
  }

  private question(id: string): TermView {
    const term = this.terms.term('board_question', id);
    if (!term) throw new Error(`A board answers ‘${id}’, which is in no vocabulary.`);
    return term;
  }
}
