import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const text = (name: string): string => readFileSync(new URL(`../../../data/demonstration/${name}`, import.meta.url), 'utf8');
const entries: { id: string; organisation: string; content: { stage: string; partners?: { odsCode?: string }[] } }[] = text(
  'initiatives.jsonl',
)
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const ownOf = (organisation: string): string[] =>
  entries
    .filter(({ organisation: lead, content }) => lead === organisation || content.partners?.some(({ odsCode }) => odsCode === organisation))
    .map(({ id }) => id);

test('what boards of the demonstration give as evidence is their own', () => {
  const answers: { organisation: string; evidence: string[]; earlier: { evidence: string[] }[] }[] = JSON.parse(text('answers.json'));
  const strange = answers.flatMap(({ organisation, evidence, earlier }) =>
    [...evidence, ...earlier.flatMap((one) => one.evidence)].filter((slug) => !ownOf(organisation).includes(slug)),
  );
  expect(strange).toEqual([]);
});

test('what they chose not to do is something of theirs that was paused, stopped or retired, or has a name', () => {
  const choices: { organisation: string; initiative: string | null; title: string }[] = JSON.parse(text('choices.json'));
  for (const { organisation, initiative, title } of choices) {
    const entry = entries.find(({ id }) => id === initiative);
    if (initiative === null) expect(title).not.toBe('');
    else {
      expect(ownOf(organisation)).toContain(initiative);
      expect(['paused', 'stopped', 'retired']).toContain(entry?.content.stage);
    }
  }
});

test('what they decided, marked and offer to show is of entries of the demonstration', () => {
  const slugs = new Set(entries.map(({ id }) => id));
  const records = ['reviews.json', 'seen.json', 'showings.json', 'journey.json'].flatMap(
    (file): { organisation?: string; initiative: string; dependsOn?: string[] }[] => JSON.parse(text(file)),
  );
  expect(records.flatMap(({ initiative, dependsOn = [] }) => [initiative, ...dependsOn]).filter((slug) => !slugs.has(slug))).toEqual([]);
  const marks: { organisation: string; initiative: string }[] = JSON.parse(text('journey.json'));
  expect(marks.filter(({ organisation, initiative }) => !ownOf(organisation).includes(initiative))).toEqual([]);
});

test('what a pack of the demonstration names is in it', () => {
  const slugs = new Set(entries.map(({ id }) => id));
  const packs: { comparison: string[]; questions: { approaches: string[] }[] }[] = JSON.parse(text('packs.json'));
  const named = packs.flatMap(({ comparison, questions }) => [...comparison, ...questions.flatMap(({ approaches }) => approaches)]);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
});
