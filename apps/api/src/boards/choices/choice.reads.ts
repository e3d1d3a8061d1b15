import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { isId } from '../../platform/ids.js';
import { Terms } from '../../tags/terms.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { type ListAsked, type ListConnection, type ListRow, listOf, positionIn, standsAfter } from '../board-list.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { knownChoicesSql } from './visible-choices.sql.js';

export interface ChoiceView {
  readonly __typename: 'Choice';
  readonly id: string;
  /** Of the row as it is. */
  readonly rowId: string;
  readonly organisation: Organisation;
  readonly saidBy: Organisation;
  readonly initiativeId: string | null;
  readonly title: string;
  readonly what: string;
  readonly reason: string;
  readonly decidedOn: string | null;
  readonly body: string;
  readonly capability: ReturnType<Terms['term']>;
  readonly wantedBy: string;
  readonly wantedByOrganisations: readonly Organisation[];
  readonly level: Level;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly version: number | null;
  readonly viewerCanEdit: boolean;
  readonly viewerCanTakeBack: boolean;
}

type Row = Omit<ChoiceView, '__typename' | 'capability' | 'version' | 'viewerCanEdit' | 'viewerCanTakeBack'> & {
  readonly capability: string | null;
  readonly version: number;
};

/** Longest list on a board's own page. */
const MOST = 200;

/** Choices by their levels: the one rule of visibility, with the organisation in the place of the lead, and of an initiative its own too. */
@Injectable()
export class ChoiceReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<ChoiceView | null> {
    return isId(id) ? ((await this.read(viewer, (bind) => `c.choice_id = ${bind.add(id)}`, db))[0] ?? null) : null;
  }

  /** Those of an organisation that stand, its members' eyes: of initiatives, or of what was never started. */
  own(viewer: Viewer, organisationId: string, kind: 'of_initiatives' | 'never_started'): Promise<ChoiceView[]> {
    const ofKind = kind === 'of_initiatives' ? 'c.initiative_id is not null' : 'c.initiative_id is null';
    return this.read(viewer, (bind) => `c.organisation_id = ${bind.add(organisationId)} and ${ofKind}`, this.dataSource);
  }

  /** The one that an organisation's own board recorded of an initiative. */
  async ofInitiative(viewer: Viewer, organisationId: string, initiativeId: string, db: Sql): Promise<ChoiceView | null> {
    const found = await this.read(
      viewer,
      (bind) =>
        `c.organisation_id = ${bind.add(organisationId)} and c.said_by_id = c.organisation_id and c.initiative_id = ${bind.add(initiativeId)}`,
      db,
    );
    return found[0] ?? null;
  }

  /** Of one organisation, as far as the viewer may know. */
  ofOrganisation(viewer: Viewer, organisation: { readonly id: string; readonly demonstration: boolean }, asked: ListAsked) {
    const eyes = organisation.demonstration ? lookingAtDemonstration(viewer) : viewer;
    return this.list(eyes, ['choices', organisation.id], asked, (bind) => `c.organisation_id = ${bind.add(organisation.id)}`);
  }

  /** Of all others than the one acted for. */
  ofOthers(viewer: Viewer, asked: ListAsked) {
    return this.list(viewer, ['shownChoices'], asked, (bind) => `c.organisation_id is distinct from ${bind.add(viewer.actingFor)}::uuid`);
  }

  private async list(
    viewer: Viewer,
    of: readonly unknown[],
    asked: ListAsked,
    condition: (bind: Bind) => string,
  ): Promise<ListConnection<ChoiceView>> {
    const list = positionIn([...of, viewer.personId, viewer.actingFor], asked);
    const bind = new Bind();
    const found = `select c.*, coalesce(c.decided_on, '') sort from (${knownChoicesSql(viewer, bind)}) c where ${condition(bind)}`;
    const rows = await this.dataSource.query<(Row & ListRow)[]>(
      `with found as (${found})
       select ${this.columns('f')}, f.sort, (select count(*)::int from found) total from found f where ${standsAfter(list, 'desc', bind, { alias: 'f', id: 'choice_id' })}
       order by f.sort desc, f.choice_id desc limit ${bind.add(list.size + 1)}`,
      bind.values,
    );
    return listOf(rows, list, (row) => this.view(row, viewer));
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql): Promise<ChoiceView[]> {
    const bind = new Bind();
    const rows = await db.query<Row[]>(
      `select ${this.columns('c')} from (${knownChoicesSql(viewer, bind)}) c where ${condition(bind)}
       order by coalesce(c.decided_on, '') desc, c.id desc limit ${MOST}`,
      bind.values,
    );
    return rows.map((row) => this.view(row, viewer));
  }

  private columns(alias: string): string {
    const organisation = (id: string) => `(select ${this.organisations.organisationJson('o')} from organisation o where o.id = ${id})`;
    return `${alias}.choice_id id, ${alias}.id "rowId", ${alias}.initiative_id "initiativeId", ${alias}.shown_title title, ${alias}.what, ${alias}.reason,
      ${alias}.decided_on "decidedOn", ${alias}.body, ${alias}.capability, ${alias}.wanted_by "wantedBy", ${alias}.level, ${alias}.version,
      ${alias}.recorded_at "recordedAt", (select p.name from person p where p.id = ${alias}.recorded_by_id) "recordedBy",
      ${organisation(`${alias}.organisation_id`)} organisation, ${organisation(`${alias}.said_by_id`)} "saidBy",
      coalesce((select json_agg(${this.organisations.organisationJson('w')} order by w.name) from organisation w where w.id = any(${alias}.wanted_by_ids)), '[]') "wantedByOrganisations"`;
  }

  private view({ capability, version, ...row }: Row, viewer: Viewer): ChoiceView {
    const writes = mayWriteForBoard(viewer, row.organisation.id);
    return {
      ...row,
      __typename: 'Choice',
      capability: capability === null ? null : this.terms.term('capability', capability),
      // A colleague's name is for colleagues.
      recordedBy: viewer.organisationIds.includes(row.organisation.id) ? row.recordedBy : null,
      version: writes ? version : null,
      // What a former board said stays what it said.
      viewerCanEdit: writes && row.saidBy.id === row.organisation.id,
      viewerCanTakeBack: writes,
    };
  }
}
