import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FACTS, ROUTES } from '../commercial/contract.rules.js';
import type { FictionalContract, FictionalNeed } from '../commercial/load-fictional-contracts.js';
import { initiativeContent, partialDate } from '../initiatives/initiative-content.js';
import type { Entry } from '../initiatives/load-entries.js';
import type { FictionalLesson } from '../lessons/load-lessons.js';
import { LESSON_LEVELS, LESSON_OUTCOMES } from '../lessons/quiet-lesson.entity.js';
import { ORGANISATION_KINDS } from '../organisations/organisation.entity.js';
import { COST_BANDS } from '../platform/money.rules.js';
import { LEVELS } from '../visibility/visibility.rules.js';

/** The same place from the sources and from what is built of them. */
export const DEMONSTRATION_FOLDER = new URL('../../data/demonstration/', import.meta.url);

/** What is fictional says so by its code or its address: a real organisation can't be named in these files by mistake. */
const code = z.string().regex(/^DEMO[A-Z0-9]{1,8}$/);
const slug = z.string().regex(/^demo-[a-z0-9]+(-[a-z0-9]+)*$/);
const fictionalName = z.string().endsWith(' (fictional)');
const day = z.iso.date();
const place = { latitude: z.number(), longitude: z.number(), region: z.string().min(1) };

const area = z.object({
  systems: z.array(
    z.object({
      odsCode: code,
      name: fictionalName,
      shortName: z.string().min(1),
      ...place,
      openedOn: day,
      boundary: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.tuple([z.number(), z.number()])).min(4)) }),
    }),
  ),
  adjacency: z.array(z.object({ systems: z.tuple([code, code]), kind: z.enum(['land', 'water', 'corner']), borderKm: z.number() })),
  organisations: z.array(
    z.object({
      odsCode: code,
      name: fictionalName,
      kind: z.enum(ORGANISATION_KINDS),
      town: z.string().min(1),
      ...place,
      openedOn: day.nullable(),
      eprSupplier: fictionalName.nullable(),
      eprAsOf: partialDate.nullable(),
      memberships: z.array(z.object({ system: code, startsOn: day.nullable(), endsOn: day.nullable() })),
      approverNeeded: z.boolean().default(false),
    }),
  ),
  /** Closest first. */
  peers: z.record(code, z.array(code)),
});
export type DemonstrationArea = z.infer<typeof area>;

const initiativeLine = z.object({
  id: slug,
  organisation: code,
  level: z.enum(LEVELS),
  content: initiativeContent,
  source: z.null(),
});

const adaptation = z.object({
  origin: slug,
  adopter: code,
  initiative: slug.nullable(),
  status: z.enum(['considering', 'planning', 'adapting', 'live', 'stopped']),
  startedOn: partialDate.nullable(),
  taken: z.string(),
  changed: z.string(),
  why: z.string(),
  outcome: z.string(),
  stopReason: z.enum(['cost', 'safety', 'not_fitting', 'no_capacity', 'supplier', 'priorities', 'policy', 'other']).nullable(),
  level: z.enum(LEVELS),
  confirmation: z.enum(['unconfirmed', 'confirmed', 'disputed']),
  note: z.string().nullable(),
  recordedOn: day,
  updatedOn: day,
});
export type DemonstrationAdaptation = z.infer<typeof adaptation>;

const lesson = z.object({
  id: z.uuid(),
  organisation: code,
  system: code.nullable(),
  level: z.enum(LESSON_LEVELS),
  outcome: z.enum(LESSON_OUTCOMES),
  capability: z.string().min(1),
  happened: z.string().min(1),
  advice: z.string().min(1),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
});

const contract = z.object({
  organisation: code,
  initiative: slug.nullable(),
  content: z.strictObject({
    supplier: fictionalName,
    product: z.string().min(1),
    capability: z.string().min(1),
    starts: partialDate,
    ends: partialDate,
    extensionTimes: z.int().optional(),
    extensionMonths: z.int().optional(),
    wholeLifeSum: z.int().optional(),
    yearlySum: z.int().optional(),
    wholeLifeBand: z.enum(COST_BANDS).optional(),
    route: z.enum(ROUTES).optional(),
    published: z.boolean(),
    noticeReference: z.string().startsWith('DEMO/').optional(),
    noticeFacts: z.array(z.enum(FACTS)).optional(),
    programmeOfficesMaySee: z.boolean(),
    endsWithinYearOpen: z.boolean(),
  }),
});
const need = z.object({
  organisation: code,
  content: z.strictObject({ capability: z.string().min(1), neededBy: partialDate, note: z.string(), level: z.enum(LEVELS) }),
});

/** Everything in the folder, and a hash of it by which a start knows whether it was loaded before. */
export interface Demonstration {
  readonly area: DemonstrationArea;
  readonly entries: readonly Entry[];
  readonly adaptations: readonly DemonstrationAdaptation[];
  readonly lessons: readonly FictionalLesson[];
  readonly contracts: readonly FictionalContract[];
  readonly needs: readonly FictionalNeed[];
  readonly sha256: string;
}

/** Reads the folder. Throws where a file is not what it should be: it ships with the code. */
export async function readDemonstration(folder: URL = DEMONSTRATION_FOLDER): Promise<Demonstration> {
  const texts = await Promise.all(
    ['organisations.json', 'initiatives.jsonl', 'adaptations.json', 'lessons.json', 'contracts.json', 'needs.json'].map((name) =>
      readFile(new URL(name, folder), 'utf8'),
    ),
  );
  const [areaText = '', lines = '', adaptationsText = '', lessonsText = '', contractsText = '', needsText = ''] = texts;
  const entries = lines.split('\n').flatMap((line): Entry[] => {
    if (line.trim() === '') return [];
    const { id, ...rest } = initiativeLine.parse(JSON.parse(line));
    return [{ slug: id, ...rest }];
  });
  return {
    area: area.parse(JSON.parse(areaText)),
    entries,
    adaptations: z.array(adaptation).parse(JSON.parse(adaptationsText)),
    lessons: z.array(lesson).parse(JSON.parse(lessonsText)),
    contracts: z.array(contract).parse(JSON.parse(contractsText)),
    needs: z.array(need).parse(JSON.parse(needsText)),
    sha256: createHash('sha256').update(texts.join('\0')).digest('hex'),
  };
}
