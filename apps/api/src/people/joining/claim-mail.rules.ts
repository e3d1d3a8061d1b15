import type { ClaimState } from './organisation-claim.entity.js';

/** `asked`: to whoever can answer; `answered`: to whoever asked; `settled`: to whoever could have answered; `passed_on`: to administrators. */
export type TellingKind = 'asked' | 'answered' | 'settled' | 'passed_on' | 'expired';

export interface ClaimTelling {
  readonly organisation: string;
  readonly claimant: string;
  readonly claimantEmail: string | null;
  readonly state: ClaimState;
  readonly reason: string | null;
}

interface Text {
  readonly subject: string;
  readonly text: string;
}

/** Texts of the mails about a claim; null where there is nothing to say any more. What the claimant wrote stays on Kith's page. */
export function claimMail(kind: TellingKind, claim: ClaimTelling, address: string): Text | null {
  const { organisation, claimant, claimantEmail, state } = claim;
  const who = claimantEmail ? `${claimant} (${claimantEmail})` : claimant;
  const mail = (subject: string, ...paragraphs: string[]): Text => ({ subject, text: `${paragraphs.join('\n\n')}\n` });
  switch (kind) {
    case 'asked':
      return mail(
        `Somebody asks to join Kith for ${organisation}`,
        `${who} asks to be the first administrator of ${organisation} on Kith, where NHS organisations learn from each other’s work. You can confirm or refuse.`,
        `Sign in with this e-mail address to answer: ${address}/claims`,
        'The claim ends after 14 days. If you do not know this person, refuse it or do nothing: without a confirmation they get no rights.',
      );
    case 'answered':
      return answered(claim, address, mail);
    case 'settled':
      return mail(
        `A claim on ${organisation} was answered`,
        `The claim to be the first administrator of ${organisation}, which you could have answered, was ${state === 'confirmed' ? 'confirmed' : 'refused'}. You have nothing left to do.`,
      );
    case 'passed_on':
      return mail(
        `Somebody asks to join Kith for ${organisation}`,
        `${who} asks to join Kith for ${organisation}. You are its administrator, so that you decide.`,
        `If they belong to you, invite them: ${address}/people`,
        'They were told that you have their request, but not who you are. If you do not know them, do nothing.',
      );
    case 'expired':
      return mail(
        `Nobody has answered your claim on ${organisation}`,
        `Your claim to be the first administrator of ${organisation} ended after 14 days without an answer. What you wrote was deleted.`,
        `You can ask again, perhaps with another executive: ${address}/joining`,
      );
  }
}

function answered(
  { organisation, state, reason }: ClaimTelling,
  address: string,
  mail: (subject: string, ...paragraphs: string[]) => Text,
): Text | null {
  if (state === 'confirmed')
    return mail(
      `You are an administrator of ${organisation} on Kith`,
      `Your claim was confirmed. You can invite people and give them roles: ${address}/people`,
    );
  if (state === 'refused')
    return mail(
      `Your claim on ${organisation} was refused`,
      `Your claim to be the first administrator of ${organisation} was refused.`,
      `The reason: ${reason}`,
    );
  if (state === 'passed_on')
    return mail(
      `Your claim on ${organisation} was passed on`,
      `${organisation} has an administrator by now. They have your request, and can invite you.`,
    );
  return null;
}
