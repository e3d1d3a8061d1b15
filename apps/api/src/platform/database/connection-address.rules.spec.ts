import { expect, test } from '@jest/globals';
import { isInTheClear } from './connection-address.rules.js';

test.each([
  ['postgresql://kith:p@db.example.nhs.uk:5432/kith', true],
  ['postgresql://kith:p@database/kith?application_name=kith', true],
  ['postgresql://kith:p@db.example.nhs.uk/kith?sslmode=verify-full', false],
  ['postgresql://kith:p@database/kith?sslmode=disable', false],
  ['postgresql://kith:p@localhost/kith', false],
  ['postgresql://kith:p@[::1]/kith', false],
  ['postgresql:///kith?host=/var/run/postgresql', false],
  ['postgresql://kith@%2Fvar%2Frun%2Fpostgresql/kith', false],
  [undefined, false],
])('%s is in the clear: %s', (address, is) => expect(isInTheClear(address)).toBe(is));
