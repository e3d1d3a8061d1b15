import type { Confirmation } from './adapt.generated';

export const confirmationWords: Record<Confirmation, string> = {
  UNCONFIRMED: 'Not confirmed yet',
  CONFIRMED: 'Confirmed',
  DISPUTED: 'Disputed',
};
