import { ChangeChoice } from './change-choice.js';
import { ChoiceReads } from './choice.reads.js';
import { ChoiceReader } from './choice-reader.js';
import { ChoiceFieldsResolver, ChoicesResolver } from './choices.resolver.js';
import { ChoicesHeld } from './choices-held.js';
import { ChoicesKept } from './choices-kept.js';
import { ChoicesOf } from './choices-of.js';
import { LoadFictionalChoices } from './load-fictional-choices.js';
import { NotDoneReads } from './not-done.reads.js';
import { RecordChoice } from './record-choice.js';

/** What the module needs for what a board chose not to do. */
export const CHOICES = [
  ChangeChoice,
  ChoiceFieldsResolver,
  ChoiceReader,
  ChoiceReads,
  ChoicesHeld,
  ChoicesKept,
  ChoicesOf,
  ChoicesResolver,
  LoadFictionalChoices,
  NotDoneReads,
  RecordChoice,
];
