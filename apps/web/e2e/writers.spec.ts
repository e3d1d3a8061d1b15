import { describe, expect } from '@jest/globals';
import { barriersOn } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';
import { beginEmptyForm, chooseTheRest, field, nameContact, publish, saved, seeAsReaders } from './writing';

const PASTED = `Ward tablets for night observations

Summary
Night staff on six wards record observations on tablets beside the bed instead of on paper at the desk.

Challenge
Paper charts were filled in late, and doctors could not see them from elsewhere.

What we did
We lent twelve tablets to each ward, sat beside the night staff for two weeks and changed the screens as they asked.

Lessons
Charge the tablets where people walk past, not in a cupboard.`;

/** What a cut connection leaves in the console. */
const CUT = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

describe('a writer', () => {
  journey('has the fields filled from a pasted text, and publishes one entry although the button is pressed twice', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.digitalLead);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Publish' }).click();
    await page.getByRole('textbox', { name: 'Paste a text you have' }).fill(PASTED);
    await page.getByRole('button', { name: 'Fill the form from this text' }).click();
    await page.getByRole('heading', { level: 1, name: 'The thing' }).waitFor();
    expect(await field(page, 'Title').inputValue()).toBe('Ward tablets for night observations');
    expect(await field(page, 'Summary').inputValue()).toContain('Night staff on six wards');
    const rest = {
      outcome: 'Doctors see observations at once, wherever they are.',
      stage: 'Pilot',
      capability: 'E-observations and deterioration alerts',
      careSetting: 'Acute hospital',
      contactRole: 'Matron for digital nursing',
    };
    await field(page, 'What changed').fill(rest.outcome);
    await chooseTheRest(page, { title: '', summary: '', ...rest });
    await nameContact(page, rest);
    await publish(page, 'Any signed-in member', 'twice');
    await seeAsReaders(page, 'Ward tablets for night observations');
    await page.getByText('doctors could not see them from elsewhere').waitFor();
    await page.getByText('Charge the tablets where people walk past').waitFor();

    await page.goto('/publish');
    const published = page.getByRole('table', { name: 'Published' });
    await published.getByRole('link', { name: 'Ward tablets for night observations', exact: true }).waitFor();
    expect(await published.getByRole('link', { name: 'Ward tablets for night observations', exact: true }).count()).toBe(1);
    expect(await page.getByRole('table', { name: 'Being worked on' }).getByText('Ward tablets').count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  });

  journey('loses nothing when the connection is cut while writing, nor when the window is closed meanwhile', async (scene) => {
    const page = await scene.visitor({ expects: CUT });
    await signIn(page, people.digitalLead);
    await beginEmptyForm(page);
    await field(page, 'Title').fill('A rota that nurses can change');
    await saved(page);

    await page.context().setOffline(true);
    await field(page, 'Summary').fill('Written without a connection.');
    await page
      .getByText(/Not saved yet – you are offline; your text is kept on this device/)
      .first()
      .waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const address = page.url();
    await page.close();
    await page.context().setOffline(false);

    const again = await scene.again(page);
    await again.goto(address);
    await again.getByRole('region', { name: 'Your text was put back' }).waitFor();
    expect(await field(again, 'Summary').inputValue()).toBe('Written without a connection.');
    await saved(again);
    expect(await barriersOn(again)).toEqual([]);

    await again.context().setOffline(true);
    await field(again, 'Summary').fill('Written without a connection, twice.');
    await again
      .getByText(/Not saved yet – you are offline/)
      .first()
      .waitFor();
    await again.context().setOffline(false);
    await saved(again);
    await again.reload();
    await field(again, 'Summary').waitFor();
    expect(await field(again, 'Summary').inputValue()).toBe('Written without a connection, twice.');
  });

  journey('sees what another window changed meanwhile, chooses, and loses nothing', async (scene) => {
    const first = await scene.visitor();
    await signIn(first, people.digitalLead);
    await beginEmptyForm(first);
    await field(first, 'Title').fill('Discharge letters in plain words');
    await saved(first);

    const second = await scene.visitor();
    await signIn(second, people.digitalLead);
    await second.goto(first.url());
    await field(second, 'Title').waitFor();

    await field(first, 'Title').fill('Discharge letters in plain English');
    await saved(first);
    await field(second, 'Summary').fill('Written in the second window.');
    await second.getByRole('alert').getByRole('button', { name: 'Compare and choose' }).click();
    await second.getByRole('heading', { level: 1, name: 'You changed this in another window too' }).waitFor();
    expect(await barriersOn(second)).toEqual([]);
    // Where only one changed a field, that version is proposed.
    expect(await second.getByRole('group', { name: 'Title' }).getByRole('radio', { name: 'In the other window' }).isChecked()).toBe(true);
    expect(await second.getByRole('group', { name: 'Summary' }).getByRole('radio', { name: 'Yours' }).isChecked()).toBe(true);
    await second.getByRole('button', { name: 'Save these choices' }).click();
    await saved(second);
    await second.reload();
    await field(second, 'Title').waitFor();
    expect(await field(second, 'Title').inputValue()).toBe('Discharge letters in plain English');
    expect(await field(second, 'Summary').inputValue()).toBe('Written in the second window.');
  });

  journey('is told when the session has ended, signs in again, and finds everything still there', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.digitalLead);
    await beginEmptyForm(page);
    await field(page, 'Title').fill('Beds that say when they are free');
    await saved(page);

    const elsewhere = await scene.again(page);
    await elsewhere.getByRole('button', { name: 'Sign out' }).click();
    await elsewhere.getByRole('link', { name: 'Sign in', exact: true }).waitFor();

    await page.bringToFront();
    await field(page, 'Summary').fill('Typed after the session had ended.');
    await page.getByText('You have been signed out').first().waitFor();
    expect(await field(page, 'Summary').inputValue()).toBe('Typed after the session had ended.');
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('link', { name: 'Sign in and come back here' }).click();
    await page.getByRole('button', { name: `Sign in as ${people.digitalLead}` }).click();
    await field(page, 'Summary').waitFor();
    expect(await field(page, 'Summary').inputValue()).toBe('Typed after the session had ended.');
    await saved(page);
  });
});
