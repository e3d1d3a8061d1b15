import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { londonDaySql } from '../../platform/database/london-day.sql.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { ChoiceReads, type ChoiceView } from './choice.reads.js';
import { ENDED_STAGES } from './choice.rules.js';

export interface EndedInitiativeView {
  readonly initiative: InitiativeView;
  readonly saidOn: string;
  readonly choices: readonly ChoiceView[];
}

export interface EarlierChoiceView {
  readonly choiceId: string;
  readonly title: string;
  readonly what: string;
  readonly reason: string;
  readonly decidedOn: string | null;
  readonly body: string;
  readonly level: Level;
  readonly recordedAt: Date;
  readonly until: Date;
  readonly recordedBy: string | null;
  readonly saidBy: Organisation;
  readonly endNote: string | null;
}

export interface NotDoneView {
  readonly organisation: Organisation;
  readonly viewerCanWrite: boolean;
  readonly ended: readonly EndedInitiativeView[];
  readonly notStarted: readonly ChoiceView[];
  readonly takenBack: readonly EarlierChoiceView[];
}

const MOST_EARLIER = 100;

/** What an organisation chose not to do, for its members. */
@Injectable()
export class NotDoneReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly choices: ChoiceReads,
  ) {}

  async run(viewer: Viewer): Promise<NotDoneView | null> {
    const { actingFor } = viewer;
    if (!actingFor) return null;
    const [organisation] = (await this.organisations.byIds(this.dataSource, [actingFor])) as Organisation[];
    if (!organisation) return null;
    const [ended, reasons, notStarted, takenBack] = await Promise.all([
      this.ended(viewer, actingFor),
      this.choices.own(viewer, actingFor, 'of_initiatives'),
      this.choices.own(viewer, actingFor, 'never_started'),
      this.before(viewer, (bind) => `c.organisation_id = ${bind.add(actingFor)} and c.end_note is not null`),
    ]);
    return {
      organisation,
      viewerCanWrite: mayWriteForBoard(viewer, actingFor),
      ended: ended.map((row) => ({ ...row, choices: reasons.filter(({ initiativeId }) => initiativeId === row.initiative.id) })),
      notStarted,
      takenBack,
    };
  }

  /** What was said before of these choices, by their ids, for members of the organisation alone. */
  async earlierOf(viewer: Viewer, choiceIds: readonly string[]): Promise<Map<string, EarlierChoiceView[]>> {
    const rows = await this.before(viewer, (bind) => `c.choice_id = any(${bind.add(choiceIds)}::uuid[])`);
    return new Map(choiceIds.map((id) => [id, rows.filter(({ choiceId }) => choiceId === id)]));
  }

  /** Since when its revisions say nothing else than that it is not being done, from the newest back to the last that said otherwise. */
  private async ended(viewer: Viewer, organisationId: string): Promise<Omit<EndedInitiativeView, 'choices'>[]> {
    const bind = new Bind();
    const [own, stages] = [bind.add(organisationId), bind.add(ENDED_STAGES)];
    const rows: { id: string; saidOn: string }[] = await this.dataSource.query(
      `select i.id, ${londonDaySql('since.at')}::text "saidOn"
       from initiative i join revision r on r.id = i.published_revision_id
       cross join lateral (
         select min(v.published_at) at from revision v
         where v.initiative_id = i.id and v.state = 'published' and v.number > coalesce((
           select max(w.number) from revision w where w.initiative_id = i.id and w.state = 'published' and w.content->>'stage' <> all(${stages}::text[])), 0)
       ) since
       where ${visibleSql(viewer, 'i', bind)} and ${own}::uuid = any(i.member_ids) and r.content->>'stage' = any(${stages}::text[])
       order by since.at desc, i.id`,
      bind.values,
    );
    const found = await this.initiatives.byIds(
      viewer,
      rows.map(({ id }) => id),
    );
    const byId = new Map(found.map((one) => [one.id, one]));
    return rows.flatMap(({ id, saidOn }) => {
      const initiative = byId.get(id);
      return initiative ? [{ initiative, saidOn }] : [];
    });
  }

  private before(viewer: Viewer, condition: (bind: Bind) => string): Promise<EarlierChoiceView[]> {
    const bind = new Bind();
    return this.dataSource.query(
      `select c.choice_id "choiceId", coalesce(r.content->>'title', c.title) title, c.what, c.reason, c.decided_on "decidedOn", c.body, c.shown_level "level",
         c.recorded_at "recordedAt", c.ended_at until, p.name "recordedBy", c.end_note "endNote",
         (select ${this.organisations.organisationJson('s')} from organisation s where s.id = c.said_by_id) "saidBy"
       from (select c.*, c.level shown_level from choice c where c.ended_at is not null and ${condition(bind)}) c
       join organisation o on o.id = c.organisation_id
       join lateral (
         select c.organisation_id lead_id, array[c.organisation_id] member_ids, 'organisation' as level, null::date audience_known_on, true published,
           false removed, o.demonstration
       ) k on ${visibleSql(viewer, 'k', bind)}
       left join initiative i on i.id = c.initiative_id left join revision r on r.id = i.published_revision_id left join person p on p.id = c.recorded_by_id
       where c.initiative_id is null or coalesce(${visibleSql(viewer, 'i', bind)}, false)
       order by c.ended_at desc, c.id limit ${MOST_EARLIER}`,
      bind.values,
    );
  }
}
