const END = Symbol.for('kith.journeys.end');

/** What is to be done after the last spec file. The setup and the teardown are loaded apart and share only the global object. */
export function endsWith(end: () => Promise<void>): void {
  Object.assign(globalThis, { [END]: end });
}

export default async function tearDown(): Promise<void> {
  await (globalThis as { [END]?: () => Promise<void> })[END]?.();
}
