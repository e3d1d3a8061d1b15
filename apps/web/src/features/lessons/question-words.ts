import type { Question_questionFragment } from './questions.generated';

/** Its first line, cut. */
export function questionTitle({ messages }: Pick<Question_questionFragment, 'messages'>): string {
  const line = messages[0]?.text.split('\n')[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 90)}…` : line || 'A question';
}

/** Who wrote a message, as its reader is told. */
export function writerOf(from: 'ASKER' | 'TELLER', { side, askerOrganisation, teller }: Question_questionFragment): string {
  if (from === 'ASKER') return side === 'ASKER' ? `You, for ${askerOrganisation.name}` : askerOrganisation.name;
  if (side === 'TELLER') return teller ? 'We' : 'We, without our name';
  return teller ? teller.name : 'The organisation that told this lesson';
}
