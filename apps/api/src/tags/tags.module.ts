import { Module, type OnModuleInit } from '@nestjs/common';
import { LoadVocabularies } from './load-vocabularies.js';
import { RequestTerm } from './request-term.js';
import { TagsResolver } from './tags.resolver.js';
import { Terms } from './terms.js';

/** The vocabularies by which work is tagged, and the words that mean the same. */
@Module({ providers: [LoadVocabularies, RequestTerm, TagsResolver, Terms], exports: [LoadVocabularies, Terms] })
export class TagsModule implements OnModuleInit {
  constructor(private readonly load: LoadVocabularies) {}

  /** A release may bring new terms: every start loads them before the first request. */
  async onModuleInit(): Promise<void> {
    await this.load.run();
  }
}
