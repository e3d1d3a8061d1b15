import type { Journey, JourneyWarningKind } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { type JourneyFacts, periodOf, warningsOf } from './journey.rules.js';

export interface StepView {
  readonly initiative: InitiativeView;
  readonly businessCritical: boolean;
  readonly liveFrom: string | null;
  readonly liveTo: string | null;
  readonly dependsOn: readonly InitiativeView[];
  readonly version: number | null;
}

export type JourneyView = Omit<Journey, '__typename' | 'organisation' | 'steps' | 'warnings'> & {
  readonly __typename: 'Journey';
  readonly organisation: OrganisationRow;
  readonly steps: readonly StepView[];
  readonly warnings: readonly {
    readonly kind: Lowercase<JourneyWarningKind>;
    readonly sentence: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly initiatives: readonly InitiativeView[];
  }[];
};

export interface MarkRow {
  readonly id: string;
  readonly initiativeId: string;
  readonly businessCritical: boolean;
  readonly liveFrom: string | null;
  readonly liveTo: string | null;
  readonly dependsOn: string[];
  readonly version: number;
}

/** So many steps are shown. */
const MOST = 200;

/** A board's journey, for members of its organisation who act for it. Marks are nobody else's, whatever the level of the entry. */
@Injectable()
export class JourneyReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
  ) {}

  async own(viewer: Viewer): Promise<JourneyView | null> {
    const { actingFor } = viewer;
    if (!actingFor || !viewer.organisationIds.includes(actingFor)) return null;
    const [organisation] = await this.organisations.byIds(this.dataSource, [actingFor]);
    if (!organisation) return null;
    const [own, marks] = await Promise.all([this.initiatives.ofOrganisations(viewer, [actingFor]), this.marks(actingFor)]);
    const byInitiative = new Map(marks.map((mark) => [mark.initiativeId, mark]));
    const needed = await this.initiatives.byIds(viewer, [...new Set(marks.flatMap(({ dependsOn }) => dependsOn))]);
    const byId = new Map([...own, ...needed].map((initiative) => [initiative.id, initiative]));
    const viewerCanEdit = mayWriteForBoard(viewer, actingFor);
    const steps = own
      .map((initiative): StepView => {
        const mark = byInitiative.get(initiative.id);
        return {
          initiative,
          businessCritical: mark?.businessCritical ?? false,
          liveFrom: mark?.liveFrom ?? null,
          liveTo: mark?.liveTo ?? null,
          dependsOn: (mark?.dependsOn ?? []).flatMap((id) => byId.get(id) ?? []),
          version: viewerCanEdit ? (mark?.version ?? 0) : null,
        };
      })
      .sort(inOrder)
      .slice(0, MOST);
    const asOf = this.clock.today();
    return {
      __typename: 'Journey',
      organisation,
      asOf,
      steps,
      warnings: warningsOf(steps.map(factsOf), asOf).map(({ initiativeIds, ...warning }) => ({
        ...warning,
        initiatives: initiativeIds.flatMap((id) => byId.get(id) ?? []),
      })),
      viewerCanEdit,
    };
  }

  /** What stands for an organisation, or for one of its entries alone. */
  marks(organisationId: string, initiativeId: string | null = null, db: Sql = this.dataSource): Promise<MarkRow[]> {
    return db.query<MarkRow[]>(
      `select m.id, m.initiative_id "initiativeId", m.business_critical "businessCritical", m.live_from "liveFrom", m.live_to "liveTo",
         m.depends_on "dependsOn", m.version
       from journey_mark m where m.organisation_id = $1 and m.ended_at is null and ($2::uuid is null or m.initiative_id = $2)`,
      [organisationId, initiativeId],
    );
  }
}

const factsOf = ({ initiative, ...step }: StepView): JourneyFacts => ({
  ...step,
  id: initiative.id,
  title: initiative.title,
  stage: initiative.stage,
});

/** What goes live first before the others; then what has no date, by title. */
function inOrder(one: StepView, other: StepView): number {
  const [a, b] = [one, other].map((step) => periodOf(step)?.from ?? '9') as [string, string];
  return (
    a.localeCompare(b) ||
    one.initiative.title.localeCompare(other.initiative.title, 'en-GB') ||
    one.initiative.id.localeCompare(other.initiative.id)
  );
}
