import { describe, expect, it, jest } from '@jest/globals';
import { signedIn } from '../../test/signed-in.js';
import { type TestApp, useTestApp } from '../../test/test-app.js';
import { initiativeContent } from '../initiatives/initiative-content.js';
import { LoadEntries } from '../initiatives/load-entries.js';
import { makeCursor } from '../platform/graphql/connection.js';
import { newId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';

const ORGANISATIONS = [
  { ods: 'RAA', name: 'Aldermoor Hospitals', kind: 'acute', region: 'South East', epr: 'Alpha', demonstration: false },
  { ods: 'RBB', name: 'Brookvale Partnership', kind: 'mental_health_community', region: 'South East', epr: 'Beta', demonstration: false },
  { ods: 'RCC', name: 'Carnmoor Hospitals', kind: 'acute', region: 'North West', epr: 'Alpha', demonstration: false },
  { ods: 'DEMO1', name: 'Fictional Hospitals', kind: 'acute', region: null, epr: null, demonstration: true },
];

interface Given {
  readonly slug: string;
  readonly lead?: string;
  readonly level?: Level;
  readonly written?: boolean;
  readonly content: Record<string, unknown> & { title: string };
}

const entry = ({ slug, lead = 'RAA', level = 'public', written = false, content }: Given) => ({
  slug,
  organisation: lead,
  level,
  source: written ? null : { title: 'A page', url: '', date: null, summarisedBy: 'Somebody' },
  content: initiativeContent.parse(content),
});

const ENTRIES = [
  entry({
    slug: 'epma-wards',
    content: {
      title: 'EPMA on every ward',
      summary: 'Nurses record medicines on screen.',
      primaryCapability: 'e-prescribing',
      stage: 'live',
    },
  }),
  entry({
    slug: 'prescribing-community',
    lead: 'RBB',
    written: true,
    content: {
      title: 'Electronic prescribing in the community',
      summary: 'Prescriptions reach the pharmacy the same day.',
      primaryCapability: 'e-prescribing',
      careSettings: ['outpatients'],
      stage: 'pilot',
    },
  }),
  entry({
    slug: 'virtual-ward',
    lead: 'RCC',
    content: {
      title: 'A virtual ward for frailty',
      summary: 'Frail people are looked after at home.',
      primaryCapability: 'virtual-ward',
      stage: 'live',
    },
  }),
  entry({
    slug: 'fleet',
    lead: 'RCC',
    content: { title: 'Route planning for the transport fleet', summary: 'Drivers see the shortest route.', stage: 'live' },
  }),
  entry({
    slug: 'network-only',
    level: 'network',
    lead: 'RCC',
    content: {
      title: 'Zanzibar ledger for prescribing',
      summary: 'Seen by members.',
      primaryCapability: 'e-prescribing',
      stage: 'planned',
    },
  }),
  entry({
    slug: 'system-only',
    level: 'system',
    lead: 'RBB',
    content: { title: 'Quagmire board', summary: 'Seen in the area.', primaryCapability: 'patient-flow', stage: 'idea' },
  }),
  entry({
    slug: 'own-only',
    level: 'organisation',
    lead: 'RAA',
    content: { title: 'Xylophone plan', summary: 'Seen at home.', stage: 'idea' },
  }),
  entry({
    slug: 'fiction',
    lead: 'DEMO1',
    written: true,
    content: {
      title: 'Fictional prescribing with unicorns',
      summary: 'A demonstration.',
      primaryCapability: 'e-prescribing',
      stage: 'live',
    },
  }),
];

async function prepare({ app, test, drain }: TestApp): Promise<void> {
  const { dataSource } = test;
  const system = newId();
  await dataSource.query(`insert into system (id, ods_code, name, short_name) values ($1, 'QAA', 'NHS East ICB', 'East')`, [system]);
  for (const { ods, name, kind, region, epr, demonstration } of ORGANISATIONS) {
    const id = newId();
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, region, epr_supplier, demonstration) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, ods, name, kind, region, epr, demonstration],
    );
    if (ods === 'RAA' || ods === 'RBB') {
      await dataSource.query(`insert into membership (id, organisation_id, system_id) values ($1, $2, $3)`, [newId(), id, system]);
    }
  }
  await dataSource.transaction((manager) => app.get(LoadEntries, { strict: false }).run(manager, ENTRIES));
  await drain();
}

const kith = useTestApp(prepare, { KITH_EMBEDDINGS: 'off' });

