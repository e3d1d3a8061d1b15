import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { initiativeContent } from '../initiatives/initiative-content.js';
import { QUESTION_CUES, questionsIn } from './question-cues.rules.js';

const entriesOf = (file: string) =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const content = initiativeContent.parse(JSON.parse(line).content);
      const { title, summary, outcome, context, challenge, approach, impact, lessons, boardQuestions } = content;
      const text = [summary, outcome, context, challenge, approach, impact, ...lessons.map((lesson) => lesson.text)].join(' . ');
      return { boardQuestions, found: questionsIn(title, text) };
    });
const starter = entriesOf('catalogue/starter.jsonl');
const demonstration = entriesOf('demonstration/initiatives.jsonl');

function measured(entries: typeof starter) {
  const made = entries.flatMap(({ boardQuestions, found }) => found.map(({ id }) => boardQuestions.includes(id)));
  const given = entries.reduce((sum, { boardQuestions }) => sum + boardQuestions.length, 0);
  const right = made.filter(Boolean).length;
  return { made: made.length, precision: right / made.length, recall: right / given };
}

/** These figures stand in docs/matching.md. */
test('what a text says of itself suggests the right board question mostly', () => {
  const found = measured(starter);
  expect(found.made).toBe(60);
  expect(found.precision).toBeCloseTo(0.9, 2);
  expect(found.recall).toBeCloseTo(0.29, 2);
});

test('also in entries that it was not written from', () => {
  const { made, precision } = measured(demonstration);
  expect(made).toBe(7);
  expect(precision).toBe(1);
});

/** Each entry in turn is left out, and a cue counts by its record among the others: none lives from one entry alone. */
test('leaving each entry out in turn, no cue falls below what is suggested from', () => {
  for (const { question } of QUESTION_CUES) {
    const holding = starter.filter(({ found }) => found.some(({ id }) => id === question));
    const right = holding.filter(({ boardQuestions }) => boardQuestions.includes(question)).length;
    expect(holding.length).toBeGreaterThanOrEqual(6);
    for (const { boardQuestions } of holding)
      expect((right - (boardQuestions.includes(question) ? 1 : 0)) / (holding.length - 1)).toBeGreaterThanOrEqual(0.7);
  }
});

test('each cue says how sure it is, no surer than its record', () => {
  for (const { question, confidence } of QUESTION_CUES) {
    const holding = starter.filter(({ found }) => found.some(({ id }) => id === question));
    const right = holding.filter(({ boardQuestions }) => boardQuestions.includes(question)).length;
    expect([question, confidence <= right / holding.length + 0.01]).toEqual([question, true]);
  }
});

/** One such text once held up everybody for sixteen seconds. */
test('no text takes long to look through', () => {
  const begun = performance.now();
  for (const said of ['pilot', 'pilot ', 'joint ', 'one a-', 'shared record ', 'starting as '])
    questionsIn('', said.repeat(20_000 / said.length));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
