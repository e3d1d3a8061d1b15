import { idFor, spellingFor, sumFor, wordFor } from './canaries.js';
import { type Chance, dayFrom } from './make-world.js';
import { STAGES, THEMES } from './themes.js';
import type {
  World,
  WorldAdaptation,
  WorldCase,
  WorldContract,
  WorldInitiative,
  WorldLevel,
  WorldNeed,
  WorldOrganisation,
  WorldPerson,
  WorldThread,
} from './world.js';

const LEVELS: readonly WorldLevel[] = ['organisation', 'system', 'network', 'public'];
const INITIATIVES = 36;
const ADAPTATIONS = 24;
const THREADS = 14;
const CASES = 6;
const CONTRACTS = 24;
const NEEDS = 8;
const FACTS = ['supplier', 'product', 'capability', 'starts', 'ends', 'extension', 'route', 'whole_life_sum', 'yearly_sum'];
const MINUTE = 60_000;
const YEARS_AGO = -500;
const GROUPED = ['RAA', 'RBB', 'RCC', 'RDD'];

interface Places {
  readonly organisations: readonly WorldOrganisation[];
  readonly people: readonly WorldPerson[];
}

/** Initiatives with partners, working and earlier revisions; adaptations in chains; threads with shares; cases. */
export function makeEntries(
  name: string,
  now: string,
  { organisations, people }: Places,
  chance: Chance,
): Pick<World, 'initiatives' | 'adaptations' | 'threads' | 'cases' | 'contracts' | 'needs'> {
  const start = Date.parse(now) - 300 * MINUTE;
  const at = (index: number): string => new Date(start + index * MINUTE).toISOString();
  // Overdue, about to be, and neither; none so long past that the job of the day would archive it.
  const reviewDays = [-200, -20, 15, 200].map((days) => new Date(Date.parse(now) + days * 1_440 * MINUTE).toISOString().slice(0, 10));
  const initiatives = Array.from({ length: INITIATIVES }, (_, index) =>
    // Some have been there for long, and might have been copied.
    makeInitiative(
      `${name}:initiative:${index}`,
      index % 4 === 0 ? `${dayFrom(at(index), YEARS_AGO)}${at(index).slice(10)}` : at(index),
      now,
      index,
      organisations,
      people,
      chance,
      reviewDays,
    ),
  );
  const adaptations = Array.from({ length: ADAPTATIONS }, (_, index) =>
    makeAdaptation(`${name}:adaptation:${index}`, at(100 + index), now, initiatives, organisations, chance),
  );
  const threads = Array.from({ length: THREADS }, (_, index) =>
    makeThread(`${name}:thread:${index}`, at(150 + index), initiatives, { organisations, people }, chance),
  );
  const published = initiatives.filter((one) => one.published);
  const cases = Array.from({ length: CASES }, (_, index): WorldCase => {
    const key = `${name}:case:${index}`;
    return {
      id: idFor(key),
      word: wordFor(key),
      initiativeId: chance.of(published).id,
      organisationId: chance.of([null, ...organisations.map(({ id }) => id)]),
      kind: chance.of(['mistake', 'removal'] as const),
      outcome: chance.of(['open', 'kept'] as const),
      at: at(200 + index),
    };
  });
  const contracts = Array.from({ length: CONTRACTS }, (_, index) =>
    makeContract(`${name}:contract:${index}`, daysAgo(now), now, initiatives, organisations, chance),
  );
  const needs = Array.from({ length: NEEDS }, (_, index): WorldNeed => {
    const key = `${name}:need:${index}`;
    return {
      id: idFor(key),
      word: wordFor(key),
      organisationId: chance.of(organisations.filter(({ code }) => index % 2 === 0 || GROUPED.includes(code))).id,
      level: LEVELS[index % LEVELS.length] as WorldLevel,
      knownOn: knownOn(now, chance),
      at: daysAgo(now),
      earlier: index % 3 === 0 ? { word: wordFor(`${key}:earlier`), level: chance.of(LEVELS) } : null,
      ended: index % 5 === 4,
    };
  });
  return { initiatives, adaptations, threads, cases, contracts, needs };
}

