import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './swc.mjs';

const api = fileURLToPath(new URL('..', import.meta.url));
const cache = join(api, 'node_modules', '.cache', 'kith-test');

/** Kept between runs. */
export const keptFolder = join(cache, 'kept');

/** This run's own folders, named by its process: several runs may share a checkout. */
const buildFolder = join(cache, `build-${process.pid}`);
const roomFor = roomInMemory() ?? tmpdir();
export const runFolder = join(roomFor, `kith-test-${process.pid}`);

/** Databases of tests are copied once a spec file, 40 MB and a thousand files: in memory that takes a tenth of the time. */
function roomInMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * 1024 ** 3 ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}

let built;

/**
 * Compiles the API's sources for what runs outside jest: migrations before the tests, and the embedded database's
 * process. Always from the sources of this moment, so a test needs no build before it.
 */
export function testBuild() {
  built ??= build();
  return built;
}

/** Imports a module of the sources, such as `platform/database/data-source.js`. */
export async function importBuilt(path) {
  return import(pathToFileURL(join(await testBuild(), path)).href);
}

async function build() {
  forgetDeadRuns();
  const out = join(buildFolder, 'dist');
  await compile(join(api, 'src'), out, true);
  await compile(join(api, 'test'), join(buildFolder, 'test'), false);
  await compile(join(api, 'test', 'bench'), join(buildFolder, 'test', 'bench'), false);
  // Benches import the sources from where they stand.
  symlinkSync(out, join(buildFolder, 'src'), 'junction');
  writeFileSync(join(buildFolder, 'package.json'), '{ "type": "module" }');
  // The sources find their data files beside the folder they are built into.
  symlinkSync(join(api, 'data'), join(buildFolder, 'data'), 'junction');
  // For tests that start the whole server as a process of its own.
  process.env.KITH_TEST_BUILD = out;
  return out;
}

async function compile(from, to, recursive) {
  const sources = readdirSync(from, { recursive }).filter((file) => /(?<!\.spec|\.d)\.ts$/.test(file));
  await Promise.all(
    sources.map(async (file) => {
      const { code } = await transform(readFileSync(join(from, file), 'utf8'), {
        ...swcOptions,
        filename: file,
        configFile: false,
        swcrc: false,
      });
      const target = join(to, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }),
  );
}

export function forgetRun() {
  rmSync(buildFolder, { recursive: true, force: true });
  rmSync(runFolder, { recursive: true, force: true });
}

/** What a killed run left: folders, and perhaps a database server. */
function forgetDeadRuns() {
  for (const [parent, name] of [
    [cache, /^build-(\d+)$/],
    [roomFor, /^kith-test-(\d+)$/],
  ]) {
    for (const entry of existing(parent)) {
      const pid = Number(name.exec(entry)?.[1]);
      if (!pid || (pid !== process.pid && isAlive(pid))) continue;
      stopServer(join(parent, entry, 'native'));
      rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
}

function stopServer(folder) {
  try {
    const [pid, dataFolder] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    if (dataFolder === folder) process.kill(Number(pid), 'SIGQUIT');
  } catch {
    // There is none, or it is gone already.
  }
}

function existing(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
