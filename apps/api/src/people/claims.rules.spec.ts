import { expect, test } from '@jest/globals';
import { claimedBy, unacceptable } from './claims.rules.js';

test('takes the name, and puts it together where it comes in parts', () => {
  expect(claimedBy({ name: 'Asha Brook' }).name).toBe('Asha Brook');
  expect(claimedBy({ given_name: 'Asha', family_name: 'Brook' }).name).toBe('Asha Brook');
  expect(claimedBy({ preferred_username: 'a.brook' }).name).toBe('a.brook');
});

test('a missing name stays missing', () => {
  expect(claimedBy({}).name).toBeNull();
  expect(claimedBy({ name: '  ' }).name).toBeNull();
  expect(claimedBy({ name: { first: 'Asha' } }).name).toBeNull();
});

test('control characters and reversed text do not get in', () => {
  expect(claimedBy({ name: 'Asha\u0000\n\u202eBrook' }).name).toBe('Asha Brook');
});

test('a name without end is cut', () => {
  expect(claimedBy({ name: 'a'.repeat(5_000) }).name).toHaveLength(200);
});

test('only an address that the provider does not call unverified is kept', () => {
  expect(claimedBy({ email: 'asha@example.org' }).email).toBe('asha@example.org');
  expect(claimedBy({ email: 'asha@example.org', email_verified: true }).email).toBe('asha@example.org');
  expect(claimedBy({ email: 'asha@example.org', email_verified: false }).email).toBeNull();
  expect(claimedBy({ email: 'asha@example.org>\nBcc: all@example.org' }).email).toBeNull();
});

test('an address counts as verified only where the provider says so', () => {
  const verified = (claims: object) => claimedBy({ email: 'asha@example.org', ...claims }).emailVerified;
  expect([verified({}), verified({ email_verified: false }), verified({ email_verified: 'no' })]).toEqual([false, false, false]);
  expect([verified({ email_verified: true }), verified({ email_verified: 'true' }), verified({ xms_edov: 1 })]).toEqual([true, true, true]);
  expect(claimedBy({ email: 'no address', email_verified: true }).emailVerified).toBe(false);
});

test('other claims hold name and address where the operator says so', () => {
  const claims = { display: 'Asha Brook', upn: 'asha@example.org', name: 'ABROOK', email: 'other@example.org' };
  expect(claimedBy(claims, { name: 'display', email: 'upn' })).toMatchObject({ name: 'Asha Brook', email: 'asha@example.org' });
});

test('a tenant or a strength that the operator did not name is not let in', () => {
  expect(unacceptable({}, {})).toBeNull();
  const demanded = { KITH_OIDC_TENANTS: ['one', 'two'], KITH_OIDC_ACR_ACCEPTED: ['AAL3'] };
  expect(unacceptable({ tid: 'TWO', acr: 'AAL3' }, demanded)).toBeNull();
  for (const claims of [{ acr: 'AAL3' }, { tid: 'three', acr: 'AAL3' }, { tid: ['one'], acr: 'AAL3' }])
    expect(unacceptable(claims, demanded)).toContain('KITH_OIDC_TENANTS');
  for (const claims of [{ tid: 'one' }, { tid: 'one', acr: 'AAL1' }]) expect(unacceptable(claims, demanded)).toContain('ACR_ACCEPTED');
});