/** Before the day as of which areas are looked at. */
const daysAgo = (now: string): string => `${dayFrom(now, -10)}${now.slice(10)}`;

/** Before, on and after the days on which areas merge. */
const knownOn = (now: string, chance: Chance): string => dayFrom(now, -chance.upTo(5));

function makeInitiative(
  key: string,
  publishedAt: string,
  now: string,
  index: number,
  organisations: readonly WorldOrganisation[],
  people: readonly WorldPerson[],
  chance: Chance,
  reviewDays: readonly string[],
): WorldInitiative {
  // Every third is of trusts that are often in one area, in use or planned, about one thing: these make groups.
  const grouped = index % 3 === 0;
  const fictional = chance.once(6);
  const side = organisations.filter(({ demonstration }) => demonstration === fictional);
  const near = side.filter(({ code, demonstration }) => demonstration || GROUPED.includes(code));
  const lead = grouped ? chance.of(near) : !fictional && chance.once(15) ? null : chance.of(side);
  const word = wordFor(key);
  const slugWord = wordFor(`${key}:slug`);
  const published = grouped || !chance.once(8) || lead === null;
  const summarised = published && !grouped && chance.once(3);
  const drafted = lead !== null && (!published || chance.once(4));
  return {
    id: idFor(key),
    word,
    slugWord,
    slug: `entry-${slugWord}`,
    formerSlug: chance.once(4) ? `former-${slugWord}` : null,
    leadId: lead?.id ?? null,
    partnerIds: chance.some(side, grouped ? 1 : 2).flatMap(({ id }) => (id === lead?.id ? [] : [id])),
    // Each level comes often, whatever chance prefers.
    level: lead === null ? 'public' : (LEVELS[(index + chance.upTo(1)) % LEVELS.length] as WorldLevel),
    knownOn: knownOn(now, chance),
    demonstration: fictional,
    published,
    archived: published && chance.once(grouped ? 15 : 7),
    removed: published && chance.once(9),
    summarised,
    theme: grouped ? 1 : chance.upTo(THEMES.length - 1),
    stage: grouped ? chance.of(['planned', 'planned', 'live']) : chance.of(STAGES),
    spelling: chance.once(2) ? spellingFor(key) : null,
    adaptedFromId: drafted && index > 0 ? idFor(key.replace(/\d+$/, String(chance.upTo(index - 1)))) : null,
    publishedAt,
    draftWord: drafted ? wordFor(`${key}:draft`) : null,
    draftById: drafted ? chance.of(people).id : null,
    draftState: chance.of(['working', 'in_review', 'refused'] as const),
    hereById: drafted ? chance.of(people).id : null,
    reviewBy: published && !summarised ? chance.of(reviewDays) : null,
    publishedById: published && chance.once(3) ? chance.of(people).id : null,
    contactWord: wordFor(`${key}:contact`),
    sums: sumsOf(key, chance),
    oldSums: sumsOf(`${key}:old`, chance),
    draftSums: sumsOf(`${key}:draft`, chance),
    oldWord: published && chance.once(3) ? wordFor(`${key}:old`) : null,
    oldLevel: chance.of(LEVELS),
    oldKnownOn: knownOn(now, chance),
  };
}

const sumsOf = (key: string, chance: Chance) => {
  const [one, other] = [sumFor(`${key}:one`), sumFor(`${key}:other`)];
  return { wholeLife: Math.max(one, other), yearly: Math.min(one, other), officesMaySee: chance.once(2) };
};