const LIST = `query ($search: String, $filter: InitiativeFilter, $sort: InitiativeSort, $first: Int, $after: String) {
  initiatives(search: $search, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount totalIsExact meaningUsed corrections { from to } pageInfo { endCursor hasNextPage }
    facets { name label values { value label count selected } }
    edges { cursor highlight node { id slug title adaptedByCount organisation { odsCode } } }
  }
}`;
type Headers = Record<string, string>;
const list = async (variables: object, headers: Headers = {}) => {
  const answer = await kith.ask(LIST, variables, headers);
  expect(answer.errors).toBeUndefined();
  return answer.data.initiatives;
};
const slugs = (found: any): string[] => found.edges.map((edge: any) => edge.node.slug);
const counts = (found: any, name: string): Record<string, number> =>
  Object.fromEntries(found.facets.find((facet: any) => facet.name === name).values.map((value: any) => [value.value, value.count]));
const member = (odsCode: string) => signedIn(kith.app, { name: 'A Member', grants: [{ odsCode, role: 'member' }] }) as Promise<never>;
const who = { nobody: async (): Promise<Headers> => ({}), member: (odsCode: string): Promise<Headers> => member(odsCode) };

describe('words', () => {
  it.each(['EPMA', 'HEPMA', 'e-prescribing', 'getting rid of paper drug charts'])(
    '%s finds what goes by its other names',
    async (search) => {
      const found = await list({ search });
      expect(slugs(found).sort()).toEqual(['epma-wards', 'prescribing-community']);
      expect(found).toMatchObject({ totalCount: 2, totalIsExact: true, meaningUsed: false });
    },
  );

  it('rank what was typed before another word for it', async () => {
    expect(slugs(await list({ search: 'EPMA' }))[0]).toBe('epma-wards');
    expect(slugs(await list({ search: 'electronic prescribing' }))[0]).toBe('prescribing-community');
  });

  it('are found in every part of the story, by their beginnings, and in the lead’s name', async () => {
    expect(slugs(await list({ search: 'frailty' }))).toEqual(['virtual-ward']);
    expect(slugs(await list({ search: 'prescrip' }))).toEqual(['prescribing-community']);
    expect(slugs(await list({ search: 'Carnmoor' })).sort()).toEqual(['fleet', 'virtual-ward']);
  });

  it('are put right where nobody knows them, and it is said', async () => {
    const found = await list({ search: 'virual wrad frality' });
    expect(slugs(found)[0]).toBe('virtual-ward');
    expect(found.corrections).toEqual([
      { from: 'virual', to: 'virtual' },
      { from: 'wrad', to: 'ward' },
      { from: 'frality', to: 'frailty' },
    ]);
  });

  it('are put right to a spelling that another of its stem is commoner than', async () => {
    const { dataSource } = kith.test;
    await dataSource.query(`insert into search_word (stem, word, documents) values ('ornitholog', 'ornithological', 3)`);
    await dataSource.query(
      `insert into search_spelt (word, stem, documents) values ('ornithological', 'ornitholog', 3), ('ornithology', 'ornitholog', 1)`,
    );
    expect((await list({ search: 'ornithlogy' })).corrections).toEqual([{ from: 'ornithlogy', to: 'ornithology' }]);
    expect((await list({ search: 'orinthology' })).corrections).toEqual([{ from: 'orinthology', to: 'ornithology' }]);
    for (const table of ['search_word', 'search_spelt']) await dataSource.query(`delete from ${table} where stem = 'ornitholog'`);
  });

  it('are left as they are where they are everyday words, also where no entry has them', async () => {
    expect((await list({ search: 'ware loaf' })).corrections).toEqual([]);
    expect((await list({ search: 'ward difficult' })).corrections).toEqual([]);
  });

  it('are marked in the part of the text that meets them', async () => {
    const [edge] = (await list({ search: 'frail' })).edges;
    expect(edge.highlight).toContain('\u2039Frail\u203a people');
    expect(edge.highlight).not.toMatch(/^…|…$/);
    expect((await list({})).edges[0].highlight).toBeNull();
  });

  it.each([
    ['made-up words', 'flurble wibbet'],
    ['stop words', 'the of and'],
    ['signs', `':*&|!<->()\\\\`],
    ['emoji', '💊💊'],
    ['a letter', 'q'],
    ['another script', '電子カルテ'],
    ['control characters', '\u0000\u0001'],
  ])('of %s find nothing and break nothing', async (_, search) => {
    expect(await list({ search })).toMatchObject({ edges: [], totalCount: 0, totalIsExact: true, corrections: [] });
  });

  it.each([
    ['four thousand words', `prescribing ${'word '.repeat(4_000)}`],
    ['quotes and operators', `"prescribing" & !( 'pharmacy':* | <->`],
    ['a very long word', `prescribing ${'x'.repeat(5_000)}`],
    ['SQL', `prescribing'; drop table search_doc; --`],
  ])('among %s still find', async (_, search) => {
    expect(slugs(await list({ search }))).toContain('prescribing-community');
  });
});

