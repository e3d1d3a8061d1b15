import type { EntityManager } from 'typeorm';
import { idFor, wordFor } from './canaries.js';
import type { Documents } from './documents.js';
import { missing } from './guess-questions.js';
import type { Hunt } from './hunt.js';
import { insert } from './insert-places.js';
import { dayFrom } from './make-world.js';
import type { Oracle } from './oracle.js';
import type { Question } from './question.js';
import type {
  World,
  WorldBoardAnswer,
  WorldChoice,
  WorldInitiative,
  WorldLevel,
  WorldOrganisation,
  WorldPerson,
  WorldViewer,
} from './world.js';

const LEVELS: readonly WorldLevel[] = ['organisation', 'system', 'network', 'public'];
/** To this one no board of the world has an answer. */
const UNANSWERED = 'q9';

/** Of every organisation: an answer that stands with a part at some level, one that stood before, and choices of both sorts. */
export function makeBoardRecords(
  name: string,
  now: string,
  organisations: readonly WorldOrganisation[],
  initiatives: readonly WorldInitiative[],
  people: readonly WorldPerson[],
): Pick<World, 'boardAnswers' | 'choices'> {
  const at = new Date(Date.parse(now) - 86_400_000).toISOString();
  const person = (place: number): string => people[place % people.length]?.id ?? '';
  const level = (place: number): WorldLevel => LEVELS[place % LEVELS.length] as WorldLevel;
  const boardAnswers = organisations.flatMap(({ id, code }, place) => {
    const evidence = [initiatives.find((row) => row.leadId === id), initiatives[(place * 3) % initiatives.length]].flatMap(
      (row) => row?.id ?? [],
    );
    const made = (key: string, ended: boolean, by: number): WorldBoardAnswer => ({
      id: idFor(`${name}:answer:${code}:${key}`),
      word: wordFor(`${name}:answer:${code}:${key}`),
      shownWord: wordFor(`${name}:answer-shown:${code}:${key}`),
      organisationId: id,
      question: `q${(place % 8) + 1}`,
      level: level(place + (ended ? 3 : 1)),
      knownOn: dayFrom(now, -(place % 6)),
      evidence,
      byId: person(place + by),
      at,
      ended,
    });
    return [made('now', false, 0), made('before', true, 5)];
  });
  const choices = organisations.flatMap(({ id, code }, place) => {
    const own = initiatives.find((row) => row.published && (row.leadId === id || row.partnerIds.includes(id)));
    const about = place % 3 === 2 ? initiatives.find((row) => row.published && row.leadId !== id) : own;
    const made = (key: string, of: string, initiativeId: string | null, step: number): WorldChoice => ({
      id: idFor(`${name}:choice:${code}:${of}`),
      rowId: idFor(`${name}:choice-row:${code}:${key}`),
      word: wordFor(`${name}:choice:${code}:${key}`),
      organisationId: id,
      initiativeId,
      level: level(place + step),
      knownOn: dayFrom(now, -((place + step) % 6)),
      byId: person(place + step + 2),
      at,
      ended: key === 'before' || key === 'back',
      takenBack: key === 'back',
    });
    return [
      made('never', 'never', null, 2),
      made('before', 'never', null, 3),
      made('back', 'back', null, 1),
      ...(about ? [made('about', 'about', about.id, 0)] : []),
    ];
  });
  return { boardAnswers, choices };
}

export async function insertBoardRecords(manager: EntityManager, { boardAnswers, choices, organisations }: World): Promise<void> {
  const [wanting] = organisations;
  await insert(
    manager,
    'board_answer',
    boardAnswers.map((row, place) => ({
      id: row.id,
      organisation_id: row.organisationId,
      said_by_id: row.organisationId,
      question: row.question,
      text: `We say ${row.word}`,
      owner: `Role ${row.word}`,
      stands_on: '2025',
      evidence: row.evidence,
      gap: `Missing ${row.word}`,
      shown_part: `We show ${row.shownWord}`,
      level: row.level,
      audience_known_on: row.knownOn,
      version: 1 + (place % 2),
      recorded_at: row.at,
      recorded_by_id: row.byId,
      ended_at: row.ended ? row.at : null,
    })),
  );
  await insert(
    manager,
    'choice',
    choices.map((row) => ({
      id: row.rowId,
      choice_id: row.id,
      organisation_id: row.organisationId,
      said_by_id: row.organisationId,
      initiative_id: row.initiativeId,
      title: row.initiativeId ? '' : `Not this ${row.word}`,
      what: `What ${row.word}`,
      reason: `Because ${row.word}`,
      decided_on: '2025',
      body: `Committee ${row.word}`,
      capability: 'e-prescribing',
      wanted_by: `Wanted ${row.word}`,
      wanted_by_ids: [wanting?.id],
      level: row.level,
      audience_known_on: row.knownOn,
      version: 1,
      recorded_at: row.at,
      recorded_by_id: row.byId,
      ended_at: row.ended ? row.at : null,
      end_note: row.takenBack ? `Back ${row.word}` : null,
    })),
  );
}

/** Every door of a board's own page, and of what boards show. */
export function boardRecordQuestions(documents: Documents, world: World, oracle: Oracle, viewer: WorldViewer): Question[] {
  const ask = (door: string, levels: number, variables: Record<string, unknown> = {}, demonstration = false): Question => ({
    door,
    document: documents.of('Query', door, { levels }),
    variables,
    ...(demonstration ? { demonstration } : {}),
  });
  const place = world.viewers.indexOf(viewer);
  const questions = Array.from({ length: 9 }, (_, index) => `q${index + 1}`);
  return [
    ask('shownChoices', 4, { first: 100 }),
    ...questions.map((question) => ask('shownAnswers', 3, { question, first: 100 })),
    ...questions.filter((_, index) => (index + place) % 3 === 0).map((question) => ask('ownBoardQuestion', 2, { question })),
    ...world.organisations
      .filter((_, index) => (index + place) % 2 === 0)
      .map(({ code, demonstration }) => ask('choices', 3, { organisation: code, first: 100 }, demonstration)),
    ...world.choices
      .filter((row, index) => index % 2 === place % 2 && oracle.choice(viewer, row))
      .map(({ id }) => ask('choice', 2, { id })),
  ];
}

