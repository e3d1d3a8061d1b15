import { rangeOf } from '../../src/platform/dates.rules.js';
import type { Oracle } from './oracle.js';
import type { World, WorldContract, WorldDecision, WorldGroup, WorldInitiative, WorldNeed, WorldViewer } from './world.js';

/** A thing that a group is made of, as one viewer knows it. */
interface Piece {
  readonly key: string;
  readonly organisationIds: readonly string[];
  readonly initiative: WorldInitiative | null;
  readonly contract: WorldContract | null;
  readonly need: WorldNeed | null;
}

/**
 * Who may see a group, and what it is for them, from the tables of docs/CONTEXT.md: of what a system's groups are made of, only
 * what is in the generated data and may be seen. No line is shared with the product.
 */
export class OverlapOracle {
  constructor(
    private readonly world: World,
    private readonly oracle: Oracle,
  ) {}

  /** What it is for this viewer, and of what; null where it is nothing. */
  group(viewer: WorldViewer, group: WorldGroup): { readonly kind: string; readonly keys: string[] } | null {
    if (!this.oracle.isOfArea(viewer, group.systemId)) return null;
    if (group.gone) return this.goneGroup(viewer, group);
    const seen = group.keys.flatMap((key) => this.piece(viewer, group, key) ?? []).filter(({ initiative }) => !initiative?.archived);
    const pieces = seen.filter(({ contract }) => !contract || this.tells(viewer, group, contract));
    const kind = pieces.length > 1 ? this.kind(viewer, group, pieces) : null;
    return kind === null ? null : { kind, keys: pieces.map(({ key }) => key).sort() };
  }

  /** What was decided about it, as far as two of the things that it was about may be seen; its office holds it anyway. */
  decisions(viewer: WorldViewer, group: WorldGroup): WorldDecision[] {
    const { groups, decisions } = this.world.overlaps ?? { groups: [], decisions: [] };
    const kept = [group.id, ...groups.filter(({ intoId }) => intoId === group.id).map(({ id }) => id)];
    return decisions.filter((decision) => kept.includes(decision.groupId) && this.decision(viewer, decision));
  }

  /** To be told of a decision at all: the members of the system. */
  decision(viewer: WorldViewer, decision: WorldDecision): boolean {
    const group = this.groupOf(decision.groupId);
    if (!group || !this.oracle.isOfArea(viewer, group.systemId)) return false;
    const about = decision.before.filter(({ key }) => this.piece(viewer, group, key) !== null);
    return about.length > 1 || this.oracle.isMember(viewer, decision.officeId);
  }

  /** Who is to lead: where something of theirs here may be seen, in what it was about or in what the group is now. */
  lead(viewer: WorldViewer, shown: WorldGroup, { leadId, officeId, before }: WorldDecision): string | null {
    if (leadId === officeId || [leadId, officeId].some((id) => this.oracle.isMember(viewer, id))) return this.oracle.now(leadId);
    const here = this.group(viewer, shown)?.keys ?? [];
    const named = [...here, ...before.map(({ key }) => key)]
      .flatMap((key) => this.piece(viewer, shown, key) ?? [])
      .some(({ organisationIds }) => organisationIds[0] === this.oracle.now(leadId));
    return named ? this.oracle.now(leadId) : null;
  }

  /** How something was when it was decided: whoever may see it, and might have then. */
  before(viewer: WorldViewer, decision: WorldDecision, key: string): boolean {
    const group = this.groupOf(decision.groupId);
    const piece = group && this.piece(viewer, group, key);
    const level = decision.before.find((one) => one.key === key)?.level;
    const owner = piece?.organisationIds[0];
    return Boolean(piece && owner && level && this.decision(viewer, decision) && this.oracle.knewOf(viewer, owner, level));
  }

  /** That it is there, on whatever day: two of its things may be seen. */
  knows(viewer: WorldViewer, groupId: string): boolean {
    const group = this.groupOf(groupId);
    const isOpen = group !== undefined && this.oracle.isOfArea(viewer, group.systemId);
    return isOpen && group.keys.filter((key) => this.piece(viewer, group, key) !== null).length > 1;
  }

  comment(viewer: WorldViewer, groupId: string): boolean {
    const group = this.groupOf(groupId);
    return group !== undefined && this.group(viewer, group) !== null;
  }

  private groupOf(id: string): WorldGroup | undefined {
    return this.world.overlaps?.groups.find((group) => group.id === id);
  }

  /** As it was decided: what was decided about, as far as it may be seen. Of one that another took in, the other is shown. */
  private goneGroup(viewer: WorldViewer, group: WorldGroup): { kind: string; keys: string[] } | null {
    const newest = this.world.overlaps?.decisions.find(({ groupId }) => groupId === group.id);
    if (group.intoId !== null || !newest) return null;
    const keys = newest.before.map(({ key }) => key).filter((key) => this.piece(viewer, group, key) !== null);
    return keys.length > 1 ? { kind: '', keys: keys.sort() } : null;
  }

