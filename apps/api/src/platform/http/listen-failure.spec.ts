import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { WrongSettings } from '../config/config.js';
import { explainListenFailure } from './listen-failure.js';

const failing = (host: string, port: number) =>
  new Promise<unknown>((resolve) => createServer().on('error', resolve).listen({ host, port }));

test.each([
  ['10.99.99.99', 0, 'KITH_HOST: this machine has no address 10.99.99.99.'],
  ['no-such-host.invalid', 0, /^KITH_HOST: (no machine has the name|the name) no-such-host\.invalid/],
])('%s is told by its setting', async (KITH_HOST, PORT, sentence) => {
  const told = explainListenFailure(await failing(KITH_HOST, PORT), { KITH_HOST, PORT });
  expect(told).toBeInstanceOf(WrongSettings);
  expect((told as Error).message).toMatch(sentence);
});

test('so is a port that is taken', async () => {
  const other = createServer().listen({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const told = explainListenFailure(await failing('127.0.0.1', port), { KITH_HOST: '127.0.0.1', PORT: port });
  other.close();
  expect(told).toMatchObject({ message: expect.stringContaining(`PORT: ${port} is taken`) });
});

test('what is none of these stays as it is', () => {
  const error = new Error('something else');
  expect(explainListenFailure(error, { KITH_HOST: '127.0.0.1', PORT: 1 })).toBe(error);
});
