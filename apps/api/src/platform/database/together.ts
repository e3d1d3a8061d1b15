/**
 * Waits for statements of one connection that need no answer of each other: begun one after the other, they are sent without a wait between
 * them and carried out in that order. Where cores are busy it is the waits that take the time, not the statements.
 *
 * All have been answered when this ends, also where it fails: nothing is on its way any more when the transaction is rolled back. The first that
 * failed is the error; in a transaction those behind it failed because of it.
 */
export async function together<const T extends readonly unknown[]>(begun: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const ended = await Promise.allSettled(begun);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map((each) => (each as PromiseFulfilledResult<unknown>).value) as { -readonly [K in keyof T]: Awaited<T[K]> };
}
