import { titleInMail } from '../../platform/mail/mail.rules.js';

/** An entry of a digest. */
export interface DigestItem {
  readonly title: string;
  /** Lead organisation; null where the source names none. */
  readonly trust: string | null;
  readonly slug: string;
  /** Questions of this board that it speaks to, in their order. */
  readonly questions: readonly string[];
}

export interface Digest {
  readonly organisation: string;
  /** The day since which it looked, as it is written. */
  readonly since: string;
  /** Whether the questions are those that the board answered, or all nine. */
  readonly answered: boolean;
  readonly items: readonly DigestItem[];
  /** How many there are in all. */
  readonly total: number;
  readonly questions: readonly { readonly id: string; readonly label: string }[];
}

/** So many entries stand in a mail; the rest behind the links to the questions. */
export const MOST_ITEMS = 12;

/** The month of a day, as 2026-11. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Each entry once, under the first of the board's questions that it speaks to. */
export function digestMail(digest: Digest, publicUrl: string, stopAt: string): { subject: string; text: string } {
  const { organisation, since, answered, items, total, questions } = digest;
  const things = total === 1 ? '1 entry' : `${total} entries`;
  const parts = questions.flatMap(({ id, label }) => {
    const own = items.filter((item) => item.questions[0] === id);
    if (own.length === 0) return [];
    const lines = own.map(
      (item) => `- ${titleInMail(item.title)} (${item.trust ?? 'trust not named'})\n  ${publicUrl}/initiatives/${item.slug}`,
    );
    return [`${label}\n\n${lines.join('\n')}\n\nMore on this question: ${publicUrl}/questions/${id}`];
  });
  const left = total - items.length;
  const text = [
    `${things} of trusts in your area, and of trusts like ${organisation}, ${total === 1 ? 'is' : 'are'} new or changed since ${since} and ${total === 1 ? 'speaks' : 'speak'} to ${answered ? 'the questions that your board has answered' : 'the nine questions for boards'}.`,
    ...parts,
    ...(left > 0 ? [`${left} more ${left === 1 ? 'stands' : 'stand'} on the pages of the questions.`] : []),
    `You get this because you are a board member of ${organisation}: once a month, and not at all in a month that brings nothing new. To stop it, open this and press once; you need not sign in: ${stopAt}\nOr choose on your account page: ${publicUrl}/account`,
  ];
  return { subject: `New for your board on Kith: ${things}`, text: `${text.join('\n\n')}\n` };
}
