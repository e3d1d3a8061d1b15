import { Args, Query, Resolver } from '@nestjs/graphql';
import { syllable } from 'syllable';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { Glossary } from './glossary.js';
import { ReadSummary } from './read-summary.js';
import { type Reading, readingOf } from './reading.rules.js';

/** Longest text: three stories of an initiative. */
const MOST_TEXT = 60_000;

@Resolver()
export class ReadingResolver {
  constructor(
    private readonly glossary: Glossary,
    private readonly summaries: ReadSummary,
  ) {}

  @Query('readingOf')
  readingOf(@Args('text') text: string): Reading {
    if (text.length > MOST_TEXT) throw badRequest('This text is too long: at most 60,000 characters.');
    return readingOf(text, this.glossary.index, syllable);
  }

  @Query('initiativeSummary')
  initiativeSummary(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): ReturnType<ReadSummary['run']> {
    return this.summaries.run(viewer, slug);
  }
}
