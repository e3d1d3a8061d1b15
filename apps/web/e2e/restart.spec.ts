import { describe, expect } from '@jest/globals';
import { journey } from './journey';
import { freshFolder, removeFolder, startKith } from './kith';
import { people, signIn } from './people';
import { beginEmptyForm, field, publishFromEmptyForm, saved } from './writing';

describe('Kith itself', () => {
  journey(
    'stops cleanly, starts again within fifteen seconds, and has kept what was entered, who is signed in and what is half written',
    async (scene) => {
      const folder = await freshFolder();
      let kith = await startKith(folder);
      try {
        const page = await scene.visitor({ address: kith.address, expects: /ERR_CONNECTION_REFUSED|Failed to (fetch|load resource)/ });
        await signIn(page, people.digitalLead);
        const title = 'Porters called by telephone, not by tannoy';
        const entry = await publishFromEmptyForm(page, {
          title,
          summary: 'Porters are called to the next job on a telephone.',
          outcome: 'Patients wait less for a porter.',
          stage: 'Live',
          capability: 'Clinical messaging and tasks',
          careSetting: 'Acute hospital',
          contactRole: 'Head of porters',
        });
        await beginEmptyForm(page);
        await field(page, 'Title').fill('Half a title');
        await saved(page);

        const { startedInMs: first } = kith;
        await kith.stop();
        await field(page, 'Title').fill('Half a title, and the rest');
        await page
          .getByText(/^Not saved yet/)
          .first()
          .waitFor();
        kith = await startKith(folder, kith.port);
        // Fifteen seconds where nothing else shares the cores; where something does, less than the first start took there.
        expect(kith.startedInMs).toBeLessThan(Math.max(15_000, first));
        // Asked for, unless it was saved by itself meanwhile.
        await Promise.any([page.getByRole('button', { name: 'Try again now' }).click(), saved(page)]);
        await saved(page);

        await page.goto(entry);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.getByRole('banner').getByText(people.digitalLead).waitFor();
        await page.goto('/publish');
        await page.getByRole('table', { name: 'Being worked on' }).getByRole('link', { name: 'Half a title, and the rest' }).waitFor();
        await page.close();
        await kith.stop();
      } finally {
        kith.kill();
        await removeFolder(folder);
      }
    },
    300_000,
  );
});
