import { beforeAll, describe, expect, test } from '@jest/globals';
import { registerLoader } from '../../test/register-loader.js';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { besideSql } from './co-members.sql.js';
import { REGISTER_FOLDER } from './register/load-register.js';

const database = useTestDatabase();
const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => database.dataSource.query(sql, values);

/** Whom an organisation stands beside on a day, by ODS code, each with the merger that alone brought them together. */
async function beside(code: string, day: string): Promise<Map<string, string | null>> {
  const rows = await query<{ code: string; mergedOn: string | null }>(
    `with recursive ${besideSql('$2', 'm.organisation_id = (select id from organisation where ods_code = $1)', 'true')}
     select o.ods_code code, b.merged_on::text "mergedOn" from beside b join organisation o on o.id = b.other_id`,
    [code, day],
  );
  return new Map(rows.map((row) => [row.code, row.mergedOn]));
}

describe('on the register of England', () => {
  beforeAll(async () => {
    await registerLoader(database.dataSource, new Clock()).run(REGISTER_FOLDER);
  });

  test.each<[one: string, other: string, before: string | null | undefined, after: string | null | undefined, why: string]>([
    ['RX2', 'RYR', null, null, 'both were in Sussex'],
    ['RX2', 'RA2', undefined, '2026-04-01', 'Sussex and Surrey Heartlands merged'],
    ['RA2', 'RX2', undefined, '2026-04-01', 'the same from the other side'],
    ['RD8', 'RC9', null, null, 'both were in Bedfordshire, Luton and Milton Keynes'],
    ['RD8', 'RGT', undefined, '2026-04-01', 'Cambridgeshire joined them in Central East'],
    ['RDU', 'RA2', undefined, '2026-04-01', 'part of Frimley joined Surrey'],
    ['RHM', 'RHU', null, null, 'both were in Hampshire, whatever joined it'],
    ['RHM', 'QRL', null, null, 'Hampshire’s board stays Hampshire’s'],
    ['RX2', 'S9B9J', undefined, '2026-04-01', 'a board made of three brings new eyes'],
    ['RJ1', 'RJ2', null, null, 'an area that nothing happened to'],
  ])('%s and %s: %s before, %s after (%s)', async (one, other, before, after) => {
    expect((await beside(one, '2026-03-31')).get(other)).toBe(before);
    expect((await beside(one, '2026-04-01')).get(other)).toBe(after);
    expect((await beside(one, '2027-04-01')).get(other)).toBe(after);
  });

  test('nobody who stood beside another on the eve and still does is parted by the merger', async () => {
    const sql = `with recursive ${besideSql('$1', 'true', 'true')} select one_id || ' ' || other_id pair, merged_on::text "mergedOn" from beside`;
    const eve = new Set((await query<{ pair: string }>(sql, ['2026-03-31'])).map(({ pair }) => pair));
    const day = await query<{ pair: string; mergedOn: string | null }>(sql, ['2026-04-01']);
    expect(day.filter(({ pair, mergedOn }) => eve.has(pair) && mergedOn !== null)).toEqual([]);
    const oneself = (pair: string) => new Set(pair.split(' ')).size === 1;
    const met = day.filter(({ pair }) => !eve.has(pair) && !oneself(pair));
    expect(met.length).toBeGreaterThan(100);
    // The boards of that day are new themselves.
    expect(met.filter(({ mergedOn }) => mergedOn === null)).toEqual([]);
  });
});

