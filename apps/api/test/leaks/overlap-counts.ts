import type { Hunt } from './hunt.js';
import type { Secrets } from './secrets.js';
import type { World, WorldViewer } from './world.js';

const LIST = `query overlaps ($area: String!, $state: OverlapState) { overlaps(area: $area, state: $state, first: 100) { totalCount kinds { kind count }
  edges { node { id kind members { initiative { id } contract { id } need { id } } decisions { id lead { odsCode } } comments { id } } } } }`;

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly members: readonly Record<'initiative' | 'contract' | 'need', { readonly id: string } | null>[];
  readonly decisions: readonly { readonly id: string; readonly lead: { readonly odsCode: string } | null }[];
  readonly comments: readonly { readonly id: string }[];
}

/** Every group of one's own areas, made again from the generated data: its kind, members, decisions, and how many there are. */
export class OverlapCounts {
  constructor(
    private readonly hunt: Hunt,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  async of(viewer: WorldViewer): Promise<void> {
    const { oracle, overlaps } = this.secrets;
    const { organisations, systems } = this.world;
    const groups = this.world.overlaps?.groups ?? [];
    for (const { id: systemId, code } of systems.filter(({ id }) => oracle.isOfArea(viewer, id))) {
      for (const state of [null, 'GONE']) {
        const question = { door: 'overlaps', document: LIST, variables: { area: code, state } };
        const told = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.overlaps;
        const seen = groups.flatMap((group) => {
          if (group.systemId !== systemId || group.gone !== (state === 'GONE')) return [];
          const mine = overlaps.group(viewer, group);
          if (!mine) return [];
          const decisions = overlaps.decisions(viewer, group).map((decision) => {
            const lead = overlaps.lead(viewer, group, decision);
            return [decision.id, organisations.find(({ id }) => id === lead)?.code ?? null];
          });
          const comments = this.world.overlaps?.comments.filter(({ groupId }) => groupId === group.id).map(({ id }) => id);
          return [[group.id, group.gone ? '' : mine.kind, mine.keys, decisions.sort(), comments]];
        });
        const met = (told?.edges ?? []).map(({ node }: { node: Node }) => [
          node.id,
          state === 'GONE' ? '' : node.kind,
          node.members.map(keyOf).sort(),
          node.decisions.map(({ id, lead }) => [id, lead?.odsCode ?? null]).sort(),
          node.comments.map(({ id }) => id),
        ]);
        this.same(viewer, question, `groups of ${code}`, met.sort(), seen.sort());
        this.same(viewer, question, `number of groups of ${code}`, told?.totalCount, seen.length);
        const sum = (told?.kinds ?? []).reduce((all: number, { count }: { count: number }) => all + count, 0);
        this.same(viewer, question, `groups of ${code} by kind`, sum, seen.length);
      }
    }
  }

  private same(
    viewer: WorldViewer,
    question: { door: string; document: string; variables: object },
    what: string,
    found: unknown,
    right: unknown,
  ) {
    const [one = '', other = ''] = [JSON.stringify(found), JSON.stringify(right)];
    if (one === other) return;
    let place = 0;
    while (one[place] === other[place]) place += 1;
    const from = Math.max(0, place - 150);
    this.hunt.find(
      this.world,
      viewer,
      { ...question, variables: { ...question.variables } },
      what,
      `…${one.slice(from, place + 150)}… and not …${other.slice(from, place + 150)}…`,
    );
  }
}

const keyOf = ({ initiative, contract, need }: Node['members'][number]): string =>
  contract ? `contract/${contract.id}` : need ? `need/${need.id}` : `initiative/${initiative?.id}`;