describe('facets and filters', () => {
  it('count over all matches, and each as if nothing were chosen in itself', async () => {
    const all = await list({});
    expect(counts(all, 'stage')).toEqual({ LIVE: 3, PILOT: 1 });
    expect(counts(all, 'capability')).toEqual({ 'e-prescribing': 2, 'virtual-ward': 1 });
    expect(counts(all, 'system')).toEqual({ QAA: 2 });
    expect(counts(all, 'epr')).toEqual({ Alpha: 3, Beta: 1 });
    expect(counts(all, 'checked')).toEqual({ summary: 3, trust: 1 });
    expect(counts(all, 'organisationKind')).toEqual({ ACUTE: 3, MENTAL_HEALTH_COMMUNITY: 1 });
    const live = await list({ filter: { stage: ['LIVE'], region: ['South East'] } });
    expect(slugs(live)).toEqual(['epma-wards']);
    expect(counts(live, 'stage')).toEqual({ LIVE: 1, PILOT: 1 });
    expect(counts(live, 'region')).toEqual({ 'North West': 2, 'South East': 1 });
    expect(counts(live, 'capability')).toEqual({ 'e-prescribing': 1 });
  });

  it('show what was chosen though nothing matches, with its name', async () => {
    const found = await list({ search: 'frailty', filter: { system: ['QAA'], careSetting: ['outpatients'] } });
    expect(found.totalCount).toBe(0);
    const value = (name: string) => found.facets.find((facet: { name: string }) => facet.name === name).values;
    expect(value('system')).toEqual([{ value: 'QAA', label: 'East', count: 0, selected: true }]);
    expect(value('careSetting')).toEqual([{ value: 'outpatients', label: 'Outpatients', count: 0, selected: true }]);
  });

  it.each([
    [{ organisation: ['RCC'] }, ['fleet', 'virtual-ward']],
    [{ checked: ['trust'] }, ['prescribing-community']],
    [{ organisationKind: ['MENTAL_HEALTH_COMMUNITY'] }, ['prescribing-community']],
    [{ epr: ['Alpha'], system: ['QAA'] }, ['epma-wards']],
    [{ capability: ['virtual-ward', 'e-prescribing'], stage: ['LIVE'] }, ['epma-wards', 'virtual-ward']],
    [{ region: ["' or true --", '\u0000'] }, []],
    [{ archived: true }, []],
  ])('narrow by %j', async (filter, expected) => {
    expect(slugs(await list({ filter })).sort()).toEqual(expected);
  });
});

