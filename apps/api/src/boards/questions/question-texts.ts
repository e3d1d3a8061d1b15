import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';

/** The same place from the sources and from what is built of them. */
const FILE = new URL('../../../data/board-questions.json', import.meta.url);

const text = z.string().trim().min(1);
const some = (least: number, most: number) => z.array(text).min(least).max(most);
const file = z.object({
  questions: z
    .array(
      z.object({
        id: z.string().regex(/^q[1-9]$/),
        asks: text,
        why: text,
        good: some(2, 4),
        askOnThursday: some(2, 3),
        worries: some(2, 3),
        sources: z.array(z.object({ title: text, url: z.url().nullable() })).min(1),
      }),
    )
    .length(9),
});

/** What is said of a board question, in our own words. */
export type QuestionText = z.infer<typeof file>['questions'][number];

/** Throws where the file is not what it should be: it ships with the code. */
export async function readQuestionTexts(): Promise<QuestionText[]> {
  return file.parse(JSON.parse(await readFile(FILE, 'utf8'))).questions;
}

/** The nine questions explained, in memory. */
@Injectable()
export class QuestionTexts implements OnModuleInit {
  private texts: readonly QuestionText[] = [];

  async onModuleInit(): Promise<void> {
    this.texts = await readQuestionTexts();
  }

  /** In the order of the questions. */
  all(): readonly QuestionText[] {
    return this.texts;
  }

  /** Null where there is no such question. */
  of(id: string): QuestionText | null {
    return this.texts.find((one) => one.id === id) ?? null;
  }
}
