import { describe, expect } from '@jest/globals';
import { barriersOn } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';

describe('a member', () => {
  journey('asks to join for a trust, and invites others once the area’s office has confirmed', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.newcomer);
    await page.goto('/organisations/DEMO09/join');
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await page.getByRole('link', { name: 'Say who you are there and why you ask' }).waitFor();
    expect(await page.title()).toEqual(expect.stringMatching(/^Error: Join for .+ – Kith$/));
    await page.getByRole('textbox', { name: 'Who are you there, and why do you ask?' }).fill('I lead digital change on our wards.');
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await page.getByText('The area’s office can answer until').waitFor();
    expect(await barriersOn(page)).toEqual([]);

    const office = await scene.visitor();
    await signIn(office, people.programmeOfficer);
    await office.goto('/claims');
    await office.getByText('I lead digital change on our wards.').waitFor();
    await office.getByRole('radio', { name: 'Yes, confirm' }).check();
    expect(await barriersOn(office)).toEqual([]);
    await office.getByRole('button', { name: 'Send the answer' }).click();
    await office.getByText(`${people.newcomer} is now an administrator of`).waitFor();

    await page.goto('/acting-for');
    await page.getByRole('radio', { name: /Hexley and Coast/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page
      .getByRole('banner')
      .getByText(/Hexley and Coast/)
      .waitFor();
    await page.goto('/people');
    await page.getByRole('heading', { level: 2, name: 'Invite somebody' }).waitFor();
  });

  journey('tells a lesson without a name; another asks about it and learns no name', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.digitalLead);
    await page.goto('/lessons/tell');
    await page.getByRole('radio', { name: 'It went badly' }).check();
    await page.getByRole('textbox', { name: 'What happened?' }).fill('The printers stood in a locked room at night.');
    await page.getByRole('textbox', { name: /What would you tell others/ }).fill('Walk the wards at night before you place anything.');
    await page.getByRole('combobox', { name: 'What is it about?' }).selectOption({ label: 'Digital letters' });
    await page.getByRole('radio', { name: 'Any signed-in member' }).check();
    await page.getByRole('button', { name: 'Share without our name' }).click();
    await page.getByRole('heading', { level: 1, name: 'Told by us' }).waitFor();
    await page.getByText('The printers stood in a locked room at night.').first().waitFor();

    const other = await scene.visitor();
    await signIn(other, people.secondDigitalLead);
    await other.goto('/lessons?q=printers');
    await other.getByText('The printers stood in a locked room at night.').waitFor();
    expect(await other.getByRole('main').textContent()).not.toContain('Alderbrook');
    await other.getByRole('link', { name: 'Digital letters: it went badly' }).click();
    await other.getByRole('textbox', { name: 'Your question' }).fill('Who has the key at night?');
    await other.getByRole('button', { name: 'Send the question' }).click();
    await other.getByText('Who has the key at night?').waitFor();
    expect(await other.getByRole('main').textContent()).not.toContain('Alderbrook');

    await page.goto('/lessons/questions');
    await page.getByText('Saltmere').first().waitFor();
  });

  journey('imports a spreadsheet, and the administrator reads and downloads the record of it', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.digitalLead);
    await page.goto('/publish/import');
    const rows = [
      'Id,Title,Summary,Outcome,Stage,Primary capability,Care settings,Contact role',
      'beds-1,Beds that say when they are clean,A sign on each bed.,Porters know at once.,pilot,Patient flow and bed management,Acute hospital,Head of portering',
    ];
    const file = (text: string) => ({ name: 'beds.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByLabel('Your file').setInputFiles(file(`${rows.join('\n')},\nbeds-2,Nothing else`));
    await page.getByRole('radio', { name: 'Publish them' }).check();
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByRole('table', { name: 'What to put right in the file' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('Your file').setInputFiles(file(rows.join('\n')));
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByRole('heading', { name: 'What would happen: 1 new' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import beds.csv' }).click();
    await page.getByRole('heading', { name: 'Imported: 1 new' }).waitFor();

    const administrator = await scene.visitor();
    await signIn(administrator, people.administrator);
    await administrator.goto('/audit');
    await administrator.getByText(/Asha Merrow published .*Beds that say when they are clean/).waitFor();
    const address = await administrator.getByRole('link', { name: 'Download these as a file (CSV)' }).getAttribute('href');
    const downloaded = await administrator.request.get(address ?? '');
    expect(downloaded.headers()['content-disposition']).toContain('attachment');
    expect(await downloaded.text()).toContain('Beds that say when they are clean');
  });
});
