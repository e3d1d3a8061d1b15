import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';
import { beginEmptyForm, field, fillTheThing, nameContact, publish, saved, seeAsReaders } from './writing';

const ENTRY = {
  title: 'Electronic drug charts on the children’s wards',
  summary:
    'Nurses and doctors on three children’s wards prescribe and give medicines on a tablet. Doses are worked out from the weight of the child.',
  outcome: 'Ward staff no longer copy paper charts, and wrong doses by weight fell.',
  stage: 'Live',
  capability: 'Electronic prescribing and medicines administration',
  careSetting: 'Children and young people',
  contactRole: 'Lead pharmacist for children',
};

/** Says the same in none of the words of the entry. */
const IN_OTHER_WORDS = 'Replacing handwritten medication cards for paediatric inpatients with digital ordering';

const SALTMERE = /Saltmere Bay Hospitals/;

describe('two digital leads', () => {
  let entry = '';
  let thread = '';

  journey(
    'publish: the first writes seven fields, sees similar work meanwhile, and is found at once by words and within two seconds by meaning',
    async (scene) => {
      const page = await scene.visitor();
      await signIn(page, people.digitalLead);
      await beginEmptyForm(page);
      await fillTheThing(page, ENTRY);

      const beside = page.getByRole('region', { name: 'Similar work' });
      const neighbour = beside.getByRole('listitem').filter({ hasText: SALTMERE }).first();
      await neighbour.getByText('Why this:').waitFor();
      expect(await neighbour.textContent()).toContain('both in Aldermere');
      // It came by itself, and took the focus from nobody.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Add');
      await saved(page);
      expect(await barriersOn(page)).toEqual([]);

      await nameContact(page, ENTRY);
      await publish(page, 'Anyone');
      await untilFoundByMeaning(page);
      expect(await barriersOn(page)).toEqual([]);
      entry = await seeAsReaders(page, ENTRY.title);

      await page.getByRole('searchbox', { name: 'Search what trusts have built' }).fill('weight of the child drug charts');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: ENTRY.title }).waitFor();
    },
  );

  journey('ask: the second finds the entry, asks its contact, and reads the answer', async (scene) => {
    const asker = await scene.visitor();
    await signIn(asker, people.secondDigitalLead);
    await asker.getByRole('searchbox').fill('drug charts for children');
    await asker.getByRole('button', { name: 'Search' }).click();
    // The start page names what is new near you too: the link to follow is the one that the search found.
    await asker.locator('.kith-find-results').getByRole('link', { name: ENTRY.title }).click();
    await asker.getByText('Lead pharmacist for children').waitFor();
    await asker.getByRole('button', { name: 'Ask a question' }).click();
    await asker.getByRole('textbox', { name: 'What is it about?' }).fill('Doses by weight');
    await asker.getByRole('textbox', { name: 'Your question' }).fill('Who checks the weight before the first dose?');
    expect(await barriersOn(asker)).toEqual([]);
    await asker.getByRole('button', { name: 'Send the question' }).click();
    await asker.getByRole('heading', { level: 1, name: 'Doses by weight' }).waitFor();
    thread = new URL(asker.url()).pathname;

    const owner = await scene.visitor();
    await signIn(owner, people.digitalLead);
    await owner.goto('/messages');
    await owner.getByRole('link', { name: 'Doses by weight' }).click();
    await owner.getByText('Who checks the weight before the first dose?').waitFor();
    await owner.getByRole('textbox', { name: 'Write a message' }).fill('The admitting nurse, and the pharmacist again.');
    await owner.getByRole('button', { name: 'Send', exact: true }).click();
    await owner.getByRole('list').getByText('The admitting nurse, and the pharmacist again.').waitFor();
    expect(await barriersOn(owner)).toEqual([]);

    await asker.goto(thread);
    await asker.getByText('The admitting nurse, and the pharmacist again.').waitFor();
    await asker.goto('/development/mail');
    await asker
      .getByText(/Doses by weight/)
      .first()
      .waitFor();
  });

  journey(
    'adapt: the second records what it took and publishes its own, the first confirms, and both pages show the line',
    async (scene) => {
      const adopter = await scene.visitor();
      await signIn(adopter, people.secondDigitalLead);
      await adopter.goto(entry);
      await adopter.getByRole('link', { name: 'We are adapting this' }).first().click();
      await adopter.getByRole('button', { name: 'Record it' }).click();
      const summary = adopter.getByRole('alert').filter({ hasText: 'There is a problem' });
      await summary.getByRole('link', { name: 'Choose how far you are' }).waitFor();
      expect(await barriersOn(adopter)).toEqual([]);

      await adopter.getByRole('radio', { name: 'Adapting it' }).check();
      await adopter.getByRole('textbox', { name: 'What did you take?' }).fill('The dose rules and the training plan');
      await adopter.getByRole('textbox', { name: 'What did you change?' }).fill('Weights come from our own record');
      await adopter.getByRole('checkbox', { name: 'Open a working revision of our own, filled from this entry' }).check();
      await adopter.getByRole('button', { name: 'Record it' }).click();
      await adopter.waitForURL(/\/adaptations\//);
      await adopter.getByText('Weights come from our own record').first().waitFor();
      const record = new URL(adopter.url()).pathname;
      expect(await barriersOn(adopter)).toEqual([]);

      await adopter.getByRole('link', { name: 'Go on with it' }).click();
      await adopter.getByRole('table', { name: 'Being worked on' }).getByRole('link', { name: ENTRY.title }).click();
      await adopter.getByText('Begun as an adaptation of').waitFor();
      await adopter.getByRole('link', { name: 'The thing' }).click();
      const ownTitle = 'Drug charts for children at Saltmere Bay';
      await field(adopter, 'Title').fill(ownTitle);
      // What changed elsewhere is not what changed here: that line is not taken over.
      await field(adopter, 'What changed').fill('Two wards have begun; doses by weight are worked out for the nurses.');
      await adopter.getByRole('combobox', { name: 'How far it is' }).selectOption('Pilot');
      await nameContact(adopter, { contactRole: 'Ward sister for children' });
      await publish(adopter, 'Anyone');
      await seeAsReaders(adopter, ownTitle);
      await lineageOf(adopter).getByRole('link', { name: ENTRY.title }).waitFor();
      expect(await barriersOn(adopter)).toEqual([]);

      const origin = await scene.visitor();
      await signIn(origin, people.digitalLead);
      await origin.goto(record);
      await origin.getByRole('button', { name: 'Confirm' }).click();
      await origin.getByText('Confirmed.').waitFor();
      await origin.goto(entry);
      await lineageOf(origin).getByRole('link', { name: ownTitle }).waitFor();
      const adapted = origin.getByRole('region', { name: /Who adapted it/ });
      await adapted.getByText(SALTMERE).first().waitFor();
      await adapted.getByText(/Confirmed by where it came from/).waitFor();
      expect(await barriersOn(origin)).toEqual([]);
    },
  );
});

const lineageOf = (page: Page) => page.getByRole('region', { name: 'Where it came from, and where it went' });

/** On the page after publishing: until it is similar to what says the same in none of its words. Words alone can't find it; how soon is for `bench:serving`. */
async function untilFoundByMeaning(page: Page): Promise<void> {
  const slug = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await page.waitForFunction(
    async ([wanted, title]) => {
      const query =
        'query Meaning($title: String!) { similarTo(title: $title, organisation: "DEMO02", scope: SYSTEM, first: 10) { initiative { slug } } }';
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { title } }),
      });
      const { data } = await answer.json();
      return data.similarTo.some((one: { initiative: { slug: string } }) => one.initiative.slug === wanted);
    },
    [slug, IN_OTHER_WORDS],
    { polling: 100 },
  );
}
