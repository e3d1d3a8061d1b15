import type { Page } from 'playwright-core';

/** The fictional people of the bundled provider, by what they do. */
export const people = {
  digitalLead: 'Asha Merrow',
  secondDigitalLead: 'Tom Fennick',
  programmeOfficer: 'Idris Calloway',
  boardMember: 'Helen Strand',
  operator: 'Nadia Farrow',
  administrator: 'Piotr Lund',
  newcomer: 'Noor Tarrant',
} as const;

/** Signs in from whatever page is open, as a person does: by the link in the header and the provider's page. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.getByRole('banner').getByText(name).waitFor();
}
