/** Spreadsheets read a cell that begins so as a formula, and run it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell by RFC 4180, with what could be a formula made plain text. */
export function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