  /** Published or confirmed by its trust for its area or more, and to be seen by this viewer. */
  private piece(viewer: WorldViewer, { systemId }: Pick<WorldGroup, 'systemId'>, key: string): Piece | null {
    const { systems, initiatives, contracts, needs } = this.world;
    const demonstration = systems.find(({ id }) => id === systemId)?.demonstration === true;
    const glass = demonstration || this.oracle.actsForFictional(viewer);
    const id = key.split('/')[1];
    const initiative = initiatives.find((row) => row.id === id) ?? null;
    const contract = contracts.find((row) => row.id === id) ?? null;
    const need = needs.find((row) => row.id === id) ?? null;
    const nothing = { key, initiative: null, contract: null, need: null };
    const now = (owner: string) => this.oracle.now(owner);
    if (initiative) {
      const counts = !initiative.summarised && this.oracle.isForArea(initiative) && initiative.demonstration === demonstration;
      if (!counts || initiative.leadId === null || !this.oracle.initiative(viewer, initiative, glass)) return null;
      return { ...nothing, initiative, organisationIds: [initiative.leadId, ...initiative.partnerIds].map(now) };
    }
    if (contract && this.oracle.knowsOfContract(viewer, contract, glass))
      return { ...nothing, contract, organisationIds: [now(contract.organisationId)] };
    if (need && !need.ended && this.oracle.need(viewer, need, glass))
      return { ...nothing, need, organisationIds: [now(need.organisationId)] };
    return null;
  }

  /** Of contracts that end together, only those of whose end and capability one is told: no two here name one product. */
  private tells(viewer: WorldViewer, { systemId, family }: WorldGroup, contract: WorldContract): boolean {
    const glass = this.world.systems.some((one) => one.id === systemId && one.demonstration) || this.oracle.actsForFictional(viewer);
    const told = (fact: string) => this.oracle.contractFact(viewer, contract, fact, glass);
    return family === 'renewal' ? contract.ends !== null && told('ends') && told('capability') : told('supplier');
  }

  private kind(viewer: WorldViewer, { systemId, family }: WorldGroup, pieces: readonly Piece[]): string | null {
    const area = this.oracle.membersOf(systemId);
    const isOwn = ({ organisationIds: [first] }: Piece) => first !== undefined && area.includes(first);
    if (!pieces.some(isOwn)) return null;
    const taken = (piece: Piece): string[] =>
      this.world.adaptations
        .filter((row) => row.originId === piece.initiative?.id && this.oracle.adaptation(viewer, row, this.glassOf(viewer, systemId)))
        .map(({ adopterId }) => this.oracle.now(adopterId));
    const among = (some: readonly string[], others: readonly string[]) => some.some((id) => others.includes(id));
    const apart = (one: Piece, other: Piece): boolean =>
      !among([...one.organisationIds, ...taken(one)], other.organisationIds) && !among(taken(other), one.organisationIds);
    const pairs = pieces.flatMap((one, place) => pieces.slice(place + 1).map((other) => [one, other] as const));
    if (family === 'orphan') {
      const success = pieces.find(({ initiative }) => initiative !== null);
      if (success?.initiative?.stage !== 'live' || taken(success).length > 0) return null;
      const waited = Date.parse(this.world.now) - Date.parse(success.initiative.publishedAt) > 366 * 86_400_000;
      const needed = pieces.some(({ need, organisationIds }) => need !== null && !among(organisationIds, success.organisationIds));
      return waited && needed ? 'ORPHAN_SUCCESS' : null;
    }
    if (!pairs.some(([one, other]) => apart(one, other))) return null;
    if (family === 'renewal') return pieces.every(({ contract }) => contract?.ends && rangeOf(contract.ends)) ? 'JOINT_RENEWAL' : null;
    if (family === 'white') return 'WHITE_SPACE';
    if (family === 'divergence')
      // Every entry names a product of its own; some name one that they have in common besides.
      return pairs.some(([one, other]) => apart(one, other) && !(one.initiative?.spelling && other.initiative?.spelling))
        ? 'DIVERGENCE'
        : null;
    const signed = ({ initiative }: Piece) => this.world.contracts.some((row) => row.initiativeId === initiative?.id && row.published);
    const plans = pieces.filter((piece) => ['idea', 'planned'].includes(piece.initiative?.stage ?? '') && !signed(piece));
    const live = pieces.filter(({ initiative }) => initiative?.stage === 'live');
    if (live.some((one) => plans.some((plan) => isOwn(plan) && apart(one, plan)))) return 'REINVENTING';
    const parallel = plans.some((one, place) => plans.slice(place + 1).some((other) => apart(one, other)));
    return parallel && plans.some(isOwn) ? 'PARALLEL_PLAN' : null;
  }

  private glassOf(viewer: WorldViewer, systemId: string): boolean {
    return this.world.systems.some(({ id, demonstration }) => id === systemId && demonstration) || this.oracle.actsForFictional(viewer);
  }
}
