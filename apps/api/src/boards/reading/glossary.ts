import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { type GlossaryWord, indexWords, type WordIndex } from './glossary.rules.js';

/** The same place from the sources and from what is built of them. */
const FILE = new URL('../../../data/glossary.json', import.meta.url);

const text = z.string().trim().min(1);
const file = z.array(z.object({ term: text, full: text.nullable(), plain: text, others: z.array(text) }));

/** Throws where the file is not what it should be: it ships with the code. */
export async function readGlossary(): Promise<GlossaryWord[]> {
  return file.parse(JSON.parse(await readFile(FILE, 'utf8')));
}

/** Abbreviations and words of the trade with plain ones, in memory. */
@Injectable()
export class Glossary implements OnModuleInit {
  index: WordIndex = indexWords([]);

  async onModuleInit(): Promise<void> {
    this.index = indexWords(await readGlossary());
  }
}
