import type { Documents } from './documents.js';
import { dayFrom } from './make-world.js';
import type { Question } from './question.js';
import { THEMES } from './themes.js';
import type { World } from './world.js';

const AXES = ['CAPABILITY', 'SUPPLIER', 'PRODUCT'] as const;

/** The pages of areas' offices, of every area on behalf of everybody: those of other areas must answer nothing. */
export function officeQuestions(documents: Documents, world: World): Question[] {
  const ask = (door: string, levels: number, variables: Record<string, unknown>, demonstration: boolean): Question => ({
    door,
    document: documents.of('Query', door, { levels }),
    variables,
    ...(demonstration ? { demonstration } : {}),
  });
  const earlier = world.now.slice(0, 10);
  const across = THEMES.flatMap(({ capability }) =>
    [false, true].map((demonstration) => ask('capabilityByArea', 2, { capability, demonstration }, demonstration)),
  );
  const own = world.systems.flatMap(({ code, demonstration }, place) => [
    ...AXES.map((by) => ask('areaMatrix', 3, { area: code, by }, demonstration)),
    ask('areaMatrix', 3, { area: code, asOf: earlier }, demonstration),
    ask('areaMatrix', 3, { area: code, asOf: '2026-03-31', by: 'PRODUCT' }, demonstration),
    ask('joinUpWindows', 2, { area: code }, demonstration),
    ask('joinUpWindows', 3, { area: code, asOf: dayFrom(world.now, -3) }, demonstration),
    ask('areaMatrix', 3, { area: code, asOf: dayFrom(world.now, -3), by: 'SUPPLIER' }, demonstration),
    ask('areaMatrixItems', 3, { area: code, row: THEMES[0].capability, asOf: dayFrom(world.now, -3), first: 100 }, demonstration),
    ask('joinUpWindows', 3, { area: code, capability: THEMES[0].capability, product: 'x', asOf: '2026-03-31' }, demonstration),
    ...THEMES.map(({ capability }) => ask('areaMatrixItems', 3, { area: code, row: capability, first: 100 }, demonstration)),
    ask(
      'areaMatrixItems',
      3,
      { area: code, by: 'CAPABILITY', row: THEMES[0].capability, organisation: world.organisations[place]?.id, asOf: '2026-03-31' },
      demonstration,
    ),
  ]);
  return [...across, ...own];
}
