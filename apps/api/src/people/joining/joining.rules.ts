import type { JoiningBar } from '@kith/schema';
import type { FieldProblem } from '../../platform/results.js';
import { plainAddress, problemsOfInvitation } from '../invitation.rules.js';

/** How long a claim waits. */
export const CLAIM_DAYS = 14;

/** Each claim writes to people who did not ask for it. */
export const MOST_CLAIMS_A_DAY = 5;

export const CLAIM_TEXTS = {
  statement: { most: 1_000, needed: 'Say who you are there and why you ask' },
  executiveName: { most: 200, oneLine: true },
} as const;

export const ANSWER_TEXTS = { reason: { most: 1_000 } } as const;

/** Whether a domain is the organisation's own, or one that many share: the first can confirm, both can ask. */
export type Approval = 'own' | 'shared';

export const domainOf = (address: string): string => plainAddress(address).split('@').at(-1) ?? '';

/** As it is kept, from what an operator typed; null where it can be no domain. */
export function asDomain(text: string): string | null {
  const domain = plainAddress(text).replace(/^@/, '');
  return domain.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/.test(domain) ? domain : null;
}

export interface NamedExecutive {
  readonly name: string;
  /** As `plainAddress` gives it; empty where none was given. */
  readonly email: string;
  readonly approval: Approval | null;
  /** Address of whoever asks. */
  readonly claimant: string;
  /** Whether the area's office can answer instead. */
  readonly officeAnswers: boolean;
}

/** What is wrong with the executive who is to confirm: a shared domain proves no organisation, and nobody confirms themselves. */
export function problemsOfExecutive({ name, email, approval, claimant, officeAnswers }: NamedExecutive): FieldProblem[] {
  const wrong = (field: string, message: string): FieldProblem[] => [{ field, message }];
  if (!email && !name) {
    return officeAnswers ? [] : wrong('executiveEmail', 'Name an executive who can confirm: nobody of the area’s office has joined yet');
  }
  if (!email) return wrong('executiveEmail', 'Enter the executive’s e-mail address too');
  const address = problemsOfInvitation(email, 'administrator', 'other').map(({ message }) => ({ field: 'executiveEmail', message }));
  if (address.length > 0) return address;
  if (email === claimant) return wrong('executiveEmail', 'Name somebody else: nobody confirms their own claim');
  if (approval !== 'own') return wrong('executiveEmail', 'Enter an address on a domain of the organisation itself');
  return name ? [] : wrong('executiveName', 'Enter the executive’s name');
}

const BARS: Readonly<Record<Lowercase<`${JoiningBar}`>, string>> = {
  address_not_verified: 'Your sign-in service has not confirmed your e-mail address, so it can’t show where you work.',
  address_not_approved: 'Your e-mail address is on no domain that is approved for this organisation.',
  administrator_already: 'You are an administrator of this organisation already.',
  asked_already: 'You have asked already, and your claim waits.',
};
export type Bar = keyof typeof BARS;

export const barSentence = (bar: Bar): string => BARS[bar];

export function barOf(asked: {
  readonly verified: boolean;
  readonly approval: Approval | null;
  readonly administrator: boolean;
  readonly waiting: boolean;
}): Bar | null {
  if (asked.administrator) return 'administrator_already';
  if (asked.waiting) return 'asked_already';
  if (!asked.verified) return 'address_not_verified';
  return asked.approval ? null : 'address_not_approved';
}
