import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Puts what was measured under its heading into a document, in place of what stood there. */
export function writeSection(document: URL, heading: string, text: string): void {
  const file = fileURLToPath(document);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const section = `${heading}\n\n${text.trim()}\n`;
  const from = before.indexOf(`${heading}\n`);
  if (from < 0) {
    writeFileSync(file, `${before.trimEnd()}\n\n${section}`.trimStart());
    return;
  }
  const rest = before.slice(from + heading.length);
  const next = rest.search(/\n## /);
  writeFileSync(file, `${before.slice(0, from)}${section}${next < 0 ? '' : rest.slice(next)}`);
}
