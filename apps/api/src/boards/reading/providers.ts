import { Glossary } from './glossary.js';
import { ReadSummary } from './read-summary.js';
import { ReadingResolver } from './reading.resolver.js';

/** What the module needs for reading in plain English. */
export const READING = [Glossary, ReadingResolver, ReadSummary];
