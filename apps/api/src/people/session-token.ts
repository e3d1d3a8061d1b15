import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as text that fits a cookie or a header. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the tables keep of a token: whoever reads them can open nothing with it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
