import type { Documents } from './documents.js';
import type { Hunt } from './hunt.js';
import type { Oracle } from './oracle.js';
import type { Question } from './question.js';
import { THEMES } from './themes.js';
import type { World, WorldBoardRecord, WorldViewer } from './world.js';

const DECISIONS = ['keep', 'expand', 'adapt', 'drop'] as const;

/** What peers decided, how much a board recorded, and what stands on a journey: counted again from the generated data. */
export class ReviewCounts {
  constructor(
    private readonly hunt: Hunt,
    private readonly documents: Documents,
    private readonly world: World,
    private readonly oracle: Oracle,
  ) {}

  async of(viewer: WorldViewer): Promise<void> {
    for (const [theme, { capability }] of THEMES.entries()) {
      const found = await this.ask(viewer, 'peerReviews', { capability });
      const told = found && [
        found.count,
        found.decisions.map((one: { decision: string; organisations: { id: string }[] }) => [
          one.decision.toLowerCase(),
          one.organisations.map(({ id }) => id).sort(),
        ]),
      ];
      this.same(viewer, `peers on ${capability}`, told, this.peers(viewer, theme));
    }
    const own = (rows: readonly WorldBoardRecord[]) =>
      rows.filter((row) => this.oracle.boardRecord(viewer, row) && this.oracle.actsAs(viewer, row.organisationId)).length;
    for (const [door, rows] of [
      ['ownReviews', this.world.reviews],
      ['ownSeenByBoard', this.world.seenByBoards],
    ] as const)
      this.same(viewer, `number of ${door}, through every page`, await this.counted(viewer, door), [own(rows), own(rows)]);
    await this.journey(viewer);
  }

  /** How many there are said to be, and how many different ones stand on the pages. */
  private async counted(viewer: WorldViewer, door: string): Promise<[number, number]> {
    const met = new Set<string>();
    let total = 0;
    let after: string | null = null;
    do {
      const page = await this.ask(viewer, door, { first: 1, after });
      total = page.totalCount;
      for (const { node } of page.edges) met.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return [total, met.size];
  }

  private async journey(viewer: WorldViewer): Promise<void> {
    const found = await this.ask(viewer, 'journey', {});
    const { actingFor } = viewer;
    const belongs = actingFor !== null && this.oracle.isMember(viewer, actingFor);
    const right = this.world.initiatives
      .filter(
        (row) =>
          !row.archived &&
          this.oracle.initiative(viewer, row) &&
          [row.leadId, ...row.partnerIds].some((id) => id !== null && this.oracle.actsAs(viewer, id)),
      )
      .map(({ id }) => {
        const mark = this.world.marks.find((one) => one.initiativeId === id && this.oracle.actsAs(viewer, one.organisationId));
        const needed = this.world.initiatives.find((row) => row.id === mark?.neededId);
        return [id, mark?.liveFrom ?? null, needed && this.oracle.initiative(viewer, needed) ? [needed.id] : []];
      });
    const told = found?.steps.map((step: { initiative: { id: string }; liveFrom: string | null; dependsOn: { id: string }[] }) => [
      step.initiative.id,
      step.liveFrom,
      step.dependsOn.map(({ id }) => id),
    ]);
    this.same(viewer, 'journey', told?.sort() ?? null, belongs ? right.sort() : null);
  }

  /** The latest review of each organisation, of those that this viewer may see; of fewer than three nothing. */
  private peers(viewer: WorldViewer, theme: number) {
    const about = new Set(this.world.initiatives.filter((row) => row.theme === theme).map(({ id }) => id));
    const latest = new Map<string, WorldBoardRecord>();
    for (const row of this.world.reviews) {
      if (!about.has(row.initiativeId) || !this.oracle.boardRecord(viewer, row)) continue;
      const owner = this.oracle.now(row.organisationId);
      const other = latest.get(owner);
      if (!other || other.on < row.on) latest.set(owner, row);
    }
    if (latest.size < 3) return null;
    const groups = DECISIONS.map((decision) => [
      decision,
      [...latest].flatMap(([owner, row]) => (row.decision === decision ? [owner] : [])).sort(),
    ]).filter(([, owners]) => owners?.length);
    return [latest.size, groups];
  }

  private async ask(viewer: WorldViewer, door: string, variables: Record<string, unknown>): Promise<any> {
    return JSON.parse(await this.hunt.answer(this.world, viewer, this.question(door, variables))).data[door];
  }

  private question(door: string, variables: Record<string, unknown>): Question {
    return { door, document: this.documents.of('Query', door, { levels: 2 }), variables };
  }

  private same(viewer: WorldViewer, what: string, found: unknown, right: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(right)];
    const question = this.question('journey', {});
    if (one !== other) this.hunt.find(this.world, viewer, question, what, `${one.slice(0, 300)} and not ${other.slice(0, 300)}`);
  }
}
