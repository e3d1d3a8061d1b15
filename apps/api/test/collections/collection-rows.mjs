import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The longest title, and the longest text of a story in one piece, that an import takes (src/initiatives/initiative-content.ts). */
const TITLE = 400;
const TEXT = 20_000;

/**
 * The documents of a retrieval collection (`docs.jsonl` with id, title and text) as rows of an import file: public, and of no organisation.
 * A title that is too long stands whole at the beginning of the text.
 */
export async function* collectionRows(folder) {
  for await (const line of createInterface({ input: createReadStream(`${folder}/docs.jsonl`), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { id, title = '', text = '' } = JSON.parse(line);
    const head = shortened(title.trim() || text.trim(), TITLE);
    const story = head === title.trim() ? text.trim() : `${title.trim()}\n\n${text.trim()}`.trim();
    yield { id: String(id), title: head, text: shortened(story || head, TEXT) };
  }
}

/** To the last whole word. */
function shortened(text, most) {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return text.slice(0, space > 0 ? space : most);
}
