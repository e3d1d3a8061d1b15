import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts);
let editor: Record<TrustCode, Record<string, string>>;
let ids: Record<string, string>;

/** As recorded earlier, when the origin was open to the adopter. */
async function adapted(from: string, adopter: TrustCode, to: string | null, level = 'network'): Promise<void> {
  await kith.test.dataSource.query(
    `insert into adaptation (id, origin_id, origin_revision, adopter_id, initiative_id, status, taken, changed, why, outcome, level, confirmation, version, recorded_at, updated_at)
     select $1, $2, 1, o.id, $3, 'live', 'x', '', '', '', $5, 'unconfirmed', 1, now(), now() from organisation o where o.ods_code = $4`,
    [newId(), ids[from], to && ids[to], adopter, level],
  );
}

const FIELDS = `adaptations { adopter { odsCode } initiative { slug } } adaptedFrom { origin { slug } }
  lineage { nodes { slug } edges { from to adaptation { adopter { odsCode } } } }`;

async function seen(slug: string, by?: TrustCode) {
  const { data } = await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { ${FIELDS} } }`, { slug }, by ? editor[by] : {});
  const { adaptations, adaptedFrom, lineage } = data.initiative;
  return {
    adopters: adaptations.map((one: { adopter: { odsCode: string } }) => one.adopter.odsCode),
    from: adaptedFrom.map((one: { origin: { slug: string } | null }) => one.origin?.slug ?? 'hidden'),
    nodes: lineage.nodes.map((node: { slug: string }) => node.slug).sort(),
    edges: lineage.edges.map(({ from, to }: { from: string; to: string | null }) => `${slugOf(from)} > ${to ? slugOf(to) : '?'}`).sort(),
  };
}
const slugOf = (id: string): string => Object.keys(ids).find((slug) => ids[slug] === id) ?? id;

beforeAll(async () => {
  editor = await signInEditors(kith);
  ids = await publishEntries(kith, [
    { slug: 'root', organisation: 'AAA', level: 'public' },
    { slug: 'middle', organisation: 'BBB', level: 'organisation' },
    { slug: 'leaf', organisation: 'CCC', level: 'network' },
    { slug: 'here', organisation: 'AAA' },
    { slug: 'there', organisation: 'BBB' },
  ]);
  await adapted('root', 'BBB', 'middle');
  await adapted('middle', 'CCC', 'leaf');
  await adapted('root', 'CCC', null, 'organisation');
  await adapted('here', 'BBB', 'there');
  await adapted('there', 'AAA', 'here');
});

describe('a lineage', () => {
  it('goes up to the origins and down to what came of it', async () => {
    expect(await seen('middle', 'BBB')).toEqual({
      adopters: ['CCC'],
      from: ['root'],
      nodes: ['leaf', 'middle', 'root'],
      edges: ['middle > leaf', 'root > middle'],
    });
  });

  it('is cut, never bridged, at what the viewer may not see', async () => {
    expect(await seen('root', 'CCC')).toEqual({
      adopters: expect.arrayContaining(['BBB', 'CCC']),
      from: [],
      nodes: ['root'],
      edges: ['root > ?', 'root > ?'],
    });
    // Cedar’s own record that it took something stays its own; the line ends there all the same.
    expect(await seen('leaf', 'CCC')).toEqual({ adopters: [], from: ['hidden'], nodes: ['leaf'], edges: [] });
    expect(await seen('root')).toEqual({ adopters: [], from: [], nodes: ['root'], edges: [] });
  });

  it('shows both organisations what others are not told', async () => {
    expect((await seen('root', 'AAA')).adopters.sort()).toEqual(['BBB', 'CCC']);
    expect((await seen('root', 'BBB')).adopters).toEqual(['BBB']);
  });

  it('ends where two trusts took from each other', async () => {
    expect(await seen('here', 'CCC')).toEqual({
      adopters: ['BBB'],
      from: ['there'],
      nodes: ['here', 'there'],
      edges: ['here > there', 'there > here'],
    });
  });

  it('costs as many statements for a list of three as for a list of two', async () => {
    // What a day begins with is done before anything is counted.
    await kith.drain();
    const spy = jest.spyOn(kith.app.get(DataSource), 'query');
    const cost = async (slug: string, by: TrustCode) => {
      spy.mockClear();
      const { data } = await kith.ask(`{ initiative(slug: "${slug}") { lineage { nodes { ${FIELDS} } } } }`, {}, editor[by]);
      // Not what the regular looks ask in between: for jobs, and for which model is in use.
      const statements = spy.mock.calls.filter(
        ([sql]) => !/^((update|delete from) (job|client_key)|select value->>'id' id from note)\b/.test(sql),
      ).length;
      return { nodes: data.initiative.lineage.nodes.length, statements };
    };
    const two = await cost('here', 'BBB');
    const three = await cost('middle', 'BBB');
    spy.mockRestore();
    expect([two.nodes, three.nodes]).toEqual([2, 3]);
    expect(three.statements).toBe(two.statements);
  });
});
