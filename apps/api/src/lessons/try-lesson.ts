import type { QueryQuietLessonCheckArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { cleanText } from '../platform/clean-text.rules.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { CheckLesson } from './check-lesson.js';
import { crowdSentence, LESSON_TEXTS } from './quiet-lesson.rules.js';

/** The same check as telling makes, while the lesson is being written. */
@Injectable()
export class TryLesson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly check: CheckLesson,
  ) {}

  async run(viewer: Viewer, { happened, advice, level, system }: QueryQuietLessonCheckArgs) {
    const owner = viewer.actingFor;
    if (!owner || !mayEdit(viewer, owner)) return null;
    const texts = {
      happened: cleanText(happened).slice(0, LESSON_TEXTS.happened.most),
      advice: cleanText(advice).slice(0, LESSON_TEXTS.advice.most),
    };
    const { names, problems, crowd } = await this.check.run(this.dataSource, owner, texts, level, system);
    const unclear = problems.find(({ field }) => field === 'system')?.message ?? '';
    return { names, problems, couldHaveWritten: crowd?.count ?? null, sentence: crowd ? crowdSentence(crowd) : unclear };
  }
}
