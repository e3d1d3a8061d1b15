import type { ChoiceContentInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Terms } from '../../tags/terms.js';
import { readChoice } from './choice.rules.js';

/** Reads what was sent of a choice, by the vocabularies and the day. */
@Injectable()
export class ChoiceReader {
  constructor(
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  read(content: ChoiceContentInput): ReturnType<typeof readChoice> {
    return readChoice(content, { today: this.clock.today(), capabilityExists: (id) => this.terms.exists('capability', id) });
  }
}
