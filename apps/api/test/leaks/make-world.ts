import fc from 'fast-check';
import type { Role } from '../../src/people/person.entity.js';
import { makeBoardRecords } from './board-records.js';
import { idFor, wordFor } from './canaries.js';
import { makeEntries } from './make-entries.js';
import { makeLessons } from './make-lessons.js';
import { makeReturns } from './make-returns.js';
import { makeReuse } from './make-reuse.js';
import { makePacks } from './packs.js';
import { makeRefilings } from './refilings.js';
import { makeReviews } from './review-records.js';
import type {
  World,
  WorldAct,
  WorldClaim,
  WorldFollow,
  WorldGrant,
  WorldMembership,
  WorldMerger,
  WorldOrganisation,
  WorldPerson,
  WorldSystem,
  WorldViewer,
} from './world.js';

/** Choices that fast-check makes: the same seed makes the same world. */
export interface Chance {
  of<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], most: number): T[];
  /** Once in `times`. */
  once(times: number): boolean;
  upTo(most: number): number;
}

const chanceFrom = (g: fc.GeneratorValue): Chance => ({
  of: (list) => g(() => fc.constantFrom(...list)),
  some: (list, most) => g(() => fc.subarray([...list], { maxLength: Math.min(most, list.length) })),
  once: (times) => g(() => fc.integer({ min: 1, max: times })) === 1,
  upTo: (most) => g(() => fc.nat({ max: most })),
});

/** Days turn in London an hour before they turn in UTC from the end of March to the end of October. */
const INSTANTS = ['2026-03-31T22:30:00.000Z', '2026-03-31T23:30:00.000Z', '2026-07-15T12:00:00.000Z', '2026-10-24T23:30:00.000Z'];

const KINDS = ['acute', 'mental_health_community', 'ambulance', 'specialist', 'council', 'collaborative', 'community_interest_company'];

/** The n-th worlds of a seed. */
export const makeWorlds = (seed: number, count: number, from = 0): World[] =>
  Array.from(
    { length: count },
    (_, index) => fc.sample(worldArbitrary(`${seed}.${from + index}`), { seed: seed + from + index, numRuns: 1 })[0] as World,
  );

const worldArbitrary = (name: string): fc.Arbitrary<World> => fc.gen().map((g) => makeWorld(name, chanceFrom(g)));

function makeWorld(name: string, chance: Chance): World {
  const now = chance.of(INSTANTS);
  const { systems, organisations, memberships, mergers, successions } = makePlaces(name, now, chance);
  const people = makePeople(name, now, organisations, chance);
  const viewers = makeViewers(name, people);
  const tokens = people.map(({ id }, index) => ({
    id: idFor(`${name}:token:${index}`),
    word: wordFor(`${name}:token:${index}`),
    personId: id,
  }));
  const invitations = organisations.slice(0, 4).map(({ id }, index) => ({
    id: idFor(`${name}:invitation:${index}`),
    emailWord: wordFor(`${name}:invitation:${index}`),
    organisationId: id,
  }));
  const claims = makeClaims(name, now, organisations, people);
  const entries = makeEntries(name, now, { organisations, people }, chance);
  const follows = makeFollows(now, organisations, people, entries);
  const lessons = makeLessons(name, now, { systems, memberships, organisations, people, initiatives: entries.initiatives }, chance);
  const acts = makeActs(name, organisations, people, entries);
  const unseenWords = Array.from({ length: 4 }, (_, index) => wordFor(`${name}:unseen:${index}`));
  return {
    name,
    now,
    systems,
    organisations,
    memberships,
    mergers,
    successions,
    people,
    tokens,
    invitations,
    claims,
    viewers,
    overlaps: { groups: [], decisions: [], comments: [] },
    ...entries,
    ...lessons,
    follows,
    ...makeReviews(name, now, organisations, entries.initiatives, chance),
    returns: makeReturns(name, now, organisations),
    ...makeBoardRecords(name, now, organisations, entries.initiatives, people),
    packs: makePacks(name, now, organisations, entries.initiatives, people),
    reuse: makeReuse(name, entries.initiatives, people),
    refilings: makeRefilings(name, organisations, entries.initiatives),
    acts,
    unseenWords,
  };
}

