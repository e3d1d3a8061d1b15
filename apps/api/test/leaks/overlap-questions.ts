import type { Pair } from './change-questions.js';
import type { Documents } from './documents.js';
import { inTurn, missing } from './guess-questions.js';
import { dayFrom } from './make-world.js';
import type { OverlapOracle } from './overlap-oracle.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import { THEMES } from './themes.js';
import type { World, WorldGroup, WorldSystem, WorldViewer } from './world.js';

/** The worklist of every area, every group by its id, and what was said and decided about each. */
export class OverlapQuestions {
  private readonly oracle: OverlapOracle;

  constructor(
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {
    this.oracle = secrets.overlaps;
  }

  for(viewer: WorldViewer): Question[] {
    const place = this.world.viewers.indexOf(viewer);
    const groups = this.world.overlaps?.groups ?? [];
    return [
      { door: 'ownAreas', document: this.documents.of('Query', 'ownAreas', { levels: 1 }), variables: {} },
      ...inTurn(this.world.systems, place, 2).flatMap((system) => this.lists(viewer, system)),
      ...inTurn(groups, place, 2).map((group) => this.one(viewer, group)),
    ];
  }

  /** Of a hidden group, and of none: the changes that one may try. */
  pairs(viewer: WorldViewer, most: number): Pair[] {
    const hidden = (this.world.overlaps?.groups ?? []).filter((group) => !this.group(viewer, group));
    const inputs = [
      [
        'decideOverlap',
        {
          version: 1,
          kind: 'SEQUENCE',
          lead: 'RAA',
          why: 'It is so.',
          lookAgainOn: '2031-01-01',
          refile: [{ initiative: missing('filed').id, capability: THEMES[0].capability }],
        },
      ],
      ['commentOnOverlap', { text: 'So it is.' }],
    ] as const;
    return hidden.slice(-most).flatMap(({ id }) =>
      inputs.map(([door, input]) => {
        const document = this.documents.of('Mutation', door, { levels: 1 });
        const ask = (group: string) => ({
          door,
          document,
          variables: { input: { ...input, key: `hunt-${door}-${this.world.viewers.indexOf(viewer)}-${group}`, id: group } },
        });
        return { hidden: { ...ask(id), echo: [id] }, missing: ask(missing(door).id) };
      }),
    );
  }

  private lists(viewer: WorldViewer, { id, code, demonstration }: WorldSystem): Question[] {
    const open = this.secrets.oracle.isOfArea(viewer, id);
    const ask = (levels: number, variables: object): Question => ({
      door: 'overlaps',
      document: this.documents.of('Query', 'overlaps', { levels }),
      variables: { area: code, ...variables },
      ...(demonstration ? { demonstration } : {}),
      ...(open ? {} : { expected: JSON.stringify({ data: { overlaps: null } }) }),
    });
    if (!open) return [ask(1, {})];
    return [
      ask(4, { first: 50 }),
      ask(3, { first: 50, state: 'GONE' }),
      ask(3, { first: 50, asOf: dayFrom(this.world.now, -3) }),
      ask(2, { first: 50, asOf: dayFrom(this.world.now, -300) }),
      ask(2, { first: 2, kinds: ['DIVERGENCE'], state: 'REOPENED', capability: THEMES[0].capability, asOf: this.secrets.oracle.today }),
    ];
  }

  private one(viewer: WorldViewer, group: WorldGroup): Question {
    const demonstration = this.world.systems.some(({ id, demonstration: its }) => its && id === group.systemId);
    return {
      door: 'overlap',
      document: this.documents.of('Query', 'overlap', { levels: 3 }),
      variables: { id: group.id },
      ...(demonstration ? { demonstration } : {}),
      ...(this.group(viewer, group) ? {} : { expected: JSON.stringify({ data: { overlap: null } }) }),
    };
  }

  /** Itself, or the one that took it in. */
  private group(viewer: WorldViewer, group: WorldGroup) {
    const shown = this.world.overlaps?.groups.find(({ id }) => id === group.intoId) ?? group;
    return this.oracle.group(viewer, shown);
  }
}
