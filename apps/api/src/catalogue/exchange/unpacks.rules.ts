import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A workbook of a person has a few dozen. */
const MOST_ENTRIES = 2_000;

/**
 * Whether a ZIP archive holds at most `most` bytes once it is unpacked. What its directory says is not believed: each part is unpacked by
 * itself, up to what is left, and thrown away.
 */
export function unpacks(zip: Buffer, most: number): 'within' | 'beyond' | 'damaged' {
  try {
    let left = most;
    for (const { method, data } of partsOf(zip)) {
      if (method !== 0 && method !== 8) return 'damaged';
      left -= method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: Math.max(left, 1) }).length;
      if (left < 0) return 'beyond';
    }
    return 'within';
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'beyond' : 'damaged';
  }
}

function partsOf(zip: Buffer): { method: number; data: Buffer }[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new RangeError('too many parts');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('no directory');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('no part');
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (from + packed > zip.length) throw new RangeError('cut off');
    return { method, data: zip.subarray(from, from + packed) };
  });
}

/** The directory's end stands last, before a comment of at most 65,535 bytes. */
function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) if (zip.readUInt32LE(at) === END) return at;
  throw new RangeError('no archive');
}