export const dayFrom = (now: string, days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

function makePlaces(name: string, now: string, chance: Chance) {
  const system = (code: string, more: Partial<WorldSystem> = {}): WorldSystem => ({
    id: idFor(`${name}:${code}`),
    code,
    closed: false,
    demonstration: false,
    ...more,
  });
  const systems = [
    system('QA1'),
    system('QB1'),
    system('QC1'),
    system('QX1'),
    system('QN1'),
    system('QZ9', { closed: true }),
    system('DEMOQ', { demonstration: true }),
  ];
  const organisation = (code: string, kind: string, more: Partial<WorldOrganisation> = {}): WorldOrganisation => ({
    id: idFor(`${name}:${code}`),
    code,
    name: `${code} NHS body`,
    kind,
    region: chance.of(['North', 'South', null]),
    epr: chance.of(['Alpha Records', 'Beta Records', null]),
    place: chance.once(4) ? null : [51 + chance.upTo(20) / 10, -2 + chance.upTo(20) / 10],
    closedOn: null,
    demonstration: false,
    ...more,
  });
  const organisations = [
    ...['RAA', 'RBB', 'RCC', 'RDD', 'REE', 'RFF'].map((code) => organisation(code, chance.of(KINDS))),
    organisation('RAC', 'acute'),
    organisation('QAI', 'icb'),
    organisation('QBI', 'icb'),
    organisation('ROLD', 'acute', { closedOn: dayFrom(now, -200) }),
    ...['DEMO1', 'DEMO2'].map((code) =>
      organisation(code, 'acute', { demonstration: true, name: `Fictional ${wordFor(`${name}:${code}`)} trust` }),
    ),
  ];
  const idOf = (code: string): string => [...systems, ...organisations].find((one) => one.code === code)?.id ?? '';
  const stays = (code: string, inSystem: string, from: string | null = null, until: string | null = null): WorldMembership => ({
    organisationId: idOf(code),
    systemId: idOf(inSystem),
    from,
    until,
  });
  const before = [
    stays('QAI', 'QA1'),
    stays('QBI', 'QB1'),
    stays('DEMO1', 'DEMOQ'),
    stays('DEMO2', 'DEMOQ'),
    stays('ROLD', 'QZ9', null, dayFrom(now, -200)),
    // One in two systems, as an ambulance trust.
    stays('RAA', 'QA1'),
    stays('RAA', 'QB1'),
    ...['RBB', 'RCC', 'RDD', 'REE', 'RFF', 'RAC'].flatMap((code) => {
      const [first, second] = [chance.of(['QA1', 'QB1', 'QC1', 'QX1']), chance.of(['QA1', 'QB1', 'QC1', 'QX1'])];
      if (first === second || chance.once(3)) return [stays(code, first)];
      // Moves on a day near today: past, today itself, or still to come.
      const day = dayFrom(now, chance.upTo(4) - 2);
      return [stays(code, first, null, day), stays(code, second, day)];
    }),
  ];
  // Two areas become one on a day near today: a new one, or one that takes the other in and keeps its code.
  const on = dayFrom(now, chance.upTo(4) - 3);
  const mergers: WorldMerger[] = chance
    .of([
      [
        ['QX1', 'QN1'],
        ['QC1', 'QN1'],
      ],
      [['QX1', 'QA1']],
      [['QC1', 'QB1']],
    ])
    .map(([from, to]) => ({ from: idOf(from as string), to: idOf(to as string), on }));
  const memberships = before.flatMap((one): WorldMembership[] => {
    const merger = mergers.find(({ from }) => from === one.systemId);
    if (!merger || (one.until !== null && one.until <= on)) return [one];
    if (one.from !== null && one.from >= on) return [{ ...one, systemId: merger.to }];
    return [
      { ...one, until: on },
      { ...one, systemId: merger.to, from: on },
    ];
  });
  const successions = [{ from: idOf('ROLD'), to: idOf('RAC'), on: dayFrom(now, -200) }];
  return { systems, organisations, memberships, mergers, successions };
}

function makePeople(name: string, now: string, organisations: readonly WorldOrganisation[], chance: Chance): WorldPerson[] {
  const idOf = (code: string) => organisations.find((one) => one.code === code)?.id ?? null;
  const at = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
  type Given = Omit<WorldGrant, 'id'>;
  const grant = (code: string | null, role: Role, from = at(-400), until: string | null = null): Given => ({
    organisationId: code === null ? null : idOf(code),
    role,
    from,
    until,
    contractor: false,
    seesArea: false,
  });
  const person = (key: string, ...grants: Given[]): WorldPerson => ({
    id: idFor(`${name}:person:${key}`),
    word: wordFor(`${name}:person:${key}`),
    emailWord: wordFor(`${name}:email:${key}`),
    verified: key !== 'any1',
    grants: grants.map((one, index) => ({ id: idFor(`${name}:grant:${key}:${index}`), ...one })),
  });
  const real = organisations.filter(({ demonstration }) => !demonstration).map(({ code }) => code);
  const roles: readonly Role[] = ['member', 'editor', 'approver', 'board_member', 'programme_officer', 'administrator'];
  return [
    person('nothing'),
    person('ended', grant('RAA', 'editor', at(-400), at(-1)), grant('RBB', 'member', at(1))),
    person('member', grant('RAA', 'member')),
    person('editor', grant('RBB', 'editor')),
    person('many', grant('RCC', 'editor'), grant('RDD', 'approver'), grant('REE', 'member')),
    person('officer', grant('QAI', 'programme_officer')),
    person('operator', grant(null, 'operator')),
    person('administrator', grant('RAA', 'administrator')),
    person('fictional', grant('DEMO1', 'editor')),
    person('both', grant('RFF', 'editor'), grant('DEMO2', 'member')),
    person(
      'contractor',
      { ...grant(chance.of(['RAA', 'RBB']), 'editor'), contractor: true },
      { ...grant('RCC', 'member'), contractor: true, seesArea: true },
    ),
    ...[0, 1, 2].map((index) =>
      person(
        `any${index}`,
        ...chance.some(real, 3).map((code) => grant(code, chance.of(roles), at(-400), chance.of([null, null, at(-1), at(1)]))),
      ),
    ),
    // Of one that another follows.
    person('merged', grant('ROLD', 'editor')),
  ];
}

/** In the name of RAA, which has an administrator, and of RBB; about things of everybody, so that titles have to be kept back. */
function makeActs(
  name: string,
  organisations: readonly WorldOrganisation[],
  people: readonly WorldPerson[],
  { initiatives, adaptations }: Pick<World, 'initiatives' | 'adaptations'>,
): WorldAct[] {
  const personAt = (place: number): string => people[place % people.length]?.id ?? '';
  const organisation = (code: string): string => organisations.find((one) => one.code === code)?.id ?? '';
  const about = (place: number): string | null => initiatives[place % initiatives.length]?.id ?? null;
  const makers: ((place: number) => Pick<WorldAct, 'action' | 'shown'> & Partial<WorldAct>)[] = [
    (place) => ({ action: 'initiative.published', shown: true, subjectId: about(place) }),
    (place) => ({ action: 'adaptation.changed', shown: true, subjectId: adaptations[place % adaptations.length]?.id ?? null }),
    (place) => ({ action: 'role.given', shown: true, concernedId: personAt(place % 4) }),
    (place) => ({ action: 'thread.shared', shown: true, withId: organisation(place % 2 === 0 ? 'RDD' : 'RCC') }),
    (place) => ({ action: 'revision.refused', shown: false, working: true, subjectId: about(place) }),
    (place) => ({ action: 'entry.reported', shown: false, subjectId: about(place) }),
  ];
  return ['RAA', 'RBB'].flatMap((code, half) =>
    Array.from({ length: 18 }, (_, index): WorldAct => {
      const place = index * 5 + half * 11;
      const kind = makers[index % makers.length] ?? (() => ({ action: 'none', shown: false }));
      return {
        id: idFor(`${name}:act:${code}:${index}`),
        organisationId: organisation(code),
        // What is not shown was done by others, so that they would be seen.
        personId: personAt(kind(place).shown ? index % 4 : index),
        concernedId: null,
        withId: null,
        subjectId: null,
        working: false,
        ...kind(place),
      };
    }),
  );
}

/**
 * Everybody follows some, also what they can no longer see, for an organisation where they hold a role, or once did. Across the glass only real
 * entries are followed: a fictional one that is hidden while its reader acts for a real organisation is theirs again when they act for the other.
 */
function makeFollows(
  now: string,
  organisations: readonly WorldOrganisation[],
  people: readonly WorldPerson[],
  { initiatives }: Pick<World, 'initiatives'>,
): WorldFollow[] {
  const fictional = new Set(organisations.filter(({ demonstration }) => demonstration).map(({ id }) => id));
  return people.flatMap(({ id: personId, grants }, place) => {
    const held = grants.flatMap(({ organisationId }) => organisationId ?? []);
    const [organisationId] = held;
    if (!organisationId) return [];
    return initiatives
      .filter((row, index) => row.published && index % 3 === place % 3 && (!row.demonstration || held.every((id) => fictional.has(id))))
      .map(({ id }) => ({ initiativeId: id, personId, organisationId, at: now }));
  });
}

/** Of each sort: named somebody or nobody, too old, on the other side of the glass, answered. */
function makeClaims(name: string, now: string, organisations: readonly WorldOrganisation[], people: readonly WorldPerson[]): WorldClaim[] {
  const personId = (key: string): string => people.find(({ id }) => id === idFor(`${name}:person:${key}`))?.id ?? '';
  const claim = (
    index: number,
    code: string,
    by: string,
    executive: string | null,
    state: WorldClaim['state'] = 'waiting',
    age = 1,
  ): WorldClaim => ({
    id: idFor(`${name}:claim:${index}`),
    word: wordFor(`${name}:claim:${index}`),
    executiveWord: wordFor(`${name}:claim-executive:${index}`),
    organisationId: organisations.find((one) => one.code === code)?.id ?? '',
    personId: personId(by),
    executiveId: executive && personId(executive),
    state,
    at: new Date(Date.parse(now) - age * 86_400_000).toISOString(),
    until: new Date(Date.parse(now) + (14 - age) * 86_400_000).toISOString(),
  });
  return [
    claim(0, 'RBB', 'nothing', 'member'),
    claim(1, 'RAA', 'nothing', null),
    claim(2, 'RCC', 'ended', 'editor', 'waiting', 20),
    claim(3, 'REE', 'any0', 'any1'),
    claim(4, 'DEMO2', 'fictional', 'both'),
    claim(5, 'RAA', 'any2', 'many', 'passed_on'),
    claim(6, 'RFF', 'any0', 'member', 'refused'),
    claim(7, 'QAI', 'officer', 'many'),
  ];
}

/** Nobody, and each person: without an organisation acted for, and for the first of theirs; `both` for each. */
function makeViewers(name: string, people: readonly WorldPerson[]): WorldViewer[] {
  const viewers: WorldViewer[] = [{ name: 'nobody', personId: null, actingFor: null, csrfWord: wordFor(`${name}:csrf:nobody`) }];
  for (const [place, { id, grants }] of people.entries()) {
    const held = grants.flatMap(({ organisationId }) => organisationId ?? []);
    const acting = held.length === 0 ? [null] : held.slice(0, 2);
    for (const [index, actingFor] of acting.entries()) {
      viewers.push({ name: `person ${place}.${index}`, personId: id, actingFor, csrfWord: wordFor(`${name}:csrf:${place}.${index}`) });
    }
  }
  return viewers;
}
