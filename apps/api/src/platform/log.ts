/** What the application needs of a logger; Fastify's own pino is one. */
export interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** Injection token of the log. */
export const LOG = Symbol('LOG');
