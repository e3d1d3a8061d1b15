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

/** Every NHS number in the strings of `value`, outside links, with the field that holds it. */
export function findNhsNumbers(value: unknown, path: string): FieldProblem[] {
  if (typeof value === 'string') {
    const numbers = value.replace(LINK, ' ').match(TEN_DIGITS) ?? [];
    const found = numbers.find((number) => isNhsNumber(number.replace(/\D/g, '')));
    if (!found) return [];
    return [
      {
        field: path,
        message: `This looks like an NHS number (it ends in ${found.slice(-3)}). Take it out: no patient data may be kept in Kith.`,
      },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((inner, index) => findNhsNumbers(inner, `${path}.${index}`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => findNhsNumbers(inner, `${path}.${key}`));
  }
  return [];
}
