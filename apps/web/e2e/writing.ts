import type { Page } from 'playwright-core';
import { settled } from './accessible';

/** The seven fields that a person fills before publishing. */
export interface SevenFields {
  readonly title: string;
  readonly summary: string;
  readonly outcome: string;
  readonly stage: string;
  readonly capability: string;
  readonly careSetting: string;
  readonly contactRole: string;
}

export const field = (page: Page, label: string) => page.getByRole('textbox', { name: `${label} (needed to publish)` });

/** Opens the empty form from the page about publishing. */
export async function beginEmptyForm(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Start with an empty form' }).click();
  await page.getByRole('heading', { level: 1, name: 'The thing' }).waitFor();
}

/** Fills the first step: all of the seven but the contact. */
export async function fillTheThing(page: Page, fields: SevenFields): Promise<void> {
  await field(page, 'Title').fill(fields.title);
  await field(page, 'Summary').fill(fields.summary);
  await field(page, 'What changed').fill(fields.outcome);
  await chooseTheRest(page, fields);
}

/** What is chosen rather than written on the first step. */
export async function chooseTheRest(page: Page, { stage, capability, careSetting }: SevenFields): Promise<void> {
  await page.getByRole('combobox', { name: 'How far it is' }).selectOption(stage);
  await page.getByRole('combobox', { name: 'Main capability' }).selectOption(capability);
  await page.getByRole('combobox', { name: 'Where care is given' }).selectOption(careSetting);
  await page.getByRole('button', { name: 'Add to Where care is given' }).click();
}

export async function goToStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Waits until the form says that everything typed is on the server. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved at \d\d:\d\d\.?$/).waitFor();
}

export async function nameContact(page: Page, { contactRole }: Pick<SevenFields, 'contactRole'>): Promise<void> {
  await goToStep(page, 'Results and people');
  await field(page, 'Role').fill(contactRole);
}

/** Chooses who can see it, presses the button and waits for the page that says so. */
export async function publish(page: Page, level: string, press: 'once' | 'twice' = 'once'): Promise<void> {
  await goToStep(page, 'Who can see it, preview and publish');
  await page.getByRole('radio', { name: level }).check();
  const button = page.getByRole('button', { name: 'Publish', exact: true });
  await (press === 'twice' ? button.dblclick() : button.click());
  await page.getByRole('heading', { level: 1, name: 'Published' }).waitFor();
}

/** From the page after publishing to the entry; its address without the origin. */
export async function seeAsReaders(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: 'See it as readers do' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

/** From the sign-in to the entry as readers see it; its address without the origin. */
export async function publishFromEmptyForm(page: Page, fields: SevenFields): Promise<string> {
  await beginEmptyForm(page);
  await fillTheThing(page, fields);
  await nameContact(page, fields);
  await publish(page, 'Anyone');
  return seeAsReaders(page, fields.title);
}
