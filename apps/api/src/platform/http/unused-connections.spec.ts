import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { watchUnusedConnections } from './unused-connections.js';

describe('connections on which nothing was asked', () => {
  it('are ended, so that they hold up no stop, while a question in flight is answered', async () => {
    const server = createServer((_request, response) => setTimeout(() => response.end('answered'), 300));
    const endUnused = watchUnusedConnections(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const openedInAdvance = connect(port, '127.0.0.1');
    await once(server, 'connection');
    const asked = get({ port, host: '127.0.0.1', agent: false });
    const answer = once(asked, 'response');
    await once(server, 'request');

    const stopped = new Promise((resolve) => server.close(resolve));
    endUnused();
    await once(openedInAdvance, 'close');
    const [response] = await answer;
    response.setEncoding('utf8');
    expect((await once(response, 'data'))[0]).toBe('answered');
    await stopped;
  });
});
