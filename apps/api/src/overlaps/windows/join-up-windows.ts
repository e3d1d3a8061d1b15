import type { Contract, Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { ContractView } from '../../commercial/contract.view.js';
import type { NeedView } from '../../commercial/need.reads.js';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { OrganisationRow, SystemRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Terms } from '../../tags/terms.js';
import { AreaWorkReads } from '../area-work.reads.js';
import { type Total, total } from '../groups/sentences.rules.js';
import { OwnAreas } from '../own-areas.js';
import { type DatedThing, datedThings, type NamedProduct, narrowed, productsOf } from './dated.rules.js';
import { extendableUntil, isAhead, type Window, windowsOf } from './windows.rules.js';

export interface WindowsAsked {
  readonly area: string;
  readonly capability?: string | null;
  readonly product?: string | null;
  readonly asOf?: string | null;
}

export interface DatedItemView extends Omit<DatedThing, 'capability'> {
  readonly organisation: OrganisationRow;
  readonly capability: Term | null;
  readonly extendableUntil: string | null;
  readonly initiative: InitiativeView | null;
  readonly contract: ContractView | null;
  readonly need: NeedView | null;
}

export interface WindowView extends Omit<Window, 'by' | 'key'> {
  readonly id: string;
  readonly product: NamedProduct | null;
  readonly capability: Term | null;
  readonly organisations: number;
  readonly bands: Total;
  readonly exactWholeLife: number | null;
  readonly advice: string;
}

export interface WindowsView {
  readonly area: SystemRow;
  readonly asOf: string;
  readonly dated: readonly DatedItemView[];
  readonly undated: number;
  readonly windows: readonly WindowView[];
  readonly capabilities: readonly Term[];
  readonly products: readonly NamedProduct[];
}

export const ADVICE = 'An extension needs procurement advice.';

/** Decisions and ends of contracts of an area on one line: after the question whether the area is the viewer's, two statements. */
@Injectable()
export class ReadJoinUpWindows {
  constructor(
    private readonly areas: OwnAreas,
    private readonly reads: AreaWorkReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  async run(viewer: Viewer, { area: code, capability, product, asOf }: WindowsAsked): Promise<WindowsView | null> {
    const area = await this.areas.byCode(viewer, code);
    if (!area) return null;
    const day = this.reads.dayOf(area, asOf);
    const { organisations, entries, contracts, needs } = await this.reads.on(day, area);
    const ids = organisations.map(({ id }) => id);
    const term = (id: string | null): Term | null => (id === null ? null : this.terms.term('capability', id));
    const national = (id: string | null): boolean => term(id)?.boughtNationally ?? false;
    const sources = { entries, contracts, needs, organisationIds: ids, national };
    const ahead = datedThings(sources, day).things.filter((thing) => isAhead(thing, day));
    const { things, undated } = datedThings(narrowed(sources, { capability, product }), day);
    const chosen = things.filter((thing) => isAhead(thing, day));
    const decisions = chosen.filter(({ kind }) => kind === 'decision').map(({ id }) => id);
    const seen = await this.initiatives.byIds(area.eyes, decisions);
    const products = productsOf(ahead);
    const dated = chosen.flatMap((thing): DatedItemView[] => {
      const organisation = organisations.find(({ id }) => id === thing.organisationId);
      const initiative = seen.find(({ id }) => id === thing.id) ?? null;
      if (!organisation || (thing.kind === 'decision' && !initiative)) return [];
      return [
        {
          ...thing,
          organisation,
          capability: term(thing.capability),
          extendableUntil: extendableUntil(thing),
          initiative,
          contract: contracts.find(({ id }) => thing.kind === 'contract_end' && id === thing.id) ?? null,
          need: needs.find(({ id }) => thing.kind === 'need' && id === thing.id) ?? null,
        },
      ];
    });
    const windows = windowsOf(chosen, day).map((window) => this.windowView(window, chosen, contracts, products));
    const capabilities = [...new Set(ahead.flatMap((thing) => thing.capability ?? []))].flatMap((id) => term(id) ?? []);
    capabilities.sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
    return { area: area.system, asOf: day, dated, undated, windows, capabilities, products };
  }

  private windowView(
    { by, key, ...window }: Window,
    things: readonly DatedThing[],
    contracts: readonly Pick<Contract, 'id' | 'money'>[],
    products: readonly NamedProduct[],
  ): WindowView {
    const own = window.items.flatMap(({ itemId }) => things.find(({ id }) => id === itemId) ?? []);
    const capabilities = new Set(own.map(({ capability }) => capability));
    const [capability = null] = capabilities.size === 1 ? capabilities : [];
    const sums = own
      .filter(({ kind }) => kind === 'contract_end')
      .map(({ id }) => contracts.find((one) => one.id === id)?.money?.wholeLife ?? null);
    return {
      ...window,
      id: [by, key, window.opens, ...window.items.map(({ itemId }) => itemId)].join('/'),
      product: by === 'product' ? (products.find(({ id }) => id === key) ?? null) : null,
      capability: capability === null ? null : this.terms.term('capability', capability),
      organisations: new Set(own.map(({ organisationId }) => organisationId)).size,
      bands: total(own.map(({ kind, band }) => ({ subject: kind === 'need' ? 'need' : 'contract', band }))),
      exactWholeLife: sums.length > 0 && sums.every((sum) => sum !== null) ? sums.reduce((sum, one) => sum + one, 0) : null,
      advice: ADVICE,
    };
  }
}
