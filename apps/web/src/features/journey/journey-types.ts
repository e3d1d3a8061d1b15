import type { Journey_journeyFragment } from './journey.generated';

/** One initiative on the journey, as the pages read it. */
export type JourneyStepFacts = Journey_journeyFragment['steps'][number];
