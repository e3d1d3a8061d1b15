import { expect, test } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { PersonLimit } from './rate-limit.js';

const reply = () => {
  const headers = new Map<string, unknown>();
  return {
    headers,
    reply: {
      getHeader: (name: string) => headers.get(name),
      header: (name: string, value: unknown) => headers.set(name, value),
    } as unknown as FastifyReply,
  };
};

test('a window ends by itself, and says when', () => {
  let now = 0;
  const limit = new PersonLimit(1, () => now);
  limit.count('a', reply().reply);
  now = 45_500;
  const refused = reply();
  expect(() => limit.count('a', refused.reply)).toThrow('Try again in 15 seconds');
  expect(refused.headers.get('retry-after')).toBe(15);
  now = 60_000;
  expect(() => limit.count('a', reply().reply)).not.toThrow();
});

test('0 is no limit', () => {
  const limit = new PersonLimit(0);
  for (let count = 0; count < 1_000; count++) limit.count('a', reply().reply);
  expect(reply().headers.size).toBe(0);
});
