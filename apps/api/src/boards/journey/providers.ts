import { JourneyReads } from './journey.reads.js';
import { JourneyResolver } from './journey.resolver.js';
import { MarkJourney } from './mark-journey.js';

/** What the module needs for a board's journey. */
export const JOURNEY = [JourneyReads, JourneyResolver, MarkJourney];
