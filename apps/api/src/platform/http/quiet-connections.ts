import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How often a server that is closing looks for connections that have become quiet. */
const LOOK_EVERY_MS = 50;

/**
 * Node's `close` ends the connections that are idle at that moment, and then waits for all others until they time out, over a minute.
 * Those are also the ones that browsers open in advance, on which nothing was ever asked, and the ones whose last answer went out
 * since. Watches them from the start; what it gives is called when the server begins to close, and stops looking by itself.
 */
export function watchQuietConnections(server: Server): () => void {
  const neverAsked = new Set<Socket>();
  server.on('connection', (socket) => {
    neverAsked.add(socket);
    socket.once('close', () => neverAsked.delete(socket));
  });
  server.on('request', (request) => neverAsked.delete(request.socket));

  return () => {
    const look = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of neverAsked) socket.destroy();
    }, LOOK_EVERY_MS);
    server.once('close', () => clearInterval(look));
  };
}
