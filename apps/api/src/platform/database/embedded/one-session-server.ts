import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { MessageReader } from './message-reader.js';

/** The part of PGlite that speaks PostgreSQL's wire protocol. */
export type Session = Pick<PGlite, 'execProtocolRawStream' | 'isInTransaction'>;

const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);
const NO_TLS = Buffer.from('N');

/**
 * Lets any number of connections share PGlite's one session, each for a whole turn: from its first message until the
 * server is ready for the next query and no transaction is open.
 *
 * Why not `@electric-sql/pglite-socket`: 0.2.17 takes turns message by message, so of two clients that wait behind a
 * transaction one is given the other's answer (shown in embedded-database.spec.ts).
 */
export class OneSessionServer {
  readonly #session: Session;
  readonly #onBroken: (error: unknown) => void;
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  /** Those with a message to say, in the order they came. */
  readonly #waiting: Connection[] = [];
  #turn: Connection | undefined;
  #busy = false;
  #work: Promise<void> = Promise.resolve();

  constructor(session: Session, onBroken: (error: unknown) => void) {
    this.#session = session;
    this.#onBroken = onBroken;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  async listen(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, resolve);
    });
  }

  /** Ends every connection; what is running is finished, what is uncommitted is rolled back. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const { socket } of this.#connections) socket.destroy();
    await closed;
    await this.#work;
  }

  #accept(socket: Socket): void {
    const connection: Connection = { socket, messages: [], known: false, gone: false };
    const reader = new MessageReader();
    this.#connections.add(connection);
    socket.on('data', (data) => {
      try {
        for (const message of reader.read(data)) {
          if (message.kind === 'encryption') socket.write(NO_TLS);
          else if (message.kind === 'goodbye') this.#leave(connection);
          else connection.messages.push(message.bytes);
        }
      } catch {
        socket.destroy();
      }
      this.#hear(connection);
    });
    // Clients come and go; 'close' follows and does what is to be done.
    socket.on('error', () => {});
    socket.on('close', () => this.#leave(connection));
  }

  #leave(connection: Connection): void {
    connection.gone = true;
    connection.messages.length = 0;
    connection.socket.end();
    this.#connections.delete(connection);
    this.#hear(connection);
  }

  #hear(connection: Connection): void {
    if (connection !== this.#turn && connection.messages.length > 0 && !this.#waiting.includes(connection)) this.#waiting.push(connection);
    if (!this.#busy) this.#work = this.#takeTurns();
  }

  async #takeTurns(): Promise<void> {
    this.#busy = true;
    try {
      while (await this.#next());
    } catch (error) {
      this.#onBroken(error);
    } finally {
      this.#busy = false;
    }
  }

  /** Says one message; false when nobody whose turn it is has one. */
  async #next(): Promise<boolean> {
    if (this.#turn?.gone) {
      await this.#clearAway();
      this.#turn = undefined;
    }
    this.#turn ??= this.#waiting.shift();
    const turn = this.#turn;
    if (!turn) return false;
    const message = turn.messages.shift();
    if (!message) return turn.gone;
    if (!turn.known) {
      // Settings belong to the session: the first of a new round of connections starts without those of the last round.
      if (![...this.#connections].some(({ known }) => known)) await this.#say(query('discard all'), () => {});
      turn.known = true;
    }
    const ready = await this.#say(message, (answer) => {
      // The bytes are a view of PGlite's own buffer, which the next message overwrites.
      if (turn.socket.writable) turn.socket.write(Buffer.from(answer));
    });
    if (ready && !this.#session.isInTransaction() && !turn.gone) {
      this.#turn = undefined;
      if (turn.messages.length > 0) this.#waiting.push(turn);
    }
    return true;
  }

  /** A client that left in the middle leaves no half-said statement and no transaction behind. */
  async #clearAway(): Promise<void> {
    await this.#say(SYNC, () => {});
    if (this.#session.isInTransaction()) await this.#say(query('rollback'), () => {});
  }

  /** True when the answer ended with ReadyForQuery: 'Z', its length of 5, and one byte of state. */
  async #say(message: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<boolean> {
    let tail = Buffer.alloc(0);
    await this.#session.execProtocolRawStream(message, {
      onRawData: (bytes) => {
        tail = Buffer.concat([tail, bytes.subarray(-6)]).subarray(-6);
        answer(bytes);
      },
    });
    return tail.length === 6 && tail[0] === 0x5a && tail.readInt32BE(1) === 5;
  }
}

interface Connection {
  readonly socket: Socket;
  /** Whole messages that wait to be said. */
  readonly messages: Uint8Array[];
  /** Has had a turn. */
  known: boolean;
  gone: boolean;
}

function query(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.from('Q\0\0\0\0');
  head.writeInt32BE(text.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, text]));
}
