import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { watchQuietConnections } from './quiet-connections.js';

/** Long before the connections would time out by themselves. */
const SOON_MS = 30_000;

describe('a server that closes', () => {
  it('answers what is in flight, and waits neither for that connection afterwards nor for one on which nothing was asked', async () => {
    const server = createServer((_request, response) => setTimeout(() => response.end('answered'), 300));
    server.keepAliveTimeout = 60_000;
    const endQuiet = watchQuietConnections(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const openedInAdvance = connect(port, '127.0.0.1');
    await once(server, 'connection');
    const agent = new Agent({ keepAlive: true });
    const answer = once(get({ port, host: '127.0.0.1', agent }), 'response') as Promise<[IncomingMessage]>;
    await once(server, 'request');

    const from = Date.now();
    const closed = new Promise((resolve) => server.close(resolve));
    endQuiet();
    await once(openedInAdvance, 'close');
    const [response] = await answer;
    response.setEncoding('utf8');
    expect((await once(response, 'data'))[0]).toBe('answered');
    await closed;
    expect(Date.now() - from).toBeLessThan(SOON_MS);
    agent.destroy();
  });
});
