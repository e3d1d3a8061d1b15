import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { VOCABULARIES, type Vocabulary } from './term.entity.js';

/** The same place from the sources and from what is built of them. */
const FOLDER = new URL('../../data/vocabularies/', import.meta.url);

const text = z.string().trim().min(1);
const file = z.object({
  vocabulary: text,
  label: text,
  terms: z.array(
    z.object({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      label: text,
      group: text.nullable(),
      description: text,
      synonyms: z.array(text),
      nationally: text.nullable().default(null),
      boughtNationally: z.boolean().default(false),
      startingPointOnly: z.boolean().default(false),
    }),
  ),
});

/** A term as its file gives it. */
export type FileTerm = z.infer<typeof file>['terms'][number] & { readonly vocabulary: Vocabulary; readonly position: number };

/** Every term of every vocabulary file, in order. Throws where a file is not what it should be: it ships with the code. */
export async function readVocabularyFiles(folder: URL = FOLDER): Promise<FileTerm[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map(async (name) => file.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))));
  return files.flatMap(({ vocabulary, terms }) => terms.map((term, position) => ({ ...term, vocabulary: known(vocabulary), position })));
}

/** Files write `care-setting`, code and database `care_setting`. */
function known(name: string): Vocabulary {
  const vocabulary = VOCABULARIES.find((one) => one === name.replaceAll('-', '_'));
  if (!vocabulary) throw new Error(`There is no vocabulary "${name}".`);
  return vocabulary;
}
