import { expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { readConfig } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { RoleInvitations } from './role-invitations.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInAttempts } from './sign-in-attempts.js';

const database = useTestDatabase();
const clock = new Clock();

const signInOver = (sessions: Sessions): SignIn => {
  const audit = new Audit(clock);
  const invitations = new RoleInvitations(clock, audit, new Jobs(database.dataSource, clock, console as never));
  return new SignIn(database.dataSource, clock, sessions, audit, invitations);
};

test('somebody new who signs in five times at once is one person with five sessions', async () => {
  const sessions = new Sessions(database.dataSource, clock, readConfig({ NODE_ENV: 'test' }));
  const signIn = signInOver(sessions);
  const identity = {
    issuer: 'https://login.example.org',
    subject: '1',
    name: 'Asha Brook',
    email: null,
    emailVerified: false,
    idToken: null,
    providerSession: null,
  };
  await Promise.all(Array.from({ length: 5 }, () => signIn.run(identity, null)));
  expect(await database.dataSource.query(`select name from person`)).toEqual([{ name: 'Asha Brook' }]);
  expect(await database.dataSource.query(`select count(*)::int n from session`)).toEqual([{ n: 5 }]);
});

test('an answer that is brought twice at once counts once', async () => {
  const attempts = new SignInAttempts(database.dataSource, clock);
  const browser = await attempts.begin({ state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/' }, undefined);
  const taken = await Promise.all(Array.from({ length: 5 }, () => attempts.take(browser, 's')));
  expect(taken.filter(Boolean)).toEqual([{ state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/' }]);
});
