import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
const jsonLines = (file) => lines(file).map((line) => JSON.parse(line));
/** Rows below the heading. */
const table = (file) =>
  lines(file)
    .slice(1)
    .map((line) => line.split('\t'));

/** A public collection: each document an initiative of its own; the questions by their id. */
export function collection(folder) {
  const grades = gradesOf(table(join(folder, 'qrels.tsv')).map(([asked, id, grade]) => [asked, id, grade]));
  return {
    rows: () => jsonLines(join(folder, 'docs.jsonl')),
    questions: jsonLines(join(folder, 'queries.jsonl'))
      .filter(({ id }) => grades.has(String(id)))
      .map(({ id, title = '', text }) => ({ id: String(id), title, text, grades: grades.get(String(id)) })),
  };
}

/** Names of folders with documents, questions and judgements. */
export const collectionNames = (folder) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) =>
        ['docs.jsonl', 'queries.jsonl', 'qrels.tsv'].every((file) => existsSync(join(folder, name, file))),
      )
    : [];

/** Judged searches over the catalogue: number, text, initiative, grade. */
export function judgedSearches(file) {
  const rows = table(file);
  const grades = gradesOf(rows.map(([number, , id, grade]) => [number, id, grade]));
  const texts = new Map(rows.map(([number, text]) => [number, text]));
  return [...grades].map(([id, judged]) => ({ id, text: texts.get(id), grades: judged }));
}

/** Judged pairs of the catalogue: initiative, other, grade. */
export const judgedPairs = (file) => [...gradesOf(table(file))].map(([id, judged]) => ({ id, text: null, grades: judged }));

function gradesOf(rows) {
  const grades = new Map();
  for (const [asked, id, grade] of rows) {
    if (!grades.has(asked)) grades.set(asked, new Map());
    grades.get(asked).set(id, Number(grade));
  }
  return grades;
}

/**
 * What the catalogue has beyond the starter entries, as rows of an import file. Its capabilities and technologies are free phrases: one
 * counts where the vocabularies know it by name or synonym, as the import does, and is left out otherwise. The primary capability is the
 * one that most starter entries of the same theme have. Nothing is mapped by hand.
 */
export function* restOfCatalogue(folder) {
  const starter = new Map(jsonLines(join(DATA, 'catalogue', 'starter.jsonl')).map((entry) => [entry.id, entry.content]));
  const all = jsonLines(join(folder, 'catalogue.jsonl'));
  const primary = primaryByTheme(all, starter);
  const [capability, technology, setting] = ['capability', 'technology', 'care-setting'].map(meanings);
  const trusts = new Set(lines(join(DATA, 'organisations', 'register-2026-07', 'organisations.csv')).map((line) => line.split(',')[0]));
  for (const entry of all) {
    if (starter.has(entry.id)) continue;
    yield {
      id: entry.id,
      title: entry.title,
      lead: trusts.has(entry.ods_code) ? entry.ods_code : undefined,
      level: 'public',
      summary: entry.summary,
      context: entry.context,
      challenge: entry.challenge,
      approach: entry.approach,
      impact: entry.impact,
      lessons: entry.lessons ? [entry.lessons] : [],
      primaryCapability: primary.get(entry.theme),
      capabilities: known(entry.capabilities, capability),
      technologies: known(entry.technologies, technology),
      careSettings: known([entry.care_setting], setting),
      products: entry.products.map((name) => ({ name })),
      partners: entry.partners.map((name) => ({ name })),
      sourceTitle: entry.source_title || 'not named',
      sourceUrl: entry.source_url || undefined,
    };
  }
}

/** Every entry with its text as in the catalogue and no tag at all: what is found by text alone. */
export function* bareCatalogue(folder) {
  for (const entry of jsonLines(join(folder, 'catalogue.jsonl'))) {
    const { id, title, summary, context, challenge, approach, impact } = entry;
    yield {
      id,
      title,
      summary,
      context,
      challenge,
      approach,
      impact,
      lessons: entry.lessons ? [entry.lessons] : [],
      products: entry.products.map((name) => ({ name })),
    };
  }
}

function primaryByTheme(all, starter) {
  const votes = new Map();
  for (const { id, theme } of all) {
    const chosen = starter.get(id)?.primaryCapability;
    if (!chosen) continue;
    const counted = votes.get(theme) ?? new Map();
    votes.set(theme, counted.set(chosen, (counted.get(chosen) ?? 0) + 1));
  }
  return new Map([...votes].map(([theme, counted]) => [theme, [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0][0]]));
}

const key = (phrase) =>
  phrase
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function meanings(vocabulary) {
  const { terms } = JSON.parse(readFileSync(join(DATA, 'vocabularies', `${vocabulary}.json`), 'utf8'));
  return new Map(terms.flatMap(({ id, label, synonyms }) => [id, label, ...synonyms].map((name) => [key(name), id])));
}

const known = (phrases, meaning) => [...new Set(phrases.flatMap((phrase) => meaning.get(key(phrase)) ?? []))];
