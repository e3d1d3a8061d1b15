import { LOOPBACK } from '../config/config.js';

/** A password is given to another machine over TLS only; whoever means it otherwise says `?requireTLS=false` in the address. */
export function needsTls(address: string): boolean {
  const { password, hostname } = new URL(address);
  return password !== '' && !LOOPBACK.has(hostname);
}

/** Where a mail that comes again and again is stopped. */
export interface Unsubscribe {
  /** Takes a press without a session; opened, it is a page with a button. */
  readonly address: string;
}

/**
 * Headers by which a mail programme shows a button of its own. RFC 8058: it presses by itself, with a POST, only where the address is encrypted;
 * elsewhere it opens the page.
 */
export function stopHeaders({ address }: Unsubscribe): Record<string, string> {
  return {
    'List-Unsubscribe': `<${address}>`,
    ...(address.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

/** Longest part of a title, in characters: a subject is read in a list. */
const MOST_OF_TITLE = 120;

/** An entry's title as mails name it. */
export function titleInMail(title: string): string {
  const characters = [...title];
  return characters.length > MOST_OF_TITLE ? `${characters.slice(0, MOST_OF_TITLE).join('')}…` : title;
}

/** What a mail programme sends is some dozens of characters. */
export const LONGEST_FORM = 2_000;

/**
 * What such a programme sends, by a form in either of the two ways of forms (RFC 8058, 3.2). `parts` is the body of the second as it came. Other kinds of
 * text come here as long as any body may be, and are not looked through.
 */
export function isOneClick(body: unknown): boolean {
  if (typeof body === 'string')
    return body.length <= LONGEST_FORM && /name="List-Unsubscribe"[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\nOne-Click\r?\n/i.test(body);
  return (body as Record<string, unknown> | null | undefined)?.['List-Unsubscribe'] === 'One-Click';
}
