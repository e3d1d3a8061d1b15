import { inflateRawSync } from 'node:zlib';

/** The texts in a zip (a Word file, a workbook) by their names, as its table of contents has them. */
export function readZip(file: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, extra, comment] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const start = file.readUInt32LE(at + 42);
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const data = file.subarray(from, from + packed);
    parts[file.toString('utf8', at + 46, at + 46 + name)] = (file.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString(
      'utf8',
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
