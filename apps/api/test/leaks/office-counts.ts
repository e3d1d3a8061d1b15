import { rangeOf } from '../../src/platform/dates.rules.js';
import type { Documents } from './documents.js';
import type { Hunt } from './hunt.js';
import type { Oracle } from './oracle.js';
import type { Question } from './question.js';
import { THEMES } from './themes.js';
import type { World, WorldContract, WorldInitiative, WorldSystem, WorldViewer } from './world.js';

interface MatrixCell {
  readonly organisationId: string;
  readonly planned: number;
  readonly underWay: number;
  readonly live: number;
  readonly ending: number;
  readonly other: number;
}

/** The figures of the pages of areas' offices, counted again from the generated data. */
export class OfficeCounts {
  constructor(
    private readonly hunt: Hunt,
    private readonly documents: Documents,
    private readonly world: World,
    private readonly oracle: Oracle,
  ) {}

  async of(viewer: WorldViewer): Promise<void> {
    await this.across(viewer);
    for (const system of this.world.systems.filter(({ closed }) => !closed)) {
      await this.matrix(viewer, system);
      await this.windows(viewer, system);
    }
  }

  /** Entries for one capability by area, from what is shared with the network or everybody alone. */
  private async across(viewer: WorldViewer): Promise<void> {
    for (const [theme, { capability }] of THEMES.entries())
      for (const demonstration of [false, true]) {
        const question = this.ask('capabilityByArea', 2, { capability, demonstration });
        const { capabilityByArea } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
        const right =
          viewer.personId === null
            ? []
            : this.world.systems
                .filter((one) => !one.closed && one.demonstration === demonstration)
                .map(({ id, code }) => {
                  const members = this.oracle.membersOf(id);
                  const entries = this.world.initiatives.filter(
                    (row) =>
                      row.theme === theme &&
                      !row.archived &&
                      row.demonstration === demonstration &&
                      ['network', 'public'].includes(row.level) &&
                      row.leadId !== null &&
                      members.includes(this.oracle.now(row.leadId)) &&
                      this.oracle.initiative(viewer, row, demonstration || this.oracle.actsForFictional(viewer)),
                  );
                  const leads = new Set(entries.map(({ leadId }) => this.oracle.now(leadId ?? '')));
                  return [code, entries.length, entries.filter(({ summarised }) => !summarised).length, leads.size];
                });
        const found = (capabilityByArea?.areas ?? []).map(
          ({
            area,
            entries,
            checked,
            organisations,
          }: {
            area: { odsCode: string };
            entries: number;
            checked: number;
            organisations: number;
          }) => [area.odsCode, entries, checked, organisations],
        );
        this.same(viewer, question, `areas with ${capability}`, found.sort(), right.sort());
      }
  }

  /** Each cell, and how many of its pieces are ending. Of other areas nothing is told. */
  private async matrix(viewer: WorldViewer, system: WorldSystem): Promise<void> {
    const question = this.ask('areaMatrix', 3, { area: system.code });
    const { areaMatrix } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
    const open = this.oracle.isInArea(viewer, system.id);
    this.same(viewer, question, `whether ${system.code} is open`, areaMatrix !== null, open);
    if (!open || areaMatrix === null) return;
    const glass = system.demonstration || this.oracle.actsForFictional(viewer);
    const columns = this.oracle.membersOf(system.id);
    const entries = this.world.initiatives.filter((row) => this.counts(viewer, row, glass));
    const contracts = this.world.contracts.filter(
      (row) => columns.includes(this.oracle.now(row.organisationId)) && this.oracle.knowsOfContract(viewer, row, glass),
    );
    for (const [theme, { capability }] of THEMES.entries()) {
      const pieces = [
        ...entries
          .filter((row) => row.theme === theme)
          .map((row) => ({
            ids: [row.leadId ?? [], row.partnerIds].flat().map((id) => this.oracle.now(id)),
            ending:
              ['pilot', 'live'].includes(row.stage) &&
              contracts.some((one) => one.initiativeId === row.id && this.isEnding(viewer, one, glass)),
          })),
        ...contracts
          // One of an entry that is filed under it is part of that entry.
          .filter((row) => theme === 0 && !entries.some((entry) => entry.id === row.initiativeId && entry.theme === theme))
          .filter((row) => this.oracle.contractFact(viewer, row, 'capability', glass))
          .map((row) => ({ ids: [this.oracle.now(row.organisationId)], ending: this.isEnding(viewer, row, glass) })),
      ];
      const right = columns.flatMap((id) => {
        const own = pieces.filter(({ ids }) => ids.includes(id));
        return own.length > 0 ? [[id, own.length, own.filter(({ ending }) => ending).length]] : [];
      });
      const row = areaMatrix.rows.find(({ id }: { id: string }) => id === capability);
      const found = (row.cells as MatrixCell[]).map((cell) => [
        cell.organisationId,
        cell.planned + cell.underWay + cell.live + cell.other,
        cell.ending,
      ]);
      this.same(viewer, question, `cells of ${capability} in ${system.code}`, found.sort(), right.sort());
    }
  }

