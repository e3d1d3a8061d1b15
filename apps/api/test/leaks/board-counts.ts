import type { Documents } from './documents.js';
import { inTurn } from './guess-questions.js';
import type { Hunt } from './hunt.js';
import type { Oracle } from './oracle.js';
import type { Question } from './question.js';
import { THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

/** The figures of the pages of board questions, counted again from the generated data, through every page. */
export class BoardCounts {
  constructor(
    private readonly hunt: Hunt,
    private readonly documents: Documents,
    private readonly world: World,
    private readonly oracle: Oracle,
  ) {}

  async of(viewer: WorldViewer): Promise<void> {
    await this.all(viewer);
    // Two questions a viewer: together they ask all.
    for (const [theme, { boardQuestion, successMeasure }] of inTurn([...THEMES.entries()], this.world.viewers.indexOf(viewer), 2)) {
      const seen = this.seen(viewer, theme);
      const met: string[] = [];
      let after: string | null = null;
      do {
        const question = this.ask({ id: boardQuestion, approaches_first: 7, approaches_after: after });
        const { approaches } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data.boardQuestion;
        const counted = [approaches.totalCount, approaches.realCount, approaches.areas.map(areaOf)];
        const real = seen.filter(({ demonstration }) => !demonstration).length;
        const right = [seen.length, real, seen.length > 0 ? [[successMeasure, seen.length]] : []];
        this.same(viewer, question, `approaches to ${boardQuestion}`, counted, right);
        met.push(...approaches.edges.map(({ node }: { node: { initiative: { id: string } } }) => node.initiative.id));
        after = approaches.pageInfo.hasNextPage ? approaches.pageInfo.endCursor : null;
      } while (after !== null);
      const question = this.ask({ id: boardQuestion });
      this.same(viewer, question, `all approaches to ${boardQuestion}`, met.sort(), seen.map(({ id }) => id).sort());
    }
  }

  private async all(viewer: WorldViewer): Promise<void> {
    const question = { door: 'boardQuestions', document: this.documents.of('Query', 'boardQuestions', { levels: 0 }), variables: {} };
    const { boardQuestions } = JSON.parse(await this.hunt.answer(this.world, viewer, question)).data;
    const right = new Map<string, number>(THEMES.map(({ boardQuestion }, theme) => [boardQuestion, this.seen(viewer, theme).length]));
    this.same(
      viewer,
      question,
      'entries of board questions',
      boardQuestions.map(({ id, entries }: { id: string; entries: number }) => [id, entries]),
      ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((id) => [id, right.get(id) ?? 0]),
    );
  }

  private seen(viewer: WorldViewer, theme: number) {
    return this.world.initiatives.filter((row) => row.theme === theme && !row.archived && this.oracle.initiative(viewer, row));
  }

  private ask(variables: Record<string, unknown>): Question {
    return { door: 'boardQuestion', document: this.documents.of('Query', 'boardQuestion', { levels: 4 }), variables };
  }

  private same(viewer: WorldViewer, question: Question, what: string, found: unknown, right: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(right)];
    if (one !== other) this.hunt.find(this.world, viewer, question, what, `${one.slice(0, 300)} and not ${other.slice(0, 300)}`);
  }
}

const areaOf = ({ successMeasure, count }: { successMeasure: { id: string }; count: number }) => [successMeasure.id, count];
