import cookie from '@fastify/cookie';
import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { attemptOf, giveAttempt, giveSession, takeSession } from './cookies.js';

async function given(publicUrl: string): Promise<string[]> {
  const settings = { publicUrl, KITH_SESSION_HOURS: 12 };
  const server = fastify();
  await server.register(cookie);
  server.get('/', async (_request, reply) => {
    giveSession(reply, settings, 'token');
    giveAttempt(reply, settings, 'attempt');
    return {};
  });
  server.get('/out', async (_request, reply) => {
    takeSession(reply, settings);
    return {};
  });
  server.get('/attempt', async (request) => ({ attempt: attemptOf(request, settings) ?? null }));
  const answers = [await server.inject('/'), await server.inject('/out')];
  const lines = answers.flatMap(({ headers }) => headers['set-cookie'] ?? []);
  const plain = await server.inject({ url: '/attempt', headers: { cookie: 'kith_sign_in=set-by-a-neighbour' } });
  return [...lines, String(plain.json().attempt)];
}

test('over TLS the names bind the cookies to this host, and a plain name counts for nothing', async () => {
  const [session, attempt, out, plain] = await given('https://kith.example.org');
  expect(session).toMatch(/^__Host-kith_session=token; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(attempt).toMatch(/^__Host-kith_sign_in=attempt; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(out).toMatch(/^__Host-kith_session=; .*Path=\/;.*HttpOnly; Secure/);
  expect(plain).toBe('null');
  for (const line of [session, attempt, out]) expect(line).not.toMatch(/Domain/i);
});

test('on one’s own machine they have plain names', async () => {
  const [session, attempt, out, plain] = await given('http://localhost:3000');
  expect(session).toMatch(/^kith_session=token; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(attempt).toMatch(/^kith_sign_in=attempt; Max-Age=600; Path=\/sign-in; HttpOnly; SameSite=Lax$/);
  expect(out).toMatch(/^kith_session=; /);
  expect(plain).toBe('set-by-a-neighbour');
});
