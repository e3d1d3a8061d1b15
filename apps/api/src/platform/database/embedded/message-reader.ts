/** What a client of PostgreSQL says, cut into whole messages. */
export type ClientMessage = { kind: 'message'; bytes: Uint8Array } | { kind: 'encryption' } | { kind: 'goodbye' };

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const TERMINATE = 0x58;
/** PostgreSQL's own bound on one message. */
const LONGEST = 0x3fff_ffff;

/** Cuts a client's bytes into messages of wire protocol 3: the start-up ones have no type byte, the later ones have. */
export class MessageReader {
  #buffer: Buffer = Buffer.alloc(0);
  #started = false;

  /** The messages that `data` completes. Throws when the bytes cannot be PostgreSQL's protocol. */
  read(data: Buffer): ClientMessage[] {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data]);
    const messages: ClientMessage[] = [];
    for (let bytes = this.#next(); bytes; bytes = this.#next()) messages.push(this.#understand(bytes));
    return messages;
  }

  #next(): Buffer | undefined {
    const typeByte = this.#started ? 1 : 0;
    if (this.#buffer.length < typeByte + 4) return undefined;
    const length = this.#buffer.readInt32BE(typeByte);
    if (length < (this.#started ? 4 : 8) || length > LONGEST) throw new RangeError('not a message of the PostgreSQL protocol');
    const end = typeByte + length;
    if (this.#buffer.length < end) return undefined;
    const bytes = this.#buffer.subarray(0, end);
    this.#buffer = this.#buffer.subarray(end);
    return bytes;
  }

  #understand(bytes: Buffer): ClientMessage {
    if (this.#started) return bytes[0] === TERMINATE ? { kind: 'goodbye' } : { kind: 'message', bytes: new Uint8Array(bytes) };
    const code = bytes.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption' };
    // There is no second process that could be told to stop a query.
    if (code === CANCEL_REQUEST) return { kind: 'goodbye' };
    this.#started = true;
    return { kind: 'message', bytes: new Uint8Array(bytes) };
  }
}
