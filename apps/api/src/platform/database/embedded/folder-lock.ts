import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Who holds a folder. */
export interface Holder {
  readonly pid: number;
  /** The process a person would stop: the one that started the holder. */
  readonly parent: number;
  /** When the holder began: a later process may be given the same pid. */
  readonly began: string;
}

export class FolderLock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Takes the lock, also from a holder that is dead; returns the living holder where there is one. */
  static take(path: string): FolderLock | Holder {
    const me: Holder = { pid: process.pid, parent: process.ppid, began: beginningOf(process.pid) };
    const mine = `${path}.${process.pid}`;
    // Written whole beside the lock, then linked: nobody ever reads half a lock.
    writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
    try {
      for (;;) {
        try {
          linkSync(mine, path);
          return new FolderLock(path);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        }
        const found = read(path);
        if (found && isAlive(found)) return found;
        setAside(path, found);
      }
    } finally {
      rmSync(mine, { force: true });
    }
  }

  release(): void {
    if (read(this.#path)?.pid === process.pid) rmSync(this.#path, { force: true });
  }
}

/** Two processes may find the same dead lock: moving it away and looking again keeps the slower one from removing the quicker one's new lock. */
function setAside(path: string, dead: Holder | undefined): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved?.pid !== dead?.pid || moved?.began !== dead?.began) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return beginningOf(pid) === began;
}

/** A word that two processes with the same pid do not share. Empty where the system does not tell: then a living pid counts as the holder. */
function beginningOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The program's name, in brackets, may hold spaces; the state comes after it, and the start time 19 fields later.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // Dead, but nobody has asked after it yet.
      if (fields[0] === 'Z') return '';
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