describe('in areas made up for it', () => {
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    if (!ids.has(name)) ids.set(name, newId());
    return ids.get(name) ?? '';
  };
  const stays = (organisation: string, system: string, from: string | null, until: string | null) =>
    query(`insert into membership (id, organisation_id, system_id, starts_on, ends_on) values ($1, $2, $3, $4, $5)`, [
      newId(),
      id(organisation),
      id(system),
      from,
      until,
    ]);
  const D1 = '2030-04-01';
  const D2 = '2032-04-01';

  beforeAll(async () => {
    for (const name of ['XP', 'XQ', 'XR', 'XS', 'XT', 'XU', 'XV'])
      await query(`insert into system (id, ods_code, name, short_name, demonstration) values ($1, $2, $2, $2, false)`, [id(name), name]);
    for (const name of ['P1', 'P2', 'Q1', 'R1', 'NEW', 'PM', 'MIX', 'QM', 'U1', 'U2', 'V1', 'LATE'])
      await query(`insert into organisation (id, ods_code, name, kind) values ($1, $2, $2, 'acute')`, [id(name), name]);
    // P and Q merge into S in 2030, S and R into T in 2032.
    for (const [from, to, on] of [
      ['XP', 'XS', D1],
      ['XQ', 'XS', D1],
      ['XS', 'XT', D2],
      ['XR', 'XT', D2],
      // V ends in U, which keeps its code.
      ['XV', 'XU', D1],
    ] as const)
      await query(`insert into system_succession (id, predecessor_id, successor_id, date, kind) values ($1, $2, $3, $4, 'merger')`, [
        newId(),
        id(from),
        id(to),
        on,
      ]);
    for (const [name, first] of [
      ['P1', 'XP'],
      ['P2', 'XP'],
      ['Q1', 'XQ'],
      ['QM', 'XQ'],
    ] as const) {
      await stays(name, first, null, D1);
      await stays(name, 'XS', D1, D2);
      if (name !== 'P2' && name !== 'QM') await stays(name, 'XT', D2, null);
    }
    await stays('R1', 'XR', null, D2);
    await stays('R1', 'XT', D2, null);
    await stays('NEW', 'XS', '2031-01-01', D2);
    await stays('NEW', 'XT', D2, null);
    // P2 is followed by PM alone, P2 and QM together by MIX, on the day of the second merger.
    for (const [from, to] of [
      ['P2', 'PM'],
      ['P2', 'MIX'],
      ['QM', 'MIX'],
    ] as const)
      await query(`insert into succession (id, predecessor_id, successor_id, date) values ($1, $2, $3, $4)`, [
        newId(),
        id(from),
        id(to),
        D2,
      ]);
    await stays('U1', 'XU', null, null);
    await stays('U2', 'XU', null, null);
    await stays('V1', 'XV', null, D1);
    await stays('V1', 'XU', D1, null);
    await stays('LATE', 'XU', '2031-01-01', null);
    for (const name of ['PM', 'MIX']) await stays(name, 'XT', D2, null);
  });

  test.each<[one: string, other: string, in2031: string | null | undefined, in2033: string | null | undefined, why: string]>([
    ['P1', 'P2', null, undefined, 'together as ever'],
    ['P1', 'Q1', D1, D1, 'the first merger counts, however many follow'],
    ['P1', 'R1', undefined, D2, 'the second merger'],
    ['NEW', 'P1', D1, D1, 'who came to the merged area sees what the whole of it may see'],
    ['P1', 'PM', undefined, null, 'the only successor of P2 counts as P2'],
    ['PM', 'Q1', undefined, D1, 'and was brought beside Q1 as P2 was'],
    ['U1', 'U2', null, null, 'both were in the area that took another in'],
    ['U1', 'V1', D1, D1, 'an area that keeps its name has merged nevertheless'],
    ['V1', 'U1', D1, D1, 'the same from the other side'],
    ['LATE', 'U1', null, null, 'who joins as ever sees as ever'],
    ['LATE', 'V1', D1, D1, 'but not what waits for its owner'],
    ['P1', 'MIX', undefined, D1, 'a successor of several was in the old areas only where all of them were'],
  ])('%s and %s: %s, then %s (%s)', async (one, other, in2031, in2033) => {
    expect((await beside(one, '2031-06-01')).get(other)).toBe(in2031);
    expect((await beside(one, '2033-06-01')).get(other)).toBe(in2033);
  });
});
