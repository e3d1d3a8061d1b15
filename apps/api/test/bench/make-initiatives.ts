import { makeSlug } from '../../src/initiatives/initiative.rules.js';
import type { EntrySource, InitiativeContent } from '../../src/initiatives/initiative-content.js';
import { unit } from '../../src/similarity/embedding/vector-codec.js';
import { storyOfInitiative } from '../../src/similarity/initiative-text.rules.js';
import { partsOf } from '../../src/similarity/story-parts.rules.js';
import type { Level } from '../../src/visibility/visibility.rules.js';
import { Random } from './random.rules.js';
import { type RealEntries, type RealEntry, STORY_FIELDS, type StoryField } from './real-entries.js';

export interface MadeInitiative {
  readonly id: string;
  readonly revisionId: string;
  readonly slug: string;
  readonly leadId: string;
  readonly memberIds: readonly string[];
  readonly level: Level;
  readonly publishedAt: Date;
  /** Whether its trust published it itself. */
  readonly written: boolean;
  readonly source: EntrySource | null;
  readonly content: InitiativeContent;
  readonly vector: Float32Array;
  readonly parts: Buffer;
}

export interface Ingredients {
  readonly real: RealEntries;
  /** Real organisations by id, the one that shares most first. */
  readonly organisations: readonly string[];
  /** Terms by vocabulary, the most used first. */
  readonly terms: Readonly<Record<'capability' | 'technology' | 'care_setting' | 'kind_of_change', readonly string[]>>;
}

const LEVELS: readonly (readonly [Level, number])[] = [
  ['public', 0.8],
  ['network', 0.1],
  ['system', 0.07],
  ['organisation', 0.03],
];
/** From here back over five years. */
const NEWEST = Date.parse('2026-06-01T09:00:00Z');
const FIVE_YEARS_MS = 5 * 365 * 86_400_000;
/** Projects have names that stand in a few texts only; so the vocabulary grows with the number of entries, as in real collections. */
const NAMES = 60_000;
const SYLLABLES = [
  'an',
  'be',
  'cor',
  'da',
  'el',
  'fen',
  'ga',
  'hol',
  'im',
  'ju',
  'kes',
  'lo',
  'mar',
  'ne',
  'or',
  'pel',
  'ru',
  'sa',
  'tor',
  'vi',
];

