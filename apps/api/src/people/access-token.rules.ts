import type { FieldProblem } from '../platform/results.js';

const LONGEST_NAME = 100;
const MOST_DAYS = 365;

/** Recognisable, so that scanners for leaked secrets find it. */
export const newAccessToken = (random: string): string => `kith_${random}`;

export const tokenName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim();

export function problemsOfToken(name: string, days: number): FieldProblem[] {
  return [
    ...(name ? [] : [{ field: 'name', message: 'Say what the token is for' }]),
    ...(name.length > LONGEST_NAME ? [{ field: 'name', message: `Use at most ${LONGEST_NAME} characters` }] : []),
    ...(days >= 1 && days <= MOST_DAYS ? [] : [{ field: 'days', message: `Choose 1 to ${MOST_DAYS} days` }]),
  ];
}
