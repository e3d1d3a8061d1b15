import type { Join_claimFragment, JoinPageQuery } from './join.generated';

export const stateWords: Record<Join_claimFragment['state'], string> = {
  WAITING: 'Waits for an answer',
  CONFIRMED: 'Confirmed: you are an administrator',
  REFUSED: 'Refused',
  WITHDRAWN: 'You took it back',
  PASSED_ON: 'Passed on to the organisation’s administrators',
  EXPIRED: 'Nobody answered within 14 days',
};

type Bar = NonNullable<NonNullable<JoinPageQuery['joining']>['bar']>;

export const barWords: Record<Bar, string> = {
  ADDRESS_NOT_VERIFIED:
    'Your sign-in service has not confirmed that your e-mail address is yours. Ask its help desk, or an operator of Kith.',
  ADDRESS_NOT_APPROVED: 'Your e-mail address is on no domain that is approved for this organisation. Sign in with your work address.',
  ADMINISTRATOR_ALREADY: 'You are an administrator of this organisation already.',
  ASKED_ALREADY: 'You have asked already. Your request is below.',
};