describe('what a viewer may not see', () => {
  it('changes nothing: not words, counts, facets, corrections or order', async () => {
    const nobody = await list({ search: 'prescribing' });
    expect(slugs(nobody).sort()).toEqual(['epma-wards', 'prescribing-community']);
    expect(counts(nobody, 'stage')).toEqual({ LIVE: 1, PILOT: 1 });
    for (const search of ['zanzibar', 'zanzibra', 'quagmire', 'xylophone', 'unicorns', 'zanz']) {
      expect(await list({ search })).toMatchObject({ edges: [], totalCount: 0, corrections: [] });
    }
    const known: { word: string }[] = await kith.test.dataSource.query(
      `select word from search_word where word ~ '^(zanz|quag|xylo|unic)'`,
    );
    expect(known).toEqual([]);
    const [{ value }] = await kith.test.dataSource.query(`select value from note where key = 'search.words'`);
    expect(value).toEqual({ documents: 4, averageLength: 17.25 });
  });

  it('is found by those who may', async () => {
    const sameSystem = await who.member('RAA');
    expect(slugs(await list({ search: 'zanzibar' }, sameSystem))).toEqual(['network-only']);
    expect(slugs(await list({ search: 'quagmire' }, sameSystem))).toEqual(['system-only']);
    expect(slugs(await list({ search: 'xylophone' }, sameSystem))).toEqual(['own-only']);
    const elsewhere = await who.member('RCC');
    expect(slugs(await list({ search: 'zanzibar' }, elsewhere))).toEqual(['network-only']);
    expect(await list({ search: 'quagmire xylophone' }, elsewhere)).toMatchObject({ totalCount: 0, corrections: [] });
    expect(counts(await list({}, elsewhere), 'stage')).toEqual({ LIVE: 3, PILOT: 1, PLANNED: 1 });
  });

  it('is fiction, unless one acts for it or picks it', async () => {
    expect(slugs(await list({ filter: { demonstration: true } }))).toEqual(['fiction']);
    expect(slugs(await list({ search: 'unicorns', filter: { demonstration: true } }))).toEqual(['fiction']);
    const fictional = await who.member('DEMO1');
    expect(slugs(await list({ search: 'prescribing' }, fictional)).sort()).toEqual(['epma-wards', 'fiction', 'prescribing-community']);
    expect(slugs(await list({ search: 'unicorns', filter: { demonstration: false } }, fictional))).toEqual([]);
  });

  it('counts in no figure', async () => {
    const figures = `{ figures { entries trusts checkedByTrust lastUpdated } }`;
    expect((await kith.ask(figures)).data.figures).toMatchObject({
      entries: 4,
      trusts: 3,
      checkedByTrust: 1,
      lastUpdated: expect.any(String),
    });
    expect((await kith.ask(figures, {}, await who.member('RAA'))).data.figures).toMatchObject({ entries: 7, trusts: 3 });
  });

  it('leaves the words when it is no longer public', async () => {
    const { dataSource } = kith.test;
    const change = async (level: Level) => {
      const changed = ENTRIES.filter(({ slug }) => slug === 'fleet').map((one) => ({
        ...one,
        level,
        content: { ...one.content, whatItTook: level },
      }));
      await dataSource.transaction((manager) => kith.app.get(LoadEntries, { strict: false }).run(manager, changed));
      await kith.drain();
    };
    expect((await list({ search: 'drivres' })).corrections).toEqual([{ from: 'drivres', to: 'drivers' }]);
    await change('organisation');
    expect(await list({ search: 'drivres' })).toMatchObject({ totalCount: 0, corrections: [] });
    await change('public');
    expect((await list({ search: 'drivres' })).corrections).toEqual([{ from: 'drivres', to: 'drivers' }]);
  });
});

