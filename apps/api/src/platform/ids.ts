import { randomUUID } from 'node:crypto';

/** Ids are random and made by the application: they tell nothing and need no round trip. */
export const newId = (): string => randomUUID();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a client's text can be an id at all; anything else is simply not found. */
export const isId = (text: string): boolean => UUID.test(text);
