/** What nodemailer says of a mail that it could not hand over. Its message may name the recipient, so that it is never passed on. */
export interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/**
 * `refused`: this mail will never be taken, as where nobody has the address. `later`: this one may be, as where a mailbox is full or the server asks
 * to come again. `down`: the server takes no mail at all now: it is not there, or does not let Kith in.
 */
export function failureOf({ code, responseCode = 0, command = '' }: SmtpError): 'refused' | 'later' | 'down' {
  const isOfThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  // The sender's own address is the operator's to put right.
  if (!isOfThisMail || command.startsWith('MAIL')) return 'down';
  return responseCode >= 500 ? 'refused' : 'later';
}

/** In a log, and beside a job: no address. */
export const wordsOf = ({ code, responseCode }: SmtpError): string => [code, responseCode].filter(Boolean).join(' ') || 'no answer';
