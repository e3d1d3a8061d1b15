import type { Level } from './adapt.generated';

/** The levels as the adopter chooses them. */
export const levelChoiceWords: Record<Level, string> = {
  ORGANISATION: 'Only us and the trust it came from',
  SYSTEM: 'Those, and organisations in our area',
  NETWORK: 'Any signed-in member',
  PUBLIC: 'Anyone, including suppliers and the press',
};
