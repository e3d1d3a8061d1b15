import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { useTestDatabase } from '../../test/test-database.js';
import { NOBODY, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { newId } from '../platform/ids.js';
import { LEVELS, mayKnowOf, type VisibilityFacts } from './visibility.rules.js';
import { visibleSql } from './visible.sql.js';

interface Row extends VisibilityFacts {
  readonly id: string;
}

const database = useTestDatabase();
const ORGANISATIONS = [newId(), newId(), newId(), newId()];
const FLAGS = [false, true];

const DAYS = ['2026-03-31', '2026-04-01', '2026-04-02'];

/** Every lead (and none) × no partner, or the next one × level (and the day that its owner knew) × demonstration × published × removed. */
const ROWS: Row[] = [...ORGANISATIONS, null].flatMap((leadId, place) =>
  FLAGS.flatMap((partnered) =>
    LEVELS.flatMap((level) =>
      (level === 'system' ? [null, ...DAYS] : [null]).map((audienceKnownOn) => ({ level, audienceKnownOn })),
    ).flatMap((levelled) =>
      FLAGS.flatMap((demonstration) =>
        FLAGS.flatMap((published) =>
          FLAGS.map((removed) => {
            const partner = ORGANISATIONS[(place + 1) % ORGANISATIONS.length];
            const memberIds = [leadId, partnered ? partner : null].filter((id): id is string => typeof id === 'string');
            return { id: newId(), leadId, memberIds, ...levelled, demonstration, published, removed };
          }),
        ),
      ),
    ),
  ),
);

/** Any sets at all: the rule and its SQL must agree on viewers, too, that `Viewers` would not make. */
const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    signedIn: fc.boolean(),
    member: fc.boolean(),
    fictional: fc.boolean(),
    operator: fc.boolean(),
    seesDemonstration: fc.boolean(),
    organisationIds: fc.subarray(ORGANISATIONS),
    coMemberIds: fc.subarray(ORGANISATIONS),
    mergedCoMembers: fc.array(fc.record({ organisationId: fc.constantFrom(...ORGANISATIONS), since: fc.constantFrom(...DAYS) }), {
      maxLength: 4,
    }),
  })
  .map(({ signedIn, ...sets }) => ({ ...NOBODY, ...sets, personId: signedIn ? newId() : null }));

beforeAll(async () => {
  const columns = [
    ROWS.map((row) => row.id),
    ROWS.map((row) => row.leadId),
    ROWS.map((row) => `{${row.memberIds.join(',')}}`),
    ROWS.map((row) => row.level),
    ROWS.map((row) => row.demonstration),
    ROWS.map((row) => row.published),
    ROWS.map((row) => row.removed),
    ROWS.map((row) => row.audienceKnownOn),
  ];
  const given = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[], $8::date[]) as r (id, lead_id, member_ids, level, demonstration, published, removed, audience_known_on)`;
  for (const id of ORGANISATIONS)
    await database.dataSource.query(`insert into organisation (id, name, kind) values ($1, 'A trust', 'acute')`, [id]);
  await database.dataSource.query(
    `insert into initiative (id, slug, lead_id, member_ids, level, audience_known_on, demonstration, published, removed, created_at)
     select id, 'row-' || id, lead_id, member_ids::uuid[], level, audience_known_on, demonstration, published, removed, now() from ${given}`,
    columns,
  );
  await database.dataSource.query(
    `insert into search_doc (initiative_id, lead_id, member_ids, level, audience_known_on, demonstration, published, removed, title, stage, length_in_words, published_at, words)
     select id, lead_id, member_ids::uuid[], level, audience_known_on, demonstration, published, removed, 'A title', 'live', 1, now(), '' from ${given}`,
    columns,
  );
});

async function visibleBySql(viewer: Viewer, table: 'initiative' | 'search_doc'): Promise<Set<string>> {
  const bind = new Bind();
  // Bound before and after, as in a real statement, so that placeholders are counted rightly.
  const before = bind.add('row');
  const condition = visibleSql(viewer, 't', bind);
  const after = bind.add('row');
  const id = table === 'initiative' ? 'id' : 'initiative_id';
  const rows: { id: string }[] = await database.dataSource.query(
    `select t.${id} id from ${table} t where ${before}::text = ${after}::text and ${condition}`,
    bind.values,
  );
  return new Set(rows.map((row) => row.id));
}

const visibleByRule = (viewer: Viewer): Set<string> => new Set(ROWS.filter((row) => mayKnowOf(viewer, row)).map((row) => row.id));

describe('the rule and its SQL agree', () => {
  test.each(['initiative', 'search_doc'] as const)('for generated viewers on every kind of row of %s', async (table) => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyViewer, async (viewer) => {
        const expected = visibleByRule(viewer);
        seen = Math.max(seen, expected.size);
        expect(await visibleBySql(viewer, table)).toEqual(expected);
      }),
      { numRuns: 150, seed: 20260401 },
    );
    // The test would also pass if nobody saw anything.
    expect(seen).toBeGreaterThan(ROWS.length / 8);
  });

  test('the condition is one bracketed whole, so that an `or` behind it cannot reach inside', () => {
    for (const viewer of [NOBODY, { ...NOBODY, personId: newId(), member: true }]) {
      const condition = visibleSql(viewer, 't', new Bind());
      let depth = 0;
      const closesAt = [...condition].findIndex((sign) => {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        return depth === 0;
      });
      expect(condition.startsWith('(')).toBe(true);
      expect(closesAt).toBe(condition.length - 1);
    }
  });

  test('no value of a viewer enters the statement’s text', () => {
    const mergedCoMembers = ORGANISATIONS.map((organisationId) => ({ organisationId, since: '2026-04-01' }));
    const viewer = {
      ...NOBODY,
      personId: newId(),
      member: true,
      organisationIds: ORGANISATIONS,
      coMemberIds: ORGANISATIONS,
      mergedCoMembers,
    };
    const bind = new Bind();
    const condition = visibleSql(viewer, 't', bind);
    for (const id of ORGANISATIONS) expect(condition).not.toContain(id);
    expect(condition).not.toContain('2026');
    expect(bind.values).toEqual([ORGANISATIONS, ORGANISATIONS, ORGANISATIONS, ORGANISATIONS.map(() => '2026-04-01')]);
  });
});
