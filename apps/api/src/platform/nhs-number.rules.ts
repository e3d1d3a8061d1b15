import { changeTexts, eachText } from './each-text.rules.js';
import type { FieldProblem } from './results.js';

const LINK = /\bhttps?:\/\/\S+/gi;
const TEN_DIGITS = /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** The check digit of NHS numbers: weights 10 to 2, modulus 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

const isOne = (found: string): boolean => isNhsNumber(found.replace(/\D/g, ''));

/** In each string of `value`, outside links, with the field that holds it. */
export const findNhsNumbers = (value: unknown, path: string): FieldProblem[] =>
  eachText(value, path, (text, field) => {
    const found = (text.replace(LINK, ' ').match(TEN_DIGITS) ?? []).find(isOne);
    if (!found) return [];
    return [
      {
        field,
        message: `This looks like an NHS number (it ends in ${found.slice(-3)}). Take it out: no patient data may be kept in Kith.`,
      },
    ];
  });

/** No longer than what it stands for, so that a text still fits its field. */
const TAKEN_OUT = '[number]';
const LINK_OR_DIGITS = new RegExp(`${LINK.source}|${TEN_DIGITS.source}`, 'gi');

/** The same with what stands for it in the place of each NHS number, in every string of `value`. */
export const withoutNhsNumbers = <T>(value: T): T =>
  changeTexts(value, (text) => text.replace(LINK_OR_DIGITS, (found) => (/^\d/.test(found) && isOne(found) ? TAKEN_OUT : found)));
