import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { TestApp } from '../test-app.js';
import { ChangeQuestions, type Pair } from './change-questions.js';
import { compareQuestions } from './compare-questions.js';
import { Coverage } from './coverage.js';
import { Documents } from './documents.js';
import { GuessQuestions } from './guess-questions.js';
import { headersOf } from './insert-people.js';
import { OverlapQuestions } from './overlap-questions.js';
import { packPairs, packQuestions } from './packs.js';
import { type Finding, nameOf, type Question } from './question.js';
import { ReadQuestions } from './read-questions.js';
import { Secrets } from './secrets.js';
import type { World, WorldViewer } from './world.js';

/** How many requests are under way at once: while the database works on one, the next is read. */
const AT_ONCE = 4;
const VOLATILE = /"correlationId":"[^"]*"/g;

export interface HuntOptions {
  /** Stop at the first finding: to see whether a planted leak is found at all. */
  readonly untilFirst?: boolean;
  /** Stop once there are so many pairs. */
  readonly enough?: number;
  /** How many hidden rows each change is tried on. */
  readonly changes?: number;
  /** Each viewer leaves out one guess in so many, the next viewer the next one: every guess is made on behalf of most. */
  readonly oneGuessLeftOutIn?: number;
  /** Ask at these only. */
  readonly doors?: readonly string[];
}

/** Asks everything on behalf of everybody and looks for what they may not know. */
export class Hunt {
  readonly documents: Documents;
  readonly coverage: Coverage;
  readonly findings: Finding[] = [];
  /** Viewer-and-question pairs. */
  pairs = 0;
  /** In the midst of a world that is hunted whole: the number of pairs says when no further world begins. */
  hunting = false;
  /** How often a row was rightly shown, by door. */
  readonly shown = new Map<string, number>();

  constructor(
    private readonly kith: TestApp,
    private readonly options: HuntOptions = {},
  ) {
    const server = kith.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
    this.documents = new Documents(server.graphql.schema);
    this.coverage = new Coverage(server.graphql.schema);
  }

  /** Everything that leaves the world as it is. */
  async through(world: World, secrets = new Secrets(world)): Promise<void> {
    const reads = new ReadQuestions(this.documents, world, secrets);
    const guesses = new GuessQuestions(this.documents, world, secrets);
    const changes = new ChangeQuestions(this.documents, world, secrets);
    const overlaps = new OverlapQuestions(this.documents, world, secrets);
    const leftOut = this.options.oneGuessLeftOutIn ?? Number.POSITIVE_INFINITY;
    for (const [place, viewer] of world.viewers.entries()) {
      const made = guesses.for(viewer).filter((_, number) => (number + place + 1) % leftOut !== 0);
      const compared = compareQuestions(this.documents, world, secrets, viewer);
      const packs = packQuestions(this.documents, world, secrets, viewer);
      const questions = [...reads.for(viewer), ...overlaps.for(viewer), ...compared, ...packs, ...made].filter(({ door }) =>
        this.asksAt(door),
      );
      await this.all(questions, (question) => this.one(world, secrets, viewer, question));
      const most = this.options.changes ?? 2;
      const pairs = [
        ...changes.for(viewer, most),
        ...overlaps.pairs(viewer, most),
        ...packPairs(this.documents, world, secrets, viewer, most),
      ].filter(({ hidden }) => this.asksAt(hidden.door));
      await this.all(pairs, (pair) => this.both(world, secrets, viewer, pair));
      if (this.done) return;
    }
  }

  async answer(world: World, viewer: WorldViewer, { door, document, variables, holds = 1, from }: Question): Promise<string> {
    this.coverage.note(document, variables);
    this.pairs += holds;
    const server = this.kith.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: headersOf(world, viewer),
      payload: { query: document, variables },
      ...(from ? { remoteAddress: from } : {}),
    });
    if (response.statusCode >= 500)
      throw new Error(
        `${door} answered ${response.statusCode} to ${nameOf(viewer)}: ${response.body}\n${document}\n${JSON.stringify(variables)}`,
      );
    return response.body.replace(VOLATILE, '"correlationId":""');
  }

  /** One question: nothing hidden in its answer, and nothing but what a guess that meets nothing is told. */
  private async one(world: World, secrets: Secrets, viewer: WorldViewer, question: Question): Promise<void> {
    const text = withoutEcho(await this.answer(world, viewer, question), question.echo);
    this.look(world, secrets, viewer, question, text);
    if (question.expected !== undefined && text !== question.expected)
      this.find(world, viewer, question, 'a guessed row', text.slice(0, 300));
    if (question.expected === undefined && text.includes('"errors":['))
      throw new Error(`${question.door}: ${text.slice(0, 500)}\n${question.document}\n${JSON.stringify(question.variables)}`);
  }

  private async both(world: World, secrets: Secrets, viewer: WorldViewer, { hidden, missing }: Pair): Promise<void> {
    const answers = [withoutEcho(await this.answer(world, viewer, hidden), hidden.echo), await this.answer(world, viewer, missing)];
    this.look(world, secrets, viewer, hidden, answers[0] ?? '');
    if (answers[0] !== answers[1])
      this.find(world, viewer, hidden, 'a guessed row', `${answers[0]?.slice(0, 200)} and not ${answers[1]?.slice(0, 200)}`);
  }

  look(
    world: World,
    secrets: Secrets,
    viewer: WorldViewer,
    question: Pick<Question, 'door' | 'demonstration' | 'cases' | 'exports'> & Partial<Question>,
    text: string,
  ): void {
    const { door, demonstration, cases, exports } = question;
    const asked = {
      viewer,
      ...(demonstration === undefined ? {} : { demonstration }),
      ...(cases === undefined ? {} : { cases }),
      ...(exports === undefined ? {} : { exports }),
    };
    for (const { row, token } of secrets.tracesIn(text, asked)) this.find(world, viewer, question, row, token);
    this.shown.set(door, (this.shown.get(door) ?? 0) + secrets.knownIn(text));
  }

  find(
    world: World,
    viewer: WorldViewer,
    { door, document = '', variables = {} }: Pick<Question, 'door'> & Partial<Question>,
    row: string,
    trace: string,
  ): void {
    this.findings.push({
      world: world.name,
      viewer: nameOf(viewer),
      door,
      question: `${JSON.stringify(variables)} ${document.slice(0, 160)}`,
      row,
      trace,
    });
  }

  get done(): boolean {
    const enough = !this.hunting && this.pairs >= (this.options.enough ?? Number.POSITIVE_INFINITY);
    return enough || (this.options.untilFirst === true && this.findings.length > 0);
  }

  private asksAt(door: string): boolean {
    return this.options.doors === undefined || this.options.doors.includes(door);
  }

  private all<T>(list: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
    return someAtOnce(list, async (item) => {
      if (!this.done) await act(item);
    });
  }
}

export async function someAtOnce<T>(list: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const rest = [...list];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function withoutEcho(text: string, echo: readonly string[] = []): string {
  let rest = text;
  for (const sent of echo) rest = rest.replaceAll(sent, '');
  return rest;
}