const nameOf = (number: number): string => {
  let name = '';
  for (let rest = number + 400; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) name += SYLLABLES[rest % SYLLABLES.length];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/**
 * Initiatives that are like real ones: sentences of the catalogue recombined within a theme, so that words are as rare and as common as in
 * it; tags and organisations used as unevenly as people use them; vectors near those of the entries that the sentences came from.
 */
export function* makeInitiatives(rows: number, seed: number, { real, organisations, terms }: Ingredients): Generator<MadeInitiative> {
  const random = new Random(seed);
  const themes = random.shuffled(real.entries);
  const byCapability = new Map<string | null, RealEntry[]>();
  for (const entry of themes) {
    const capability = entry.content.primaryCapability;
    byCapability.set(capability, [...(byCapability.get(capability) ?? []), entry]);
  }
  const sentences = new Sentences(real.parts, random);
  for (let row = 0; row < rows; row += 1) {
    const theme = random.chance(0.5) ? random.skewed(themes) : random.pick(themes);
    const beside = random.pick(byCapability.get(theme.content.primaryCapability) ?? themes);
    const content = contentFrom(theme, beside, themes, terms, random);
    const leadId = random.skewed(organisations);
    const written = random.chance(0.3);
    yield {
      id: random.uuid(),
      revisionId: random.uuid(),
      // Eight digits, as a publication gives, meet twice among a million of few titles.
      slug: makeSlug(content.title, random.uuid().replaceAll('-', '').slice(0, 12)),
      leadId,
      memberIds: random.chance(0.15) ? [...new Set([leadId, random.skewed(organisations)])] : [leadId],
      level: levelFrom(random),
      publishedAt: new Date(NEWEST - Math.floor(random.next() * FIVE_YEARS_MS)),
      written,
      source: written ? null : { title: 'Made up for measuring', url: '', date: '2026', summarisedBy: 'Kith' },
      content,
      vector: between(theme.vector, beside.vector, random),
      parts: sentences.of(content),
    };
  }
}

function levelFrom(random: Random): Level {
  let left = random.next();
  for (const [level, share] of LEVELS) {
    left -= share;
    if (left < 0) return level;
  }
  return 'public';
}

function contentFrom(
  theme: RealEntry,
  beside: RealEntry,
  all: readonly RealEntry[],
  terms: Ingredients['terms'],
  random: Random,
): InitiativeContent {
  const story = Object.fromEntries(STORY_FIELDS.map((field) => [field, textFrom(field, theme, beside, all, random)])) as Record<
    StoryField,
    string
  >;
  const own = theme.content;
  const tags = (list: readonly string[], vocabulary: keyof Ingredients['terms']): string[] => [
    ...new Set([...list.filter(() => random.chance(0.8)), ...(random.chance(0.4) ? [random.skewed(terms[vocabulary])] : [])]),
  ];
  const name = random.chance(0.5) ? `${random.skewed(ALL_NAMES)}: ` : '';
  const primaryCapability = random.chance(0.85) ? own.primaryCapability : random.skewed(terms.capability);
  return {
    ...own,
    ...story,
    title: `${name}${random.chance(0.7) ? own.title : beside.content.title}`.slice(0, 400),
    primaryCapability,
    capabilities: tags(own.capabilities, 'capability').filter((id) => id !== primaryCapability),
    technologies: tags(own.technologies, 'technology'),
    careSettings: tags(own.careSettings, 'care_setting'),
    kindsOfChange: tags(own.kindsOfChange, 'kind_of_change'),
    lessons: own.lessons.filter(() => random.chance(0.8)),
    partners: [],
    stage: random.pick(all).content.stage,
  };
}

const ALL_NAMES = Array.from({ length: NAMES }, (_, number) => nameOf(number));

/** As many sentences as its theme has there; two thirds of them its own. */
function textFrom(field: StoryField, theme: RealEntry, beside: RealEntry, all: readonly RealEntry[], random: Random): string {
  const text = theme.sentences[field].map((own) => {
    const from = random.next();
    if (from < 0.65) return own;
    const others = (from < 0.9 ? beside : random.pick(all)).sentences[field];
    return others.length > 0 ? random.pick(others) : own;
  });
  return [...new Set(text)].join(' ');
}

/** Between two vectors, nearer the first, and a little away from both: as far as entries on one subject are from each other. */
function between(first: Float32Array, second: Float32Array, random: Random): Float32Array {
  const away = 0.45 / Math.sqrt(first.length);
  return unit(first.map((each, index) => 0.7 * each + 0.3 * (second[index] as number) + away * random.normal()));
}

/** The packed vectors of sentences: near those of the real ones. */
class Sentences {
  private readonly all: readonly Int8Array[];
  private readonly steps: readonly Int8Array[];

  constructor(
    private readonly known: ReadonlyMap<string, Int8Array>,
    private readonly random: Random,
  ) {
    this.all = [...known.values()];
    const dims = this.all[0]?.length ?? 0;
    this.steps = Array.from({ length: 64 }, () => Int8Array.from({ length: dims }, () => random.below(15) - 7));
  }

  of(content: InitiativeContent): Buffer {
    const vectors = partsOf(storyOfInitiative(content)).map((sentence) => {
      const step = this.random.pick(this.steps);
      const near = this.known.get(sentence) ?? this.random.pick(this.all);
      return Buffer.from(near.map((value, index) => Math.max(-127, Math.min(127, value + (step[index] as number)))).buffer);
    });
    return Buffer.concat(vectors);
  }
}
