import type { FoundToReuse, ReuseAnswer, ReuseCheck } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { revisionFacts } from '../../initiatives/visible-revisions.sql.js';
import { lookingAtDemonstration, type Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { together } from '../../platform/database/together.js';
import { isId } from '../../platform/ids.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { FindToReuse } from './find-to-reuse.js';
import type { ReuseAnswerKind, Shown } from './reuse-answer.entity.js';

type ShownView = { readonly title: string; readonly initiative: InitiativeView };
export type AnswerView = Omit<ReuseAnswer, '__typename' | 'of' | 'shown'> & {
  readonly of: InitiativeView | null;
  readonly shown: ShownView[];
};
type FoundView = Omit<FoundToReuse, '__typename' | 'initiative'> & { readonly initiative: InitiativeView; readonly shown: Shown };
export type CheckView = Omit<ReuseCheck, 'found' | 'answer'> & {
  readonly __typename: 'ReuseCheck';
  readonly found: FoundView[];
  readonly answer: AnswerView | null;
};

export interface ReuseSubjectRow {
  readonly id: string;
  readonly leadId: string;
  readonly demonstration: boolean;
  readonly title: string;
  readonly stage: string;
  readonly capability: string | null;
  readonly published: boolean;
  /** What stands. Not yet what a viewer is told of it. */
  readonly answer: AnswerRow | null;
}

interface AnswerRow {
  readonly id: string;
  readonly kind: ReuseAnswerKind;
  readonly ofId: string | null;
  readonly reason: string;
  readonly capability: string;
  readonly shown: Shown[];
  readonly answeredAt: string;
  readonly answeredBy: string | null;
}

/**
 * Who is asked and who is told: editors of the lead; of a published entry its members and the programme offices of its systems too. Three statements;
 * where something was answered a fourth, sent with the third.
 */
@Injectable()
export class ReuseReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
    private readonly find: FindToReuse,
  ) {}

  /** Null where the viewer is not told. `capability`: as it stands in the form, before it is saved. */
  async check(viewer: Viewer, id: string, capability: string | null, db: Sql = this.dataSource): Promise<CheckView | null> {
    const subject = await this.subject(viewer, id, db);
    if (!subject) return null;
    const looked = capability ?? subject.capability;
    const term = looked === null ? null : this.terms.term('capability', looked);
    const eyes = subject.demonstration ? lookingAtDemonstration(viewer) : viewer;
    const found = term ? await this.find.run(eyes, { id: subject.id, leadId: subject.leadId, capability: term.id }, db) : [];
    const shown = subject.answer?.shown ?? [];
    const ids = [...found, ...shown].map(({ initiativeId }) => initiativeId);
    const [views, titles] = await together([
      this.initiatives.byIds(eyes, [...new Set([...ids, subject.answer?.ofId ?? []].flat())], db),
      this.titles(eyes, shown, db),
    ]);
    const seen = new Map(views.map((view) => [view.id, view]));
    return {
      __typename: 'ReuseCheck',
      id: subject.id,
      title: subject.title,
      stage: subject.stage as CheckView['stage'],
      capability: term,
      found: found.flatMap(({ initiativeId, revisionId, ...near }): FoundView[] => {
        const initiative = seen.get(initiativeId);
        return initiative ? [{ initiative, ...near, shown: { initiativeId, revisionId } }] : [];
      }),
      answer: this.answer(eyes, subject, seen, titles),
      viewerMayAnswer: viewer.editsFor.includes(subject.leadId),
    };
  }

  /** What the viewer may be told of: by its working revision where they write for the lead, else by what is published. */
  async subject(viewer: Viewer, id: string, db: Sql): Promise<ReuseSubjectRow | null> {
    if (!isId(id) || !viewer.personId) return null;
    const bind = new Bind();
    const [offices, own, writes] = [viewer.officeFor, viewer.organisationIds, viewer.editsFor].map((ids) => bind.add(ids));
    const eyes = visibleSql(lookingAtDemonstration(viewer), 'i', bind);
    const rows = await db.query<ReuseSubjectRow[]>(
      `select i.id, i.lead_id "leadId", i.demonstration, i.published, r.content->>'title' title, r.content->>'stage' stage, r.content->>'primaryCapability' capability,
         (select json_build_object('id', a.id, 'kind', a.kind, 'ofId', a.of_id, 'reason', a.reason, 'capability', a.capability, 'shown', a.shown,
             'answeredAt', a.answered_at, 'answeredBy', p.name)
           from reuse_answer a left join person p on p.id = a.answered_by_id where a.initiative_id = i.id and a.ended_at is null) answer
       from initiative i join revision r on r.initiative_id = i.id
         and r.id = coalesce((select w.id from revision w where w.initiative_id = i.id and w.state in ('working', 'in_review', 'refused')
           and i.lead_id = any(${writes}::uuid[])), i.published_revision_id)
       where i.id = ${bind.add(id)} and (r.state in ('working', 'in_review', 'refused')
         or (i.lead_id = any(${own}::uuid[]) or i.lead_id = any(${offices}::uuid[])) and ${eyes})`,
      bind.values,
    );
    return rows[0] ?? null;
  }

  private answer(
    eyes: Viewer,
    { leadId, answer: row }: ReuseSubjectRow,
    seen: ReadonlyMap<string, InitiativeView>,
    titles: ReadonlyMap<string, string>,
  ): AnswerView | null {
    const term = row && this.terms.term('capability', row.capability);
    if (!row || !term) return null;
    return {
      id: row.id,
      kind: row.kind,
      of: row.ofId === null ? null : (seen.get(row.ofId) ?? null),
      reason: row.reason,
      capability: term,
      answeredAt: new Date(row.answeredAt),
      // A colleague's name is for colleagues.
      answeredBy: eyes.organisationIds.includes(leadId) ? row.answeredBy : null,
      shown: row.shown.flatMap(({ initiativeId, revisionId }) => {
        const initiative = seen.get(initiativeId);
        return initiative ? [{ initiative, title: titles.get(revisionId) ?? initiative.title }] : [];
      }),
    };
  }

  /** What they were called then, where the viewer may know that revision: what was shared with fewer is not shown to more. */
  private async titles(eyes: Viewer, shown: readonly Shown[], db: Sql): Promise<Map<string, string>> {
    if (shown.length === 0) return new Map();
    const bind = new Bind();
    const ids = bind.add(shown.map(({ revisionId }) => revisionId));
    const rows = await db.query<{ id: string; title: string }[]>(
      `select k.id, k.title from (select r.id, r.content->>'title' title, ${revisionFacts('r', 'i')} from revision r join initiative i on i.id = r.initiative_id
         where r.id = any(${ids}::uuid[]) and r.state = 'published') k where ${visibleSql(eyes, 'k', bind)}`,
      bind.values,
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
