import { createHash } from 'node:crypto';

/** How a session is named on pages and in the audit: its own id is what the cookie's token is found by. */
export const nameOfSession = (id: string): string => createHash('sha256').update(`session ${id}`).digest('base64url');