describe('order and pages', () => {
  const adapt = async (slug: string, adopter: string, level: Level, status = 'adapting', confirmation = 'unconfirmed') => {
    await kith.test.dataSource.query(
      `insert into adaptation (id, origin_id, origin_revision, adopter_id, status, taken, changed, why, outcome, level, confirmation, version, recorded_at, updated_at)
       select $1, i.id, 1, o.id, $5, '', '', '', '', $4, $6, 1, now(), now() from initiative i, organisation o where i.slug = $2 and o.ods_code = $3`,
      [newId(), slug, adopter, level, status, confirmation],
    );
  };

  it('goes by what was adapted most, of what the viewer may see', async () => {
    await adapt('virtual-ward', 'RAA', 'public');
    await adapt('epma-wards', 'RBB', 'public');
    await adapt('epma-wards', 'RBB', 'public');
    await adapt('epma-wards', 'RCC', 'network');
    await adapt('fleet', 'DEMO1', 'public');
    await adapt('fleet', 'RAA', 'organisation');
    await adapt('prescribing-community', 'RAA', 'public', 'considering');
    await adapt('prescribing-community', 'RBB', 'public', 'planning');
    await adapt('prescribing-community', 'RCC', 'public', 'live', 'disputed');
    const adopted = async (headers: Headers) => {
      const found = await list({ sort: 'MOST_ADOPTED' }, headers);
      return Object.fromEntries(
        found.edges.map(({ node }: { node: { slug: string; adaptedByCount: number } }) => [node.slug, node.adaptedByCount]),
      );
    };
    expect(await adopted({})).toEqual({ 'virtual-ward': 1, 'epma-wards': 1, fleet: 0, 'prescribing-community': 0 });
    const atRaa = await adopted(await who.member('RAA'));
    expect(atRaa).toMatchObject({ 'epma-wards': 2, 'virtual-ward': 1, fleet: 1 });
    expect(Object.keys(atRaa)[0]).toBe('epma-wards');
    expect(await adopted(await who.member('RBB'))).toMatchObject({ 'epma-wards': 2, fleet: 0 });
  });

  it.each(['NEWEST', 'RECENTLY_REVIEWED', 'MOST_ADOPTED', 'RELEVANCE'])('by %s gives every match once, page by page', async (sort) => {
    const search = sort === 'RELEVANCE' ? 'prescribing ward' : null;
    const whole = slugs(await list({ sort, search, first: 100 }));
    expect(whole.length).toBeGreaterThan(2);
    const pages: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const found: any = await list({ sort, search, first: 1, after });
      pages.push(...slugs(found));
      after = found.pageInfo.endCursor;
      if (!found.pageInfo.hasNextPage) break;
    }
    expect(pages).toEqual(whole);
  });

  it.each([
    {},
    { search: 'prescribing', sort: 'NEWEST' },
    { search: 'prescribing' },
    { filter: { stage: ['LIVE'], region: ['South East', 'North West'] } },
  ])('finds and counts the same of %j, whatever else is asked for', async (asked) => {
    const whole = await list({ ...asked, first: 2 });
    expect(whole.totalCount).toBeGreaterThan(1);
    const of = `query ($search: String, $filter: InitiativeFilter, $sort: InitiativeSort) { initiatives(search: $search, filter: $filter, sort: $sort, first: 2)`;
    const page = 'pageInfo { endCursor hasNextPage } edges { node { slug } }';
    const [counted, alone] = [
      await kith.ask(`${of} { totalCount totalIsExact ${page} } }`, asked),
      await kith.ask(`${of} { ${page} } }`, asked),
    ];
    expect(counted.data.initiatives).toMatchObject({ totalCount: whole.totalCount, totalIsExact: true, pageInfo: whole.pageInfo });
    for (const { data } of [counted, alone]) {
      expect(slugs(data.initiatives)).toEqual(slugs(whole));
      expect(data.initiatives.pageInfo).toEqual(whole.pageInfo);
    }
  });

  /** As anybody can make one: the mark is no secret. */
  const ofNewest = (position: unknown[]): string => makeCursor(position, JSON.stringify([null, null, false, null, {}, 'newest']));

  it('refuses a cursor of another list or of another viewer', async () => {
    const { pageInfo } = await list({ sort: 'NEWEST', first: 1 });
    const after = pageInfo.endCursor;
    for (const [variables, headers] of [
      [{ sort: 'MOST_ADOPTED', after }, {}],
      [{ sort: 'NEWEST', filter: { stage: ['LIVE'] }, after }, {}],
      [{ sort: 'NEWEST', after }, await who.member('RAA')],
      [{ sort: 'NEWEST', after: 'x.y' }, {}],
    ] as [object, Headers][]) {
      const answer = await kith.ask(LIST, variables, headers);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    }
    const forged = await kith.ask(LIST, { sort: 'NEWEST', after: ofNewest([{ toString: 1 }, 'x']) });
    expect(forged.errors?.[0]?.message).toContain('can’t be read');
  });

  it('costs the same few statements for one row and for many', async () => {
    const statements = async (variables: object) => {
      const spy = jest.spyOn(kith.test.dataSource, 'query');
      await list(variables);
      // Not what the regular look for jobs asks in between.
      const made = spy.mock.calls.filter(([sql]) => !/^(update|delete from) (job|client_key)\b/.test(sql)).length;
      spy.mockRestore();
      return made;
    };
    await list({ search: 'prescribing ward' });
    await kith.drain();
    const one = await statements({ search: 'prescribing ward', first: 1 });
    expect(await statements({ search: 'prescribing ward', first: 100 })).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
    expect(await statements({ first: 100 })).toBeLessThanOrEqual(4);
  });
});

describe('vocabularies over the wire', () => {
  it('gives capabilities and terms', async () => {
    const answer = await kith.ask(`{ capabilities { id vocabulary label group } terms(vocabulary: CARE_SETTING) { id vocabulary } }`);
    expect(answer.data.capabilities).toContainEqual(
      expect.objectContaining({ id: 'e-prescribing', vocabulary: 'CAPABILITY', group: 'Medicines' }),
    );
    expect(answer.data.terms[0]).toMatchObject({ vocabulary: 'CARE_SETTING' });
  });

  it('takes a request for a term from an editor only', async () => {
    const ask = (headers: Headers) =>
      kith.ask(
        `mutation ($input: RequestTermInput!) { requestTerm(input: $input) { __typename ... on TermRequest { label } ... on NotAllowed { signInNeeded } } }`,
        { input: { key: newId(), vocabulary: 'TECHNOLOGY', label: 'Digital twin', why: '' } },
        headers,
      );
    expect((await ask({})).data.requestTerm).toEqual({ __typename: 'NotAllowed', signInNeeded: true });
    expect((await ask(await who.member('RAA'))).data.requestTerm).toEqual({ __typename: 'NotAllowed', signInNeeded: false });
    const editor = await signedIn(kith.app, { name: 'An Editor', grants: [{ odsCode: 'RAA', role: 'editor' }] });
    expect((await ask({ ...editor })).data.requestTerm).toEqual({ __typename: 'TermRequest', label: 'Digital twin' });
  });
});
