import type { DataSource } from 'typeorm';

/** Long enough for a request to come to where it waits. */
const SETTLES = 300;

/**
 * What happens where one change pauses between two of its statements: `lock` is held while the changes are begun one after the other, each once
 * the one before has come to where it waits. Gives what each came to.
 */
export async function holding<T extends readonly unknown[]>(
  dataSource: DataSource,
  lock: string,
  ...changes: { [K in keyof T]: () => Promise<T[K]> }
): Promise<T> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  await holder.startTransaction();
  try {
    await holder.query(lock);
    const begun: Promise<unknown>[] = [];
    for (const change of changes) {
      const under = change();
      // Read below: one that fails meanwhile is no accident of its own.
      under.catch(() => undefined);
      begun.push(under);
      await new Promise((resolve) => setTimeout(resolve, SETTLES));
    }
    await holder.commitTransaction();
    return (await Promise.all(begun)) as unknown as T;
  } finally {
    if (holder.isTransactionActive) await holder.rollbackTransaction();
    await holder.release();
  }
}
