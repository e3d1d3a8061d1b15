import { launchBrowser } from './browser';
import { endsWith } from './global-teardown';
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
  const tidyUp = async () => {
    await browser.close();
    await removeFolder(folder);
  };
  try {
    const kith = await startKith(folder);
    process.env[JOURNEYS] = JSON.stringify({ address: kith.address, browser: browser.wsEndpoint() } satisfies Journeys);
    endsWith(() => kith.stop().finally(tidyUp));
  } catch (error) {
    await tidyUp();
    throw error;
  }
}
