import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { deserialize } from 'node:v8';
import type { Recorded } from './record.js';

/** One measurement: so many clients, each asking its next question when the last one was answered. */
export interface Load {
  readonly port: number;
  readonly clients: number;
  readonly milliseconds: number;
  readonly read: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly times: readonly number[];
  readonly milliseconds: number;
  /** Answers that were not those recorded. */
  readonly different: number;
}

/**
 * Own code, in a process of its own: it compares every answer with the recorded one and sends another question each time, for which
 * the known load generators need a script of the same length.
 */
const [file = ''] = process.argv.slice(2);
const recorded = deserialize(readFileSync(file)) as Recorded[];

function ask(agent: Agent, { port, headers }: Load, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** How many were sent to each server: the next measurement goes on there, so that a slow server is asked every question too. */
const sent = new Map<string, number>();

async function measure(load: Load): Promise<Measured> {
  const asked = recorded.filter(({ read }) => load.read === 'mix' || read === load.read);
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients });
  const times: number[] = [];
  let different = 0;
  const server = `${load.port} ${load.read}`;
  let next = sent.get(server) ?? 0;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < load.milliseconds) {
      // Far apart, so that a mix is mixed.
      const question = asked[(next++ * 37) % asked.length] as Recorded;
      const from = performance.now();
      const answer = await ask(agent, load, question.body);
      times.push(performance.now() - from);
      if (answer !== question.answer) different += 1;
    }
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  agent.destroy();
  sent.set(server, next);
  return { times, milliseconds: performance.now() - began, different };
}

process.on('message', async (load: Load) => process.send?.(await measure(load)));
process.once('disconnect', () => process.exit());
process.send?.('ready');
