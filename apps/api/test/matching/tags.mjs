import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STARTER = fileURLToPath(new URL('../../data/catalogue/starter.jsonl', import.meta.url));
/** Vocabularies that are suggested, and where an entry has them. */
const TAGS = {
  CAPABILITY: ({ primaryCapability, capabilities = [] }) => [primaryCapability, ...capabilities],
  TECHNOLOGY: ({ technologies = [] }) => technologies,
  CARE_SETTING: ({ careSettings = [] }) => careSettings,
  KIND_OF_CHANGE: ({ kindsOfChange = [] }) => kindsOfChange,
  SUCCESS_MEASURE: ({ successMeasures = [] }) => successMeasures,
  BOARD_QUESTION: ({ boardQuestions = [] }) => boardQuestions,
};
const TEXTS = ['summary', 'outcome', 'context', 'challenge', 'approach', 'impact'];

/** Suggested tags against those that the editors gave: each starter entry in turn is out of sight while its text is asked about. */
export async function measuredTags(kith) {
  const asked = [];
  for (const line of readFileSync(STARTER, 'utf8').trim().split('\n')) {
    const { id, content } = JSON.parse(line);
    const shown = (seen) =>
      kith.place.query(kith.database, `update search_doc set removed = $2 from initiative i where i.id = initiative_id and i.slug = $1`, [
        id,
        !seen,
      ]);
    await shown(false);
    const text = TEXTS.flatMap((part) => content[part] ?? []).join('\n');
    const { suggestedTerms } = await kith.ask(
      `query ($title: String!, $text: String!) { suggestedTerms(title: $title, text: $text) { confidence term { id vocabulary } } }`,
      { title: content.title, text },
    );
    await shown(true);
    const given = Object.entries(TAGS).flatMap(([vocabulary, of]) =>
      of(content).flatMap((term) => (term ? [`${vocabulary}/${term}`] : [])),
    );
    const suggestions = suggestedTerms.map(({ confidence, term }) => ({
      confidence,
      right: given.includes(`${term.vocabulary}/${term.id}`),
    }));
    asked.push({ given: new Set(given).size, suggestions });
  }
  return asked;
}