/** How many each organisation is said to have shown, and how many entries of others speak to each question. */
export async function countBoardRecords(
  hunt: Hunt,
  documents: Documents,
  world: World,
  oracle: Oracle,
  viewer: WorldViewer,
): Promise<void> {
  const same = (question: Question, what: string, found: unknown, right: unknown): void => {
    if (found !== right) hunt.find(world, viewer, question, what, `${found} and not ${right}`);
  };
  const ask = async (door: string, variables: Record<string, unknown>) => {
    const question = { door, document: documents.of('Query', door, { levels: 1 }), variables };
    return { question, found: JSON.parse(await hunt.answer(world, viewer, question)).data[door] };
  };
  const place = world.viewers.indexOf(viewer);
  for (const { id, code, demonstration } of world.organisations.filter((_, index) => (index + place) % 3 === 0)) {
    const glass = demonstration || oracle.actsForFictional(viewer);
    const right = world.choices.filter((row) => oracle.now(row.organisationId) === id && oracle.choice(viewer, row, glass)).length;
    const { question, found } = await ask('choices', { organisation: code, first: 1 });
    same(question, `number of choices of ${code}`, found.totalCount, right);
  }
  const others = await ask('shownChoices', { first: 1 });
  const shown = world.choices.filter(
    (row) => oracle.now(row.organisationId) !== oracle.actsFor(viewer) && oracle.choice(viewer, row),
  ).length;
  same(others.question, 'number of choices of others', others.found.totalCount, shown);
  const own = await ask('ownBoard', {});
  for (let number = 1; number <= 9; number += 1) {
    const id = `q${number}`;
    const right = world.boardAnswers.filter(
      (row) => row.question === id && row.organisationId !== oracle.actsFor(viewer) && oracle.shownAnswer(viewer, row),
    ).length;
    const { question, found } = await ask('shownAnswers', { question: id, first: 1 });
    same(question, `parts of answers to ${id}`, found.totalCount, right);
  }
  for (const { entriesOfOthers, question } of own.found?.questions ?? []) {
    const asked = question?.id;
    if (asked) same(own.question, `entries of others on ${asked}`, entriesOfOthers, oracle.entriesOfOthers(viewer, asked));
  }
}

/** Changes tried on choices that are hidden, and with entries that are: on others' a board must not learn which exist. */
export const WITH_CHOICE: Readonly<Record<string, (id: string) => object>> = {
  changeChoice: (id) => ({ id, version: 1, content: FULL_CHOICE }),
  takeBackChoice: (id) => ({ id, version: 1, reason: 'We began.' }),
};
export const boardChangesWith = (organisation: string): Readonly<Record<string, (id: string) => object>> => ({
  saveBoardAnswer: (id) => ({ organisation, question: UNANSWERED, content: { ...FULL_ANSWER, evidence: [id] } }),
  recordChoice: (id) => ({ organisation, content: { ...FULL_CHOICE, initiative: id } }),
});

const FULL_ANSWER = { text: 'So', owner: 'A role', standsOn: '2025', evidence: [], gap: 'This', shownPart: 'That', level: 'ORGANISATION' };
const FULL_CHOICE = {
  title: 'Something',
  what: 'All of it',
  reason: 'It costs',
  decidedOn: '2025',
  body: 'A board',
  capability: 'e-prescribing',
  wantedBy: 'Others',
  wantedByOrganisations: ['RBB'],
  level: 'ORGANISATION',
};

type Act = (viewer: WorldViewer, door: string, given: object) => Promise<void>;

/** What boards may do: all of it for nobody else, so that whoever comes later is judged by the world as it was made. */
export async function actOnBoardRecords(act: Act, world: World, oracle: Oracle, viewer: WorldViewer): Promise<void> {
  const organisation = viewer.actingFor ?? missing('board').id;
  const content = { ...FULL_ANSWER, evidence: [] };
  for (const version of [null, 7]) {
    await act(viewer, 'saveBoardAnswer', { organisation, question: UNANSWERED, version, content });
    await act(viewer, 'takeBackBoardAnswer', { organisation, question: UNANSWERED, version: 7 });
  }
  await act(viewer, 'takeBackBoardAnswer', { organisation, question: UNANSWERED, version: 1 });
  await act(viewer, 'recordChoice', { organisation, content: FULL_CHOICE });
  for (const row of world.choices.filter((one) => oracle.choice(viewer, one)).slice(0, 3)) {
    const same = { ...FULL_CHOICE, level: row.level.toUpperCase(), initiative: row.initiativeId };
    // From a version that is not the last: whoever may change it is shown what it is now.
    await act(viewer, 'changeChoice', { id: row.id, version: 7, content: same });
    await act(viewer, 'takeBackChoice', { id: row.id, version: 7, reason: 'We began.' });
  }
  const own = world.choices.find(
    (one) => !one.ended && !one.initiativeId && one.organisationId === viewer.actingFor && one.level === 'organisation',
  );
  if (own) {
    await act(viewer, 'changeChoice', { id: own.id, version: 1, content: FULL_CHOICE });
    await act(viewer, 'takeBackChoice', { id: own.id, version: 2, reason: 'We began.' });
  }
}
