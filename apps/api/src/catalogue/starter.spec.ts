import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import { readContent } from '../initiatives/initiative.rules.js';
import type { Entry } from '../initiatives/load-entries.js';
import { readVocabularyFiles } from '../tags/vocabulary-files.js';
import { readEntries } from './entry-lines.js';
import { STARTER_FILE } from './load-catalogue.js';

let entries: Entry[];
beforeAll(() => {
  entries = readEntries(readFileSync(STARTER_FILE, 'utf8'));
});

it('ships 199 entries, each at an address of its own, with a title, a summary and a source', () => {
  expect(entries).toHaveLength(199);
  expect(new Set(entries.map(({ slug }) => slug)).size).toBe(199);
  expect(entries.filter(({ content, source }) => !content.title || !content.summary || !source?.title).map(({ slug }) => slug)).toEqual([]);
});

it('tags them only with terms that exist, and holds no NHS number', async () => {
  const terms = new Set((await readVocabularyFiles()).map(({ vocabulary, id }) => `${vocabulary}/${id}`));
  const wrong = entries.flatMap(({ slug, content }) => {
    const read = readContent(content, (vocabulary, id) => terms.has(`${vocabulary}/${id}`));
    return 'problems' in read ? read.problems.map(({ field, message }) => `${slug} ${field} ${message}`) : [];
  });
  expect(wrong).toEqual([]);
});

it('says which line can’t be read', () => {
  expect(() =>
    readEntries('\n{"id":"x","organisation":null,"content":{"stage":"done"},"source":{"title":"t","summarisedBy":"k"}}'),
  ).toThrow(/line 2/);
});
