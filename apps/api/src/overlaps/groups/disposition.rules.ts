import type { Stage } from '@kith/schema';
import type { CostBand } from '../../platform/money.rules.js';
import type { Level } from '../../visibility/visibility.rules.js';

export const DISPOSITIONS = [
  'join_up',
  'one_leads',
  'sequence',
  'shared_procurement',
  'complementary',
  'justified_variation',
  'misclassified',
  'nationally_bought',
  'not_an_overlap',
] as const;
export type DispositionKind = (typeof DISPOSITIONS)[number];

/** What of an item mattered when it was decided. Texts are as they were shown then. */
export interface Input {
  readonly stage: Stage;
  readonly capability: string | null;
  readonly products: readonly string[];
  readonly band: CostBand;
  /** As it was given. */
  readonly by: string | null;
  /** With whom it was shared; of a contract `system` where offices were told, else `organisation`. */
  readonly level: Level | null;
  /** Of a contract, which facts its notice told. */
  readonly notice?: readonly string[];
}
/** By the key of the item. */
export type Inputs = Readonly<Record<string, Input>>;

export type ChangedInput = 'joined' | 'left' | 'stage' | 'capability' | 'products' | 'band' | 'by';
export interface InputChange {
  readonly key: string;
  readonly input: ChangedInput;
  readonly before: string | null;
  readonly after: string | null;
}

export interface InputLabels {
  stage(stage: Stage): string;
  capability(id: string): string;
  band(band: CostBand): string;
}

/** Whether a viewer may be told that this has changed. */
export type MayCompare = (key: string, before: Input, input: ChangedInput) => boolean;

/**
 * What has changed since a decision, among what one viewer may see now: `now` holds what they are told of each item of the group, `elsewhere`
 * the items that left it and that they may still see. What they may not see, now or as it was, has not changed for them.
 */
export function changesSince(
  before: Inputs,
  now: Inputs,
  elsewhere: ReadonlySet<string>,
  may: MayCompare,
  labels: InputLabels,
): InputChange[] {
  const joined = Object.keys(now).filter((key) => !before[key]);
  const left = Object.keys(before).filter((key) => !now[key] && elsewhere.has(key));
  return [
    ...joined.map((key) => ({ key, input: 'joined' as const, before: null, after: null })),
    ...left.map((key) => ({ key, input: 'left' as const, before: null, after: null })),
    ...Object.entries(now).flatMap(([key, after]) => {
      const was = before[key];
      return was ? changed(key, was, after, labels).filter(({ input }) => may(key, was, input)) : [];
    }),
  ];
}

function changed(key: string, was: Input, is: Input, labels: InputLabels): InputChange[] {
  const pairs: readonly (readonly [ChangedInput, string | null, string | null])[] = [
    ['stage', labels.stage(was.stage), labels.stage(is.stage)],
    ['capability', was.capability && labels.capability(was.capability), is.capability && labels.capability(is.capability)],
    ['products', [...was.products].sort().join(', ') || null, [...is.products].sort().join(', ') || null],
    ['band', labels.band(was.band), labels.band(is.band)],
    ['by', was.by, is.by],
  ];
  return pairs.flatMap(([input, before, after]) => (before === after ? [] : [{ key, input, before, after }]));
}

/** Whether somebody has to be named who leads. */
export const needsLead = (kind: DispositionKind): boolean => kind === 'one_leads' || kind === 'shared_procurement';