function makeContract(
  key: string,
  at: string,
  now: string,
  initiatives: readonly WorldInitiative[],
  organisations: readonly WorldOrganisation[],
  chance: Chance,
): WorldContract {
  // Every second is of trusts that are often in one area, and ends soon.
  const grouped = chance.once(2);
  const owner = chance.of(grouped ? organisations.filter(({ code }) => GROUPED.includes(code)) : organisations);
  const its = initiatives.filter(
    ({ leadId, partnerIds, published }) => published && (leadId === owner.id || partnerIds.includes(owner.id)),
  );
  const published = chance.once(4);
  const day = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  const stood = chance.once(4);
  const earlier = {
    word: wordFor(`${key}:earlier`),
    noticeWord: wordFor(`${key}:earlier:notice`),
    ...sumsOf(`${key}:earlier`, chance),
    published: stood,
    noticeFacts: stood ? chance.some(FACTS, FACTS.length) : [],
    endsOpen: chance.once(2),
    initiativeId: its.length > 0 && !chance.once(4) ? chance.of(its).id : null,
    ends: day(50 + chance.upTo(200)),
  };
  return {
    id: idFor(key),
    word: wordFor(key),
    noticeWord: wordFor(`${key}:notice`),
    earlier: chance.once(2) ? earlier : null,
    organisationId: owner.id,
    initiativeId: its.length > 0 && !chance.once(4) ? chance.of(its).id : null,
    ...sumsOf(key, chance),
    published,
    noticeFacts: published ? chance.some(FACTS, FACTS.length) : [],
    endsOpen: chance.once(2),
    knownOn: knownOn(now, chance),
    // Some end within the year, some later, some have ended.
    ends: grouped
      ? day(50 + chance.upTo(200))
      : chance.of([null, day(chance.upTo(300)), day(500 + chance.upTo(900)).slice(0, 7), day(chance.upTo(900)).slice(0, 4), day(-100)]),
    at,
  };
}

function makeAdaptation(
  key: string,
  at: string,
  now: string,
  initiatives: readonly WorldInitiative[],
  organisations: readonly WorldOrganisation[],
  chance: Chance,
): WorldAdaptation {
  const origin = chance.of(initiatives.filter(({ published }) => published));
  const adopter = chance.of(
    organisations.filter(({ id, demonstration }) => id !== origin.leadId && (demonstration === origin.demonstration || chance.once(5))),
  );
  const own = initiatives.filter(({ leadId, id }) => leadId === adopter.id && id !== origin.id);
  return {
    id: idFor(key),
    word: wordFor(key),
    originId: origin.id,
    adopterId: adopter.id,
    initiativeId: own.length > 0 && !chance.once(4) ? chance.of(own).id : null,
    level: chance.of(LEVELS),
    knownOn: knownOn(now, chance),
    status: chance.of(['considering', 'planning', 'adapting', 'live']),
    confirmation: chance.of(['unconfirmed', 'confirmed', 'disputed']),
    at,
  };
}

function makeThread(
  key: string,
  at: string,
  initiatives: readonly WorldInitiative[],
  { organisations, people }: Places,
  chance: Chance,
): WorldThread {
  const initiative = chance.of(initiatives.filter(({ published, leadId }) => published && leadId !== null));
  const asker = chance.of(people.filter(({ grants }) => grants.some(({ organisationId }) => organisationId !== null)));
  const askerOrganisationId = chance.of(asker.grants.flatMap(({ organisationId }) => organisationId ?? []));
  const answering = people.filter(({ grants }) =>
    grants.some(({ organisationId, role }) => organisationId === initiative.leadId && (role === 'editor' || role === 'approver')),
  );
  return {
    id: idFor(key),
    word: wordFor(key),
    initiativeId: initiative.id,
    askerId: asker.id,
    askerOrganisationId,
    // Nobody shares across the glass.
    sharedWithIds: chance
      .some(
        organisations.filter(({ demonstration }) => demonstration === initiative.demonstration),
        2,
      )
      .map(({ id }) => id),
    authorIds: [
      { personId: asker.id, organisationId: askerOrganisationId },
      ...(answering.length > 0 ? [{ personId: chance.of(answering).id, organisationId: initiative.leadId as string }] : []),
    ],
    at,
  };
}
