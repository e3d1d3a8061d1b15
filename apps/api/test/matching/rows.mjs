import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bareCatalogue, collection, collectionNames, judgedPairs, judgedSearches, restOfCatalogue } from './collections.mjs';

const NO_NEARNESS = { sameSystem: 0, adjoining: 0, region: 0, distance: 0, sameKind: 0, sameEpr: 0, peer: 0 };
const NO_TAGS = { capability: 0, technology: 0, product: 0, careSetting: 0, kindOfChange: 0 };
const ASKED = 20;

/** The ways to ask: each gives ids in the order of the answer. `textOnly`: without what the tags say. */
export const DOORS = {
  search: {
    name: '`initiatives(search:)`',
    async ask(kith, { text }) {
      const { initiatives } = await kith.ask(
        `query ($text: String!) { initiatives(search: $text, first: ${ASKED}) { edges { node { id } } } }`,
        { text },
      );
      return initiatives.edges.map(({ node }) => node.id);
    },
  },
  similarTo: {
    name: '`similarTo(title:, text:)`',
    async ask(kith, { title = '', text }) {
      const { similarTo } = await kith.ask(
        `query ($title: String!, $text: String!) { similarTo(title: $title, text: $text, scope: EVERYWHERE, first: ${ASKED}) { initiative { id } } }`,
        { title, text },
      );
      return similarTo.map(({ initiative }) => initiative.id);
    },
  },
  /** Without the title that a question may have. */
  similarToText: {
    name: '`similarTo(text:)`',
    ask: (kith, { text }, how) => DOORS.similarTo.ask(kith, { text }, how),
  },
  similar: {
    name: '`Initiative.similar(scope: EVERYWHERE)`, nearness off',
    async ask(kith, { slug }, { textOnly }) {
      const { initiative } = await kith.ask(
        `query ($slug: String!, $weights: SimilarWeights) { initiative(slug: $slug) { similar(scope: EVERYWHERE, first: ${ASKED}, weights: $weights) { initiative { id } } } }`,
        { slug, weights: { ...NO_NEARNESS, ...(textOnly ? NO_TAGS : {}) } },
      );
      return initiative.similar.map((found) => found.initiative.id);
    },
  },
};

/** What is published of the collections, and what was asked for. */
const KNOWN = {
  scifact: { title: 'SciFact', door: 'search', published: [0.665, 0.645, 0.713, 0.731], reach: 0.74 },
  'federal-ai-renewed': {
    title: 'federal-ai-renewed',
    door: 'similarToText',
    published: [0.784, 0.815, null, 0.859],
    reach: 0.88,
    also: [{ title: 'federal-ai-renewed, with its title', door: 'similarTo', published: [], reach: null }],
  },
};

/**
 * The databases to make, each with what is asked of it. `files`: rows to import by name of the import. Without data, only the names that the
 * table knows, so that it says what was not measured.
 */
export function plans(data, similarToo) {
  const retrieval = data && join(data, 'retrieval');
  const names = [...new Set([...Object.keys(KNOWN), ...(retrieval ? collectionNames(retrieval) : [])])];
  const collections = names.map((name) => {
    const { also = [], ...known } = KNOWN[name] ?? {
      title: name,
      door: similarToo.includes(name) ? 'similarTo' : 'search',
      published: [],
      reach: null,
    };
    const folder = retrieval && existsSync(join(retrieval, name)) ? collection(join(retrieval, name)) : null;
    return plan(
      name,
      false,
      folder?.rows,
      [known, ...also].map((asked) => ({ ...asked, questions: folder?.questions })),
    );
  });
  const catalogue = data && existsSync(join(data, 'catalogue', 'catalogue.jsonl')) ? join(data, 'catalogue') : null;
  const judged = (file, read) => (catalogue && existsSync(join(retrieval, file)) ? read(join(retrieval, file)) : null);
  const searches = judged('nhs-search.tsv', judgedSearches);
  const pairs = judged('nhs-similar.tsv', judgedPairs);
  return [
    ...collections,
    plan('catalogue', true, catalogue && (() => restOfCatalogue(catalogue)), [
      { title: 'NHS searches', door: 'search', published: [0.687, 0.672, null, 0.756], reach: 0.82, questions: searches },
      { title: 'NHS similar', door: 'similar', published: [0.762, 0.738, null, 0.803], reach: 0.86, questions: pairs },
    ]),
    plan('bare', false, catalogue && (() => bareCatalogue(catalogue)), [
      { title: 'NHS searches, no tags', door: 'search', published: [], reach: null, questions: searches },
      { title: 'NHS similar, no tags', door: 'similar', published: [], reach: null, questions: pairs },
    ]),
  ];
}

const plan = (name, starter, rows, asked) => ({
  name,
  database: `matching_${name.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase()}`,
  starter,
  rows: asked.some(({ questions }) => questions) ? rows : null,
  asked,
});
