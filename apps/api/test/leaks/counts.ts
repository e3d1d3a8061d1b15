import { BoardCounts } from './board-counts.js';
import { countBoardRecords } from './board-records.js';
import type { Documents } from './documents.js';
import type { Hunt } from './hunt.js';
import { OfficeCounts } from './office-counts.js';
import { OverlapCounts } from './overlap-counts.js';
import { countPacks } from './packs.js';
import type { Question } from './question.js';
import { ReviewCounts } from './review-counts.js';
import type { Secrets } from './secrets.js';
import { THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

interface Edge {
  readonly node: { readonly id: string; readonly adaptedByCount: number; readonly followed: boolean | null };
}
interface Page {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly facets: readonly { readonly name: string; readonly values: readonly { readonly count: number }[] }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Where no facets are asked for the total is counted by another part of the statement. */
const TOTAL_ALONE = { levels: 2, only: ['totalCount', 'edges'] };
const SORTS = ['NEWEST', 'RECENTLY_REVIEWED', 'MOST_ADOPTED'] as const;

/**
 * Numbers hold no canary. They are counted again from the generated data, through every page, and cursors are tried on other people's
 * lists.
 */
export class Counts {
  constructor(
    private readonly hunt: Hunt,
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  async of(viewer: WorldViewer, before: WorldViewer | undefined): Promise<void> {
    await this.figures(viewer);
    await this.commercial(viewer);
    await this.coverage(viewer);
    await this.claims(viewer);
    await this.acts(viewer);
    await this.followers(viewer);
    await new OfficeCounts(this.hunt, this.documents, this.world, this.secrets.oracle).of(viewer);
    await new BoardCounts(this.hunt, this.documents, this.world, this.secrets.oracle).of(viewer);
    await countBoardRecords(this.hunt, this.documents, this.world, this.secrets.oracle, viewer);
    await new ReviewCounts(this.hunt, this.documents, this.world, this.secrets.oracle).of(viewer);
    await countPacks(this.hunt, this.documents, this.world, this.secrets, viewer);
    await new OverlapCounts(this.hunt, this.world, this.secrets).of(viewer);
    for (const sort of SORTS) await this.pages(viewer, sort);
    await this.lessons(viewer);
    if (before && before.personId !== viewer.personId) await this.otherPeoplesCursors(viewer, before);
  }

  private async figures(viewer: WorldViewer): Promise<void> {
    const question = this.ask('figures', 1, {});
    const { figures } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
    this.same(
      viewer,
      question,
      'figures',
      { entries: figures.entries, trusts: figures.trusts, checkedByTrust: figures.checkedByTrust },
      this.secrets.oracle.figures(viewer),
    );
  }

  /** Of every second area: nothing where it is not the viewer's, else its trusts and their answers. */
  private async coverage(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const place = this.world.viewers.indexOf(viewer);
    for (const { id, code } of this.world.systems.filter(({ closed }, index) => !closed && (index + place) % 2 === 0)) {
      const question = this.ask('areaCoverage', 1, { area: code });
      const { areaCoverage: told } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
      const found = told && [told.total, told.reported, told.nothingToReport];
      this.same(viewer, question, `coverage of ${code}`, found, oracle.isOfArea(viewer, id) ? oracle.coverage(id) : null);
    }
  }

  /** Lessons through every page, by quarter, and how many there are of each capability. */
  private async lessons(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const seen = this.world.lessons.filter((row) => oracle.lesson(viewer, row));
    const met: { id: string; quarter: string }[] = [];
    let after: string | null = null;
    do {
      const question = this.ask('quietLessons', 3, { first: 2, after });
      const page = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.quietLessons;
      this.same(viewer, question, 'number of lessons', page.totalCount, seen.length);
      const counts = page.capabilities.map(({ capability, count }: { capability: { id: string }; count: number }) => [
        capability.id,
        count,
      ]);
      const right = THEMES.map(({ capability }, theme) => [capability, seen.filter((row) => row.theme === theme).length]);
      this.same(viewer, question, 'lessons by capability', counts.sort(), right.filter(([, count]) => count !== 0).sort());
      met.push(...page.edges.map(({ node }: { node: { id: string; quarter: string } }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const order = [...seen].sort((one, other) =>
      one.quarter === other.quarter ? (one.id < other.id ? -1 : 1) : one.quarter < other.quarter ? 1 : -1,
    );
    this.same(
      viewer,
      this.ask('quietLessons', 3, {}),
      'lessons of all pages',
      met.map(({ id }) => id),
      order.map(({ id }) => id),
    );
  }

  /** A word of what is hidden, sought in the audit, finds nothing; and the whole is as long as it should be. */
  private async acts(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const { actingFor } = viewer;
    if (!actingFor || !oracle.administers(viewer, actingFor)) return;
    const count = async (search: string): Promise<number> => {
      const question = this.ask('organisationAudit', 1, { organisationId: actingFor, search });
      return JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.organisationAudit.totalCount;
    };
    const right = this.world.acts.filter(({ organisationId, shown }) => shown && organisationId === actingFor).length;
    const question = this.ask('organisationAudit', 3, { organisationId: actingFor, first: 100 });
    const { totalCount, edges } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.organisationAudit;
    // The hunt itself exports what organisations hold, and that is audited.
    const own = (edges as { node: { action: string } }[]).filter(({ node }) => node.action === 'records.exported').length;
    this.same(viewer, question, 'audited acts', totalCount - own, right);
    for (const { word } of this.world.initiatives.filter((row) => !oracle.initiative(viewer, row)).slice(0, 5))
      this.same(viewer, question, `acts on ${word}`, await count(word), 0);
  }

  /** Of what one edits: for which organisations it is followed that would lose sight of it. A working revision may name other partners. */
  private async followers(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const closed = this.world.successions.map(({ from }) => from);
    const rows = this.world.initiatives.filter(
      (row) =>
        row.published &&
        !row.removed &&
        row.draftWord === null &&
        oracle.workingRevision(viewer, row) &&
        ![row.leadId, ...row.partnerIds].some((id) => closed.includes(id ?? '')),
    );
    for (const row of rows) {
      const question = this.ask('audiencePreview', 2, { id: row.id, level: 'ORGANISATION' });
      const { followedBy } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.audiencePreview;
      const ids = followedBy.map(({ id }: { id: string }) => id).sort();
      this.same(viewer, question, `organisations that follow ${row.word}`, ids, oracle.wouldLose(row));
    }
  }

  private async claims(viewer: WorldViewer): Promise<void> {
    const question = this.ask('organisationClaims', 1, {});
    const { totalCount } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.organisationClaims;
    const right = this.world.claims.filter((row) => this.secrets.oracle.answers(viewer, row)).length;
    this.same(viewer, question, 'claims that wait', totalCount, right);
  }

  private async pages(viewer: WorldViewer, sort: string): Promise<void> {
    const { oracle } = this.secrets;
    const seen = this.world.initiatives.filter((row) => !row.archived && oracle.initiative(viewer, row));
    const total = { ...this.list({ sort }), document: this.documents.of('Query', 'initiatives', TOTAL_ALONE) };
    this.same(viewer, total, 'total alone', (await this.page(viewer, total)).totalCount, seen.length);
    const met: Edge['node'][] = [];
    let after: string | null = null;
    do {
      const question = this.list({ sort, first: 7, after });
      const page = await this.page(viewer, question);
      this.same(viewer, question, 'totalCount', page.totalCount, seen.length);
      this.same(
        viewer,
        question,
        'facet of stages',
        page.facets.find(({ name }) => name === 'stage')?.values.reduce((sum, { count }) => sum + count, 0),
        seen.length,
      );
      met.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const question = this.list({ sort });
    this.same(viewer, question, 'rows of all pages', met.map(({ id }) => id).sort(), seen.map(({ id }) => id).sort());
    const counts = new Map(seen.map((row) => [row.id, oracle.adopters(viewer, row)]));
    this.same(
      viewer,
      question,
      'adaptedByCount',
      met.map(({ id, adaptedByCount }) => [id, adaptedByCount]),
      met.map(({ id }) => [id, counts.get(id)]),
    );
    this.same(
      viewer,
      question,
      'followed',
      met.map(({ id, followed }) => [id, followed]),
      met.map(({ id }) => [id, ...seen.filter((row) => row.id === id).map((row) => oracle.follows(viewer, row))]),
    );
    await this.followedAlone(viewer, sort);
    if (sort !== 'MOST_ADOPTED') return;
    const order = met.map(({ adaptedByCount }) => adaptedByCount);
    this.same(
      viewer,
      question,
      'order by adoptions',
      order,
      [...order].sort((one, other) => other - one),
    );
  }

  /** The list of what one follows. */
  private async followedAlone(viewer: WorldViewer, sort: string): Promise<void> {
    const { oracle } = this.secrets;
    const right = this.world.initiatives.filter(
      (row) => !row.archived && oracle.initiative(viewer, row) && oracle.follows(viewer, row) === true,
    );
    const question = this.list({ sort, filter: { followed: true }, first: 100 });
    const page = await this.page(viewer, question);
    this.same(viewer, question, 'followed alone', page.edges.map(({ node }) => node.id).sort(), right.map(({ id }) => id).sort());
    this.same(viewer, question, 'number of followed', page.totalCount, right.length);
  }

  /** A cursor of somebody else's list is refused like one that was made up. */
  private async otherPeoplesCursors(viewer: WorldViewer, other: WorldViewer): Promise<void> {
    for (const [door, more] of this.lists(other)) {
      const first = this.ask(door, 3, { first: 1, ...more });
      const endCursor = JSON.parse(await this.hunt.answer(this.world, other, first)).data[door]?.pageInfo.endCursor;
      if (!endCursor) continue;
      const question = this.ask(door, 3, { first: 1, after: endCursor, ...more });
      const answer = await this.hunt.answer(this.world, viewer, question);
      const madeUp = await this.hunt.answer(
        this.world,
        viewer,
        this.ask(door, 3, { first: 1, after: `${'W10'}.${'A'.repeat(12)}`, ...more }),
      );
      this.hunt.look(this.world, this.secrets, viewer, question, answer);
      this.same(viewer, question, 'cursor of somebody else', answer, madeUp);
    }
  }

  /** Every list with cursors; of contracts and needs, those of an organisation of which everybody sees one. */
  private lists(other: WorldViewer): [door: string, more: Record<string, unknown>][] {
    const { contracts, needs, choices, organisations } = this.world;
    const codeOf = (id: string) => organisations.find((one) => one.id === this.secrets.oracle.now(id) && !one.demonstration)?.code;
    const of = (rows: readonly { organisationId: string }[]) => rows.map(({ organisationId }) => codeOf(organisationId)).find(Boolean);
    return [
      ['initiatives', {}],
      ['organisations', {}],
      ['quietLessons', {}],
      ...this.world.systems
        .filter(({ id }) => this.secrets.oracle.isInArea(other, id))
        .slice(0, 1)
        .map(({ code }): [string, Record<string, unknown>] => ['areaMatrixItems', { area: code, row: THEMES[0].capability }]),
      ...this.world.systems
        .filter(({ id }) => this.secrets.oracle.isInArea(other, id))
        .slice(0, 1)
        .map(({ code }): [string, Record<string, unknown>] => ['overlaps', { area: code }]),
      ['organisationClaims', {}],
      ['organisationAudit', { organisationId: other.actingFor ?? organisations[0]?.id }],
      ['contracts', { organisation: of(contracts.filter(({ published }) => published)) }],
      ['shownAnswers', { question: 'q3' }],
      ['shownChoices', {}],
      ['packs', {}],
      ['choices', { organisation: of(choices.filter(({ level, initiativeId }) => level === 'public' && initiativeId === null)) ?? 'RAA' }],
      ['needs', { organisation: of(needs.filter(({ level, ended }) => level === 'public' && !ended)) }],
    ];
  }

  /** How many contracts and needs each organisation is said to have. */
  private async commercial(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const { contracts, needs, organisations } = this.world;
    for (const { id, code, demonstration } of organisations.filter((_, place) => place % 3 === this.world.viewers.indexOf(viewer) % 3)) {
      const glass = demonstration || oracle.actsForFictional(viewer);
      const of = (rows: readonly { organisationId: string }[]) =>
        rows.filter(({ organisationId }) => oracle.now(organisationId) === id).length;
      const right = {
        contracts: of(contracts.filter((row) => oracle.knowsOfContract(viewer, row, glass))),
        needs: of(needs.filter((row) => !row.ended && oracle.need(viewer, row, glass))),
      };
      for (const door of ['contracts', 'needs'] as const) {
        const question = this.ask(door, 1, { organisation: code, first: 1 });
        const found = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data[door].totalCount;
        this.same(viewer, question, `number of ${door}`, found, right[door]);
      }
    }
  }

  private list(variables: Record<string, unknown>): Question {
    return this.ask('initiatives', 3, variables);
  }

  private async page(viewer: WorldViewer, question: Question): Promise<Page> {
    return JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.initiatives;
  }

  private ask(door: string, levels: number, variables: Record<string, unknown>): Question {
    return { door, document: this.documents.of('Query', door, { levels }), variables };
  }

  private same(viewer: WorldViewer, question: Question, what: string, found: unknown, right: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(right)];
    if (one !== other) this.hunt.find(this.world, viewer, question, what, `${one.slice(0, 300)} and not ${other.slice(0, 300)}`);
  }
}
