import { launchBrowser } from './browser';
import { freshFolder, removeFolder, startKith } from './kith';

/** What the spec files need to know, handed on in the environment. */
export const JOURNEYS = 'KITH_JOURNEYS';

export interface Journeys {
  readonly address: string;
  /** Where the browser listens; null where this machine has none. */
  readonly browser: string | null;
}

/** One browser and one Kith for all spec files: starting both takes longer than most journeys. */
export default async function setUp(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) {
    process.env[JOURNEYS] = JSON.stringify({ address: '', browser: null } satisfies Journeys);
    return;
  }
  const folder = await freshFolder();
  const kith = await startKith(folder);
  process.env[JOURNEYS] = JSON.stringify({ address: kith.address, browser: browser.wsEndpoint() } satisfies Journeys);
  Object.assign(globalThis, {
    endJourneys: async () => {
      await browser.close();
      const code = await kith.stop();
      await removeFolder(folder);
      if (code !== 0) throw new Error(`Kith did not stop cleanly: exit code ${code}`);
    },
  });
}
