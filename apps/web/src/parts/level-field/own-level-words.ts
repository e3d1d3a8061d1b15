import type { Level } from '../words/words.generated';

/** Whom a record of an organisation's own reaches, as its writer chooses it. */
export const ownLevelWords: Record<Level, string> = {
  ORGANISATION: 'Only your organisation',
  SYSTEM: 'Your organisation and your area, with its programme office',
  NETWORK: 'Any signed-in member',
  PUBLIC: 'Anyone, including suppliers and the press',
};

export const OWN_LEVELS = Object.keys(ownLevelWords) as Level[];

/** Stands beside every level: confidentiality is never promised. */
export const MAY_BE_ASKED_FOR =
  'Whichever you choose: you and every organisation that sees this may be asked for it under freedom of information.';
