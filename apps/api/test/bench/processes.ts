import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const TICKS_A_SECOND = 100;

/** Milliseconds of CPU that a process has used; null where the system does not say. */
export function cpuOf(pid: number): number | null {
  const fields = statOf(pid);
  return fields ? millisecondsOf(fields[11], fields[12]) : null;
}

/** The same of all its children, with those that have ended: a database server's, which come and go. */
export function cpuOfChildren(parent: number | null): number | null {
  if (parent === null) return null;
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.[1] === String(parent));
    const ended = statOf(parent);
    return pids.reduce((sum, pid) => sum + (cpuOf(Number(pid)) ?? 0), millisecondsOf(ended?.[13], ended?.[14]));
  } catch {
    return null;
  }
}

const millisecondsOf = (...ticks: (string | undefined)[]): number =>
  (ticks.reduce((sum, each) => sum + Number(each ?? 0), 0) * 1_000) / TICKS_A_SECOND;

/** The process that started it; null where the system does not say. */
export const parentOf = (pid: number): number | null => Number(statOf(pid)?.[1]) || null;

/** Resident megabytes. */
export function memoryOf(pid: number): number | null {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024);
  } catch {
    return null;
  }
}

/** After the name, which may hold blanks: state, parent, ... */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** A helper of the bench, once it is ready. */
export async function startHelper(file: string, args: string[]): Promise<ChildProcess> {
  const child = fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

/** The product as it is run, in a process of its own. */
export async function startApi(main: string, settings: Record<string, string>, flags: string[] = []): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...flags, main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...settings },
  });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (line.startsWith('kith: Ready')) resolve();
      });
    child.once('exit', () => reject(new Error(`The API ended while it was starting:\n${said.join('\n')}`)));
  });
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
  await gone;
}