  /** Whose dates are told, one by one: which contracts, needs and plans, and which of them a window holds. */
  private async windows(viewer: WorldViewer, system: WorldSystem): Promise<void> {
    const question = this.ask('joinUpWindows', 2, { area: system.code });
    const { joinUpWindows } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
    const open = this.oracle.isInArea(viewer, system.id);
    this.same(viewer, question, `whether windows of ${system.code} are open`, joinUpWindows !== null, open);
    if (!open || joinUpWindows === null) return;
    const glass = system.demonstration || this.oracle.actsForFictional(viewer);
    const { today } = this.oracle;
    const members = this.oracle.membersOf(system.id);
    const isHere = ({ organisationId }: { organisationId: string }): boolean => members.includes(this.oracle.now(organisationId));
    const contracts = this.world.contracts.filter((row) => isHere(row) && this.oracle.knowsOfContract(viewer, row, glass));
    const needs = this.world.needs.filter(
      (row) => !row.ended && isHere(row) && this.oracle.isSharedNeed(row) && this.oracle.need(viewer, row, glass),
    );
    const plans = this.world.initiatives.filter(
      (row) =>
        ['idea', 'planned'].includes(row.stage) &&
        this.counts(viewer, row, glass) &&
        [row.leadId ?? [], row.partnerIds].flat().some((id) => members.includes(this.oracle.now(id))),
    );
    const told = contracts.filter(
      (row) => row.ends !== null && rangeOf(row.ends).latest >= today && this.oracle.contractFact(viewer, row, 'ends', glass),
    );
    const past = contracts.filter(
      (row) => row.ends !== null && rangeOf(row.ends).latest < today && this.oracle.contractFact(viewer, row, 'ends', glass),
    );
    // Every need of the world is for 2027, and every plan is to be decided in January of it.
    const right = [...told, ...needs, ...plans].map(({ id }) => id).sort();
    this.same(viewer, question, `dates in ${system.code}`, joinUpWindows.dated.map(({ id }: { id: string }) => id).sort(), right);
    const undated = contracts.length - told.length - past.length;
    this.same(viewer, question, `without a date in ${system.code}`, joinUpWindows.undated, undated);
    for (const { items } of joinUpWindows.windows as { items: { itemId: string }[] }[])
      this.same(
        viewer,
        question,
        'of a window',
        items.filter(({ itemId }) => !right.includes(itemId)),
        [],
      );
  }

  /** Published or confirmed by its trust, for its area or more. */
  private counts(viewer: WorldViewer, row: WorldInitiative, glass: boolean): boolean {
    return !row.archived && !row.summarised && this.oracle.isForArea(row) && this.oracle.initiative(viewer, row, glass);
  }

  private isEnding(viewer: WorldViewer, row: WorldContract, glass: boolean): boolean {
    if (row.ends === null) return false;
    const told = this.oracle.contractFact(viewer, row, 'ends', glass);
    if (!told && !row.endsOpen) return false;
    const { earliest, latest } = rangeOf(row.ends);
    const { today } = this.oracle;
    const until = `${Number(today.slice(0, 4)) + (told ? 2 : 1)}${today.slice(4)}`;
    return latest >= today && earliest <= until;
  }

  private ask(door: string, levels: number, variables: Record<string, unknown>): Question {
    return { door, document: this.documents.of('Query', door, { levels }), variables };
  }

  private same(viewer: WorldViewer, question: Question, what: string, found: unknown, right: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(right)];
    if (one !== other) this.hunt.find(this.world, viewer, question, what, `${one.slice(0, 400)} and not ${other.slice(0, 400)}`);
  }
}
