import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { NamedTerm } from './synonyms.rules.js';

/** The same place from the sources and from what is built of them. */
const FILE = new URL('../../data/clinical-words.json', import.meta.url);

const file = z.object({ about: z.string(), words: z.array(z.array(z.string().trim().min(1)).min(1)) });

/** Conditions, specialties and acts of care by all their names. Throws where the file is not what it should be: it ships with the code. */
export async function readClinicalWords(): Promise<NamedTerm[]> {
  const { words } = file.parse(JSON.parse(await readFile(FILE, 'utf8')));
  return words.flatMap(([label, ...synonyms]) => (label ? [{ vocabulary: 'clinical', id: label, label, synonyms }] : []));
}
