import { idFor, mistyped, revisionId, wordFor } from './canaries.js';
import type { Documents } from './documents.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import { THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

/** As many as the server lets stand in one request. */
const MOST_ALIASES = 14;

const inGroups = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

/** Every `turns`-th of a list, another for the next viewer: together they ask all. */
export const inTurn = <T>(list: readonly T[], place: number, turns: number): T[] =>
  list.filter((_, index) => (index + place) % turns === 0);

/** Questions by somebody who has guessed an id, an address or a word of what is hidden from them. */
export class GuessQuestions {
  constructor(
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  for(viewer: WorldViewer): Question[] {
    return [...this.byId(viewer), ...this.byWord(viewer)];
  }

  /** Each must be answered as if there were nothing. */
  private byId(viewer: WorldViewer): Question[] {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, people, cases, tokens, invitations, contracts, needs, lessons, lessonQuestions } =
      this.world;
    // To open the address of a demonstration entry is to pick the demonstration.
    const hidden = initiatives.filter((row) => !oracle.initiative(viewer, row, true));
    const foreign = initiatives.filter((row) => !oracle.workingRevision(viewer, row));
    const unread = initiatives.filter((row) => !row.draftWord || !oracle.workingRevision(viewer, row));
    const place = this.world.viewers.indexOf(viewer);
    // Ids of every kind are tried at every door: a part by each viewer, together all.
    const turns = 4;
    const others = [
      ...adaptations,
      ...threads,
      ...people,
      ...cases,
      ...tokens,
      ...invitations,
      ...contracts.slice(0, 4),
      ...needs.slice(0, 2),
      ...lessons,
      ...lessonQuestions,
    ].map(({ id }) => id);
    const known = new Set(
      [
        ...adaptations.filter((row) => oracle.adaptationAt(viewer, row)),
        ...threads.filter((row) => oracle.thread(viewer, row)),
        ...contracts.filter((row) => oracle.knowsOfContract(viewer, row)),
        ...needs.filter((row) => oracle.need(viewer, row)),
      ].map(({ id }) => id),
    );
    const shown = new Set(lessons.filter((row) => oracle.lesson(viewer, row)).map(({ id }) => id));
    const read = new Set(lessonQuestions.filter((row) => oracle.lessonQuestion(viewer, row)).map(({ id }) => id));
    const some = inTurn(others, place, turns);
    const strange = some.filter((id) => !known.has(id));
    const hiddenOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).filter((id) => !known.has(id));
    return [
      ...this.guesses('initiative', [...hidden.flatMap(({ slug, formerSlug, id }) => [slug, id, formerSlug ?? []].flat()), ...strange]),
      ...this.guesses(
        'initiativeHistory',
        hidden.map(({ slug }) => slug),
      ),
      ...foreign.map(({ id }, place) => ({
        door: 'audiencePreview',
        document: this.documents.of('Query', 'audiencePreview', { levels: 0 }),
        variables: { id, level: place % 2 === 0 ? 'PUBLIC' : 'ORGANISATION' },
        expected: JSON.stringify({ data: { audiencePreview: null } }),
      })),
      ...this.guesses('workingRevision', [...unread.map(({ id }) => id), ...some]),
      ...this.guesses('adaptation', [
        ...hiddenOf(adaptations),
        ...strange,
        ...inTurn(initiatives, place, turns).flatMap(({ id }) => [id, revisionId(id, 1), revisionId(id, 2)]),
      ]),
      ...this.guesses('contract', [
        ...strange.slice(-8),
        ...contracts.filter((row) => !oracle.knowsOfContract(viewer, row)).map(({ id }) => id),
        ...initiatives.slice(0, 4).map(({ id }) => id),
      ]),
      ...this.guesses('need', [...strange.slice(-8), ...needs.filter((row) => !oracle.need(viewer, row)).map(({ id }) => id)]),
      ...this.guesses('choice', [
        ...strange.slice(-4),
        ...this.world.choices
          .filter(
            (row) => !oracle.choice(viewer, row) && !this.world.choices.some((one) => one.id === row.id && oracle.choice(viewer, one)),
          )
          .map(({ id }) => id),
      ]),
      ...(['review', 'seenByBoard'] as const).flatMap((door) => {
        const rows = door === 'review' ? this.world.reviews : this.world.seenByBoards;
        return this.guesses(door, [...strange.slice(-4), ...rows.filter((row) => !oracle.boardRecord(viewer, row)).map(({ id }) => id)]);
      }),
      ...this.guesses('showing', [
        ...strange.slice(-4),
        ...this.world.showings.filter((row) => !oracle.showing(viewer, row)).map(({ id }) => id),
      ]),
      ...this.guesses(
        'quietLesson',
        [...lessons.map(({ id }) => id), ...strange].filter((id) => !shown.has(id)),
      ),
      ...this.guesses(
        'quietQuestion',
        [...lessonQuestions.map(({ id }) => id), ...strange].filter((id) => !read.has(id)),
      ),
      ...this.guesses(
        'reuseCheck',
        [...initiatives.filter((row) => !oracle.reuse(viewer, { initiativeId: row.id })), ...inTurn(this.world.reuse, place, turns)].map(
          ({ id }) => id,
        ),
      ),
      ...this.guesses('thread', [...hiddenOf(threads), ...strange, ...inTurn(initiatives, place, turns).map(({ id }) => id)]),
    ];
  }

  private guesses(door: string, ids: readonly string[]): Question[] {
    return inGroups(ids, MOST_ALIASES).map((group) => ({
      door,
      document: this.documents.many(door, group.length),
      variables: Object.fromEntries(group.map((id, place) => [`v${place}`, id])),
      holds: group.length,
      expected: JSON.stringify({ data: Object.fromEntries(group.map((_, place) => [`a${place}`, null])) }),
    }));
  }

  /** A word of a hidden row typed, mistyped, or as a filter; and a text like the hidden one, as if it were being written. */
  private byWord(viewer: WorldViewer): Question[] {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, unseenWords, people, lessons } = this.world;
    const hidden = initiatives.filter((row) => !oracle.initiative(viewer, row));
    const place = this.world.viewers.indexOf(viewer);
    const words = [
      ...hidden.map(({ word }) => word),
      ...initiatives.flatMap(({ oldWord, draftWord }) => [oldWord ?? [], draftWord ?? []].flat()),
      ...adaptations.slice(0, 3).map(({ word }) => word),
      ...threads.slice(0, 3).map(({ word }) => word),
      ...this.world.contracts.slice(0, 3).map(({ word }) => word),
      ...unseenWords,
      ...people.slice(0, 3).map(({ word }) => word),
    ];
    const list = (search: string) => this.ask('initiatives', { levels: 2 }, { search, first: 5 }, [search]);
    return [
      ...inTurn(words, place, 3).map((word) => list(mistyped(word))),
      ...inTurn(lessons, place, 4)
        .filter((row) => !oracle.lesson(viewer, row))
        .flatMap(({ word }) => [
          list(word),
          this.ask('quietLessons', { levels: 2 }, { search: word, first: 5 }, [word]),
          this.ask('quietLessons', { levels: 2 }, { capability: word, first: 5 }, [word]),
        ]),
      ...inTurn(hidden, place, 2)
        .slice(0, 8)
        .flatMap(({ word, theme }) => [
          list(word),
          list(word.slice(0, 6)),
          this.ask('initiatives', { levels: 2 }, { filter: { technology: [word], epr: [word], region: [word] }, first: 5 }, [word]),
          this.ask('organisations', { levels: 2 }, { search: word, first: 5 }, [word]),
          this.ask('similarTo', { levels: 1 }, { title: `${THEMES[theme]?.title} ${word}`, text: THEMES[theme]?.text, first: 20 }, [word]),
          this.ask('suggestedTerms', { levels: 1 }, { title: `${THEMES[theme]?.title} ${word}` }, [word]),
        ]),
    ];
  }

  private ask(door: string, depth: { levels: number }, variables: Record<string, unknown>, echo: readonly string[]): Question {
    return { door, document: this.documents.of('Query', door, depth), variables, echo };
  }
}

/** An id, a word and an address that no row of any world has. */
export const missing = (key: string) => ({ id: idFor(`missing:${key}`), word: wordFor(`missing:${key}`) });
