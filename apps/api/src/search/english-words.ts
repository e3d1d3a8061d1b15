import { readFile } from 'node:fs/promises';

const FILE = new URL('../../data/english-words.txt', import.meta.url);

/** Words of everyday English of four letters and more, as a model of language knows them. */
export async function readEnglishWords(): Promise<ReadonlySet<string>> {
  return new Set((await readFile(FILE, 'utf8')).trim().split('\n'));
}

const ENDINGS = /(?:s|es|ed|er|ing|ly)$/;

/** Whether it is spelt as it was meant, also where no entry has it: ‘laundry’ is no typing error for ‘foundry’. */
export const isEnglish = (word: string, words: ReadonlySet<string>): boolean => words.has(word) || words.has(word.replace(ENDINGS, ''));
