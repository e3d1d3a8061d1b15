import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { partialDate } from '../../initiatives/initiative-content.js';
import { idOf } from '../../initiatives/load-entries.js';
import { LEVELS } from '../../visibility/visibility.rules.js';
import { readMark } from '../journey/mark.rules.js';
import { REVIEW_DECISIONS } from '../reviews/review.entity.js';
import { readReview } from '../reviews/review.rules.js';
import { SHOWING_KINDS } from '../showings/showing.entity.js';
import { readSeen, readShowing } from '../showings/showing.rules.js';
import { BoardDemonstration } from './board-demonstration.js';

const about = { organisation: z.string().startsWith('DEMO'), initiative: z.string().startsWith('demo-') };
const reviews = z.array(
  z.strictObject({
    ...about,
    body: z.string(),
    decidedOn: partialDate,
    decision: z.enum(REVIEW_DECISIONS),
    reason: z.string(),
    level: z.enum(LEVELS),
  }),
);
const seen = z.array(z.strictObject({ ...about, seenOn: partialDate, who: z.string(), tookFromIt: z.string(), level: z.enum(LEVELS) }));
const showings = z.array(
  z.strictObject({
    initiative: about.initiative,
    kind: z.enum(SHOWING_KINDS),
    when: z.string(),
    place: z.string(),
    url: z.string(),
    offeredTo: z.string(),
    note: z.string(),
  }),
);
const marks = z.array(
  z.strictObject({
    ...about,
    businessCritical: z.boolean(),
    liveFrom: partialDate.nullable(),
    liveTo: partialDate.nullable(),
    dependsOn: z.array(about.initiative),
  }),
);

/** The last day of which a file may speak, so that what it says does not depend on the day on which it is loaded. */
const WRITTEN_ON = '2026-11-01';

/** Reviews, showings, what boards have seen and marks of journeys in the demonstration. What somebody has changed since is theirs. */
@Injectable()
export class LoadFictionalRecords implements OnModuleInit {
  constructor(private readonly demonstration: BoardDemonstration) {}

  onModuleInit(): void {
    this.demonstration.add({ file: 'reviews.json', keep: keepReviews });
    this.demonstration.add({ file: 'seen.json', keep: keepSeen });
    this.demonstration.add({ file: 'showings.json', keep: keepShowings });
    this.demonstration.add({ file: 'journey.json', keep: keepMarks });
  }
}

async function keepReviews(manager: EntityManager, content: unknown): Promise<void> {
  const rows = reviews.parse(content).map(({ organisation, initiative, ...said }) => {
    const id = idOf(`demonstration/review/${organisation}/${initiative}/${said.decidedOn}`);
    return { ...columnsIn(readReview(said, WRITTEN_ON)), id, record_id: id, organisation, initiative };
  });
  await keepOwned(manager, 'review', rows);
}

async function keepSeen(manager: EntityManager, content: unknown): Promise<void> {
  const rows = seen.parse(content).map(({ organisation, initiative, ...said }) => {
    const id = idOf(`demonstration/seen/${organisation}/${initiative}/${said.seenOn}`);
    return { ...columnsIn(readSeen(said, WRITTEN_ON)), id, record_id: id, organisation, initiative };
  });
  await keepOwned(manager, 'seen_by_board', rows);
}

async function keepShowings(manager: EntityManager, content: unknown): Promise<void> {
  const rows = showings.parse(content).map(({ initiative, ...said }, place) => {
    const id = idOf(`demonstration/showing/${initiative}/${said.kind}/${place}`);
    return { ...columnsIn(readShowing(said)), id, record_id: id, initiative };
  });
  await insert(manager, 'showing', rows, { initiative_id: 'i.id' }, '');
}

async function keepMarks(manager: EntityManager, content: unknown): Promise<void> {
  const rows = marks.parse(content).map(({ organisation, initiative, dependsOn, ...said }) => {
    const { columns, problems } = readMark({ key: '', initiative, version: 0, ...said }, initiative);
    if (problems.length > 0) throw new Error(`A mark of ${organisation} in the demonstration is not as it should be.`);
    return { ...columns, id: idOf(`demonstration/journey/${organisation}/${initiative}`), organisation, initiative, needed: dependsOn };
  });
  const needed = `array(select n.id from jsonb_array_elements_text(e.value -> 'needed') needed(slug) join initiative n on n.slug = needed.slug and n.demonstration)`;
  await insert(
    manager,
    'journey_mark',
    rows,
    { organisation_id: 'o.id', initiative_id: 'i.id', depends_on: needed },
    `where not exists (select 1 from journey_mark m where m.organisation_id = o.id and m.initiative_id = i.id and m.recorded_by_id is not null)`,
  );
}

const keepOwned = (manager: EntityManager, table: 'review' | 'seen_by_board', rows: readonly object[]): Promise<void> =>
  insert(manager, table, rows, { organisation_id: 'o.id', initiative_id: 'i.id', audience_known_on: `date '${WRITTEN_ON}'` }, '');

/** Rows by their columns, with others as the statement finds them. One that was changed or taken back has an end, and is left alone. */
async function insert(
  manager: EntityManager,
  table: 'review' | 'seen_by_board' | 'showing' | 'journey_mark',
  rows: readonly object[],
  found: Readonly<Record<string, string>>,
  unless: string,
): Promise<void> {
  const given = Object.keys(rows[0] ?? {}).filter((name) => !['organisation', 'initiative', 'needed'].includes(name));
  const names = [...given, ...Object.keys(found)];
  const owner = 'organisation_id' in found ? `join organisation o on o.ods_code = e.value ->> 'organisation' and o.demonstration` : '';
  await manager.query(
    `insert into ${table} (${names.join(', ')}, version, recorded_at)
     select ${[...given.map((name) => `r.${name}`), ...Object.values(found)].join(', ')}, 1, timestamptz '${WRITTEN_ON}T12:00:00Z'
     from jsonb_array_elements($1::jsonb) e cross join jsonb_populate_record(null::${table}, e.value) r
     join initiative i on i.slug = e.value ->> 'initiative' and i.demonstration ${owner} ${unless}
     on conflict (id) do update set ${names
       .filter((name) => name !== 'id')
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')} where ${table}.ended_at is null`,
    [JSON.stringify(rows)],
  );
}

/** The files ship with the code: what is wrong in them stops the start. */
function columnsIn<C extends object>(read: { columns: C } | { problems: unknown }): C {
  if ('columns' in read) return read.columns;
  throw new Error(`A record of a board in the demonstration is not as it should be: ${JSON.stringify(read.problems)}`);
}
