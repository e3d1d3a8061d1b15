import { ASIDES, FOR_WHOM, MADE_WORKS, type MadeWork } from './made-works.js';
import { Random } from './random.rules.js';

/** A row of an import file, and which work it is: two rows are the same work when they share one. */
export interface MadeRow {
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly works: readonly string[];
  /** Whether it tells two works, as the middle of a chain. */
  readonly chain: boolean;
}

const TELLING = ['title', 'what', 'why', 'how'] as const;
type Ways = readonly [number, number, number, number];

/**
 * A system in which it is known what is the same: duplicates (the same work in other words, one in seven filed under a neighbouring capability,
 * tags given by half), near misses (the same words for somebody else, and other work in the same words), and chains (one entry that tells two
 * works, each of which others tell alone).
 */
export function madeSystem(seed: number, trusts: readonly string[]): MadeRow[] {
  const random = new Random(seed);
  const rows: MadeRow[] = [];
  const add = (works: readonly string[], content: object, chain = false) => {
    const id = `made-${rows.length + 1}`;
    const lead = trusts[rows.length % trusts.length];
    rows.push({ row: { id, lead, level: 'system', stage: 'planned', ...content }, works, chain });
  };
  for (const [number, work] of MADE_WORKS.entries()) {
    for (const [place, names] of FOR_WHOM.entries()) {
      if (random.chance(0.5)) continue;
      const name = `${number}/${place}`;
      const [first, second] = [waysFrom(random), waysFrom(random)];
      add([name], told(work, names, first, random));
      // Somebody else's of the same words: the next for whom, in the same ways, is a near miss of this one.
      if (random.chance(0.55)) add([name], told(work, names, others(first, second), random));
      if (random.chance(0.2)) add([name], told(work, names, waysFrom(random), random));
      if (random.chance(0.25)) add([`twin/${name}`], twinOf(work, names[0], random));
      const beyond = FOR_WHOM[(place + 1) % FOR_WHOM.length];
      if (random.chance(0.1) && beyond) {
        const both = [`${names[1]} and ${beyond[1]}`, `${names[0]} and ${beyond[0]}`, `${names[2]} and ${beyond[2]}`] as const;
        add([name, `${number}/${(place + 1) % FOR_WHOM.length}`], told(work, both, waysFrom(random), random), true);
      }
    }
  }
  return rows;
}

const waysFrom = (random: Random): Ways => [random.below(3), random.below(3), random.below(3), random.below(3)];
/** At least title and summary in other words. */
const others = (ways: Ways, more: Ways): Ways => [(ways[0] + 1) % 3, (ways[1] + 2) % 3, more[2], more[3]];

function told(work: MadeWork, names: readonly [string, string, string], ways: Ways, random: Random): object {
  const [title, what, why, how] = TELLING.map((part, place) =>
    (work[part][ways[place] as number] as string).replace('{for}', names[ways[place] as number] as string),
  );
  return { ...storyOf({ title, what, why, how }, random), ...tagsOf(work, random) };
}

function twinOf({ twin, technology, setting }: MadeWork, name: string, random: Random): object {
  const [title, what, why, how] = TELLING.map((part) => twin[part].replace('{for}', name));
  return {
    ...storyOf({ title, what, why, how }, random),
    primaryCapability: twin.capability,
    ...(random.chance(0.5) ? { technologies: [technology], careSettings: [setting] } : {}),
  };
}

const storyOf = ({ title, what, why, how }: Record<string, string | undefined>, random: Random): object => ({
  title: capital(title ?? ''),
  summary: what,
  challenge: `${why} ${random.pick(ASIDES)}`,
  approach: `${how} ${random.pick(ASIDES)}`,
});

const tagsOf = ({ capability, neighbour, technology, setting }: MadeWork, random: Random): object => ({
  primaryCapability: random.chance(1 / 7) ? neighbour : capability,
  ...(random.chance(0.5) ? { technologies: [technology] } : {}),
  ...(random.chance(0.5) ? { careSettings: [setting] } : {}),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
