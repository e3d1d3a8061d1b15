import { z } from 'zod';
import { entrySource, initiativeContent } from '../initiatives/initiative-content.js';
import type { Entry } from '../initiatives/load-entries.js';

/** One line of a catalogue file (data/catalogue/README.md). */
const entryLine = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  organisation: z.string().nullable(),
  content: initiativeContent,
  source: entrySource,
});

/** The entries of a catalogue file: summaries of public sources, so public. Throws with the line that can't be read. */
export function readEntries(text: string): Entry[] {
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  return lines.map(({ line, number }) => {
    const parsed = entryLine.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`The catalogue can’t be read at line ${number}: ${z.prettifyError(parsed.error)}`);
    const { id, organisation, content, source } = parsed.data;
    return { slug: id, organisation, content, source, level: 'public' };
  });
}
