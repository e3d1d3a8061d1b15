import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { testConfig } from '../../../test/test-app.js';
import { Clock } from '../clock.js';
import { NotNow } from '../jobs/jobs.js';
import type { Log } from '../log.js';
import { Mailer } from './mail.js';

const TO = 'pat.private@example.nhs.uk';
const MAIL = { to: TO, subject: 'A subject', text: 'A text.' };

let server: Server | undefined;
afterEach(() => void server?.close());

/** As much of a mail server as one mail needs; `answerTo` gives what it says to a command, or nothing for yes. */
async function mailServer(answerTo: (command: string) => string | undefined) {
  const asked: string[] = [];
  const open = createServer((socket) => {
    let isText = false;
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split('\r\n').filter(Boolean)) {
        if (isText && line !== '.') continue;
        const command = isText ? 'TEXT' : line;
        isText = false;
        asked.push(command.split(' ')[0] ?? '');
        const answer = answerTo(command);
        if (!answer && command === 'DATA') isText = true;
        socket.write(`${answer ?? (command === 'DATA' ? '354 go on' : command.startsWith('EHLO') ? '250 here' : '250 yes')}\r\n`);
      }
    });
  });
  server = open;
  await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
  return { port: (open.address() as { port: number }).port, asked };
}

class StoppedClock extends Clock {
  at = new Date('2026-05-01T10:00:00Z');
  override now(): Date {
    return this.at;
  }
}

function mailerFor(port: number, address = '127.0.0.1') {
  const said: string[] = [];
  const keep = (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: keep, warn: keep, error: keep } as unknown as Log;
  const clock = new StoppedClock();
  return { mailer: new Mailer(testConfig({ KITH_SMTP_URL: `smtp://${address}:${port}` }), clock, log), clock, said };
}
const failure = async (sending: Promise<void>): Promise<unknown> => sending.then(() => null).catch((error: unknown) => error);

test('a mail is handed over', async () => {
  const { port, asked } = await mailServer(() => undefined);
  const { mailer, said } = mailerFor(port);
  await mailer.send(MAIL);
  expect(asked).toContain('TEXT');
  expect(said).toEqual([]);
});

test.each([
  ['another machine over TLS alone', 'kith:secret@0.0.0.0', false],
  ['this machine in any case', 'kith:secret@127.0.0.1', true],
])('a password is given to %s', async (_, address, given) => {
  const { port, asked } = await mailServer((command) => (command.startsWith('EHLO') ? '250-here\r\n250 AUTH PLAIN' : undefined));
  const failed = await failure(mailerFor(port, address).mailer.send(MAIL));
  expect([failed instanceof NotNow, asked.includes('AUTH')]).toEqual([!given, given]);
});

test('while the server is down mail waits, and it is asked again after five minutes, not for each mail', async () => {
  const { port, asked } = await mailServer((command) => (command.startsWith('MAIL') ? '550 relay denied' : undefined));
  const { mailer, clock, said } = mailerFor(port);
  for (let mail = 0; mail < 3; mail += 1) expect(await failure(mailer.send(MAIL))).toBeInstanceOf(NotNow);
  expect(asked.filter((command) => command === 'MAIL')).toHaveLength(1);
  expect(said).toHaveLength(1);
  clock.at = new Date(clock.at.getTime() + 300_001);
  await failure(mailer.send(MAIL));
  expect(asked.filter((command) => command === 'MAIL')).toHaveLength(2);
});

test('so it does where there is no server at all', async () => {
  const { port } = await mailServer(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  expect(await failure(mailerFor(port).mailer.send(MAIL))).toBeInstanceOf(NotNow);
});

test('a full mailbox keeps no other mail waiting', async () => {
  const { port } = await mailServer((command) => (command.startsWith('RCPT TO:<full@') ? '452 full' : undefined));
  const { mailer } = mailerFor(port);
  expect(await failure(mailer.send({ ...MAIL, to: 'full@example.nhs.uk' }))).toMatchObject({
    name: 'NotNow',
    waitMs: 1_800_000,
    counts: true,
  });
  await mailer.send(MAIL);
});

test('what is refused for good is not tried again, and the log names nobody', async () => {
  const { port } = await mailServer((command) => (command.startsWith('RCPT') ? `550 5.1.1 <${TO}> unknown` : undefined));
  const { mailer, said } = mailerFor(port);
  await mailer.send(MAIL);
  expect(said).toEqual([expect.stringContaining('550')]);
  expect(said.join()).not.toContain('pat.private');
});
