/** Spreadsheets read a cell that begins with one of these as a formula, and run it (OWASP, CSV injection). Inside the brackets of an expression. */
export const FORMULA_SIGNS = '=+\\-@\\t\\r\\n＝＋－＠';
const FORMULA = new RegExp(`^[${FORMULA_SIGNS}]`);

/** One cell by RFC 4180, with what could be a formula made plain text. */
export function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
