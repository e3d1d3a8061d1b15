import { DatabaseUnusable } from './database-unusable.js';

export interface Attempt {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly database?: string;
  /** The setting that holds the address. */
  readonly setting?: string;
}

/** Says in one sentence why a connection was not had. Passwords never appear. */
export function explainConnectionFailure(error: unknown, attempt: Attempt): DatabaseUnusable {
  const server = `${attempt.host}:${attempt.port}`;
  const who = `the database user "${attempt.user ?? ''}"`;
  const sentences: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL server answers at ${server}.`,
    ENOENT: `No PostgreSQL server listens in ${attempt.host} on port ${attempt.port}.`,
    ENOTFOUND: `The database server's name ${attempt.host} is not known to the network.`,
    EAI_AGAIN: `The database server's name ${attempt.host} could not be looked up.`,
    ETIMEDOUT: `The database server at ${server} did not answer in time.`,
    EHOSTUNREACH: `The database server at ${server} cannot be reached from here.`,
    ENETUNREACH: `The database server at ${server} cannot be reached from here.`,
    ECONNRESET: `The database server at ${server} broke the connection off.`,
    EACCES: `This account may not use the database's socket in ${attempt.host}.`,
    '28P01': `The database server at ${server} refused the password of ${who}.`,
    '28000': `The database server at ${server} does not let ${who} in from here.`,
    '3D000': `There is no database "${attempt.database ?? ''}" on the server at ${server}.`,
    '42501': `There is a database "${attempt.database ?? ''}" at ${server}, but ${who} may not connect to it.`,
    '53300': `The database server at ${server} has no connection left to give.`,
    '57P03': `The database server at ${server} is starting or stopping; try again in a moment.`,
  };
  const { code, message } = coded(error);
  const sentence =
    sentences[code] ??
    byMessage(message, server, who, attempt.setting ?? 'DATABASE_URL') ??
    `The database server at ${server} could not be used (${message || code}).`;
  return new DatabaseUnusable(sentence);
}

function byMessage(message: string, server: string, who: string, setting: string): string | undefined {
  if (/timeout/i.test(message)) return `The database server at ${server} did not answer in time.`;
  if (/password must be a (non-empty )?string/i.test(message))
    return `The database server at ${server} asks ${who} for a password, and ${setting} holds none.`;
  if (/does not support SSL/i.test(message)) return `The database server at ${server} does not speak TLS, and ${setting} asks for it.`;
  if (/certificate|self[- ]signed/i.test(message))
    return `The certificate of the database server at ${server} cannot be trusted (${message}).`;
  return undefined;
}

/** "localhost" is tried over IPv6 and IPv4; Node then throws one error that holds both, with an empty message. */
function coded(error: unknown): { code: string; message: string } {
  const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const { code, message } = first as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : String(first) };
}
