import pg from 'pg';
import { nameOf } from './prepared.js';

/** As TypeORM begins a transaction. */
const BEGIN = 'START TRANSACTION';
const BEGUN = { command: 'START', rows: [], rowCount: null, fields: [] };

/**
 * A connection that sends each statement at once, also while others are not answered yet: PostgreSQL carries them out in the order they were
 * sent. So whoever has several to ask waits once (`together`), and the beginning of a transaction is never waited for: it fails only where the
 * connection breaks, and then the next statement fails too.
 */
export class PipeliningClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: one implementation of the driver's eight signatures
  override query(first: any, ...others: any[]): any {
    const ask = super.query as (...given: unknown[]) => unknown;
    const sent = ask.call(this, this.toSend(first), ...others);
    if (first !== BEGIN || !(sent instanceof Promise)) return sent;
    sent.catch(() => {});
    return Promise.resolve(BEGUN);
  }

  protected toSend(first: unknown): unknown {
    return first;
  }
}

/** A connection to a server, which also keeps marked statements by their names. */
export class PreparingClient extends PipeliningClient {
  protected override toSend(first: unknown): unknown {
    const name = typeof first === 'string' ? nameOf(first) : undefined;
    return name ? { name, text: first } : first;
  }
}
