import { z } from 'zod';
import { isPartialDate } from '../platform/dates.rules.js';
import { COST_BANDS, MOST_POUNDS } from '../platform/money.rules.js';

/**
 * What an initiative says of itself: the content of one revision, as it is kept in `revision.content`.
 * The same shape is read from import files and from the starter catalogue. A missing value is *unknown*:
 * nothing is invented to fill a field.
 */
export const LIMITS = { title: 400, summary: 1_000, line: 600, story: 20_000, listItems: 40 } as const;

/** A year, a month or a day, kept as it was given: `2020`, `2020-05` or `2020-05-14`. */
export const partialDate = z.string().refine(isPartialDate, 'Give a year, a year and month, or a full date: 2020, 2020-05 or 2020-05-14');

export const STAGES = [
  'idea',
  'planned',
  'discovery',
  'pilot',
  'rolling_out',
  'live',
  'scaled',
  'paused',
  'stopped',
  'retired',
  'unknown',
] as const;

export const OPENNESS = ['share_ideas', 'conversation', 'host_visit', 'join_procurement', 'share_funding'] as const;

const line = (max: number = LIMITS.line) => z.string().trim().max(max).default('');
const terms = z.array(z.string().max(60)).max(LIMITS.listItems).default([]);
/** Whole pounds without VAT; null where not known. */
const pounds = z
  .int('Give whole pounds, without VAT')
  .min(0, 'Give a sum that is not less than nothing')
  .max(MOST_POUNDS, 'Give a sum of at most £2,000,000,000')
  .nullable()
  .default(null);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.listItems).default([]);

export const initiativeContent = z.object({
  title: z.string().trim().max(LIMITS.title).default(''),
  summary: line(LIMITS.summary),
  /** What changed and for whom, in one line: the line on the card. */
  outcome: line(),
  forWhom: line(),
  whatItTook: line(),
  context: line(LIMITS.story),
  challenge: line(LIMITS.story),
  approach: line(LIMITS.story),
  impact: line(LIMITS.story),
  prerequisites: line(LIMITS.story),
  /** Each becomes a row of its own when it is published. */
  lessons: list(z.object({ text: z.string().trim().min(1).max(4_000) })),
  stage: z.enum(STAGES).default('unknown'),
  /** The date for which the stage is true; null where the source does not say. */
  stageAsOf: partialDate.nullable().default(null),
  startedOn: partialDate.nullable().default(null),
  /** When planned work is to be decided; left out where not given, so that content without it reads as it always did. */
  decisionOn: partialDate.nullable().optional(),
  primaryCapability: z.string().max(60).nullable().default(null),
  /** Further capabilities; the primary one is not repeated. Term ids of the vocabularies, as in the lists below. */
  capabilities: terms,
  technologies: terms,
  careSettings: terms,
  kindsOfChange: terms,
  successMeasures: terms,
  boardQuestions: terms,
  pathways: terms,
  products: list(z.object({ name: z.string().trim().min(1).max(120), supplier: z.string().trim().max(120).default('') })),
  /** Besides the lead: by ODS code where Kith knows the organisation, else by name. */
  partners: list(z.object({ odsCode: z.string().max(12).nullable().default(null), name: z.string().trim().max(200).default('') })),
  measures: list(
    z.object({
      name: z.string().trim().min(1).max(300),
      before: line(120),
      after: line(120),
      unit: line(60),
      period: line(120),
      howMeasured: line(),
      saidBy: line(200),
    }),
  ),
  quotes: list(z.object({ text: z.string().trim().min(1).max(1_000), role: line(200) })),
  /** What others can reuse, as links. */
  assets: list(
    z.object({
      title: z.string().trim().min(1).max(300),
      kind: z.string().max(60),
      licence: z.string().max(60).nullable().default(null),
      url: z.union([z.url({ protocol: /^https?$/ }).max(2_000), z.literal('')]).default(''),
    }),
  ),
  fundingSources: terms,
  costBand: z.enum(COST_BANDS).default('not_known'),
  /** Exact sums, commercial; left out where none is given, so that content without them reads as it always did. */
  money: z.object({ wholeLife: pounds, yearly: pounds, programmeOfficesMaySee: z.boolean().default(false) }).optional(),
  openness: z.array(z.enum(OPENNESS)).default([]),
  contact: z
    .object({ role: line(200), deputyRole: line(200), timeOffered: line(200), replyTime: line(200) })
    .default({ role: '', deputyRole: '', timeOffered: '', replyTime: '' }),
  reviewBy: partialDate.nullable().default(null),
});
export type InitiativeContent = z.infer<typeof initiativeContent>;

/** Where a summarised entry comes from; null on an entry that its trust wrote. */
export const entrySource = z.object({
  title: z.string().min(1).max(400),
  url: z.string().max(2_000).default(''),
  date: partialDate.nullable().default(null),
  summarisedBy: z.string().max(200),
});
export type EntrySource = z.infer<typeof entrySource>;
