import { describe, expect } from '@jest/globals';
import { barriersOn, settled } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';

describe('the programme office and the board', () => {
  journey('an officer sees the area on a map and in a table, its neighbours and what its trusts published', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.programmeOfficer);
    await page.getByRole('region', { name: 'Demonstration' }).waitFor();
    await page.goto('/areas/DEMO00');
    await page.getByRole('heading', { level: 1, name: 'Aldermere' }).waitFor();
    await settled(page);
    await page.getByRole('img', { name: /Aldermere/ }).waitFor();
    const trusts = page.getByRole('table').filter({ hasText: 'Alderbrook University Hospitals' });
    await trusts.getByRole('link', { name: /Saltmere Bay Hospitals/ }).waitFor();
    await page.getByRole('link', { name: 'Fennmoor', exact: true }).first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await trusts.getByRole('link', { name: /Saltmere Bay Hospitals/ }).click();
    await page.getByRole('heading', { level: 1, name: /Saltmere Bay Hospitals/ }).waitFor();
    await page.getByRole('link', { name: 'A live bed board that the whole hospital trusts' }).waitFor();
  });

  journey('an officer goes from the worklist to a recorded shared procurement', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.programmeOfficer);
    await page.goto('/overlaps');
    await page.getByRole('heading', { level: 1, name: 'Possible overlaps' }).waitFor();
    await page
      .getByText(/trusts have reported/)
      .first()
      .waitFor();
    // Groups are found in the background, within seconds of the start.
    const rota = page.getByRole('link', { name: /Dunlin Rota/ });
    for (let look = 0; look < 10 && !(await rota.isVisible()); look += 1) {
      await page.waitForTimeout(2_000);
      await page.reload();
      await page
        .getByText(/trusts have reported/)
        .first()
        .waitFor();
    }
    await rota.click();
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
    await page.getByRole('radio', { name: 'Buy together' }).check();
    await page.getByLabel('Who leads (if anybody)').selectOption('DEMO01');
    await page.getByRole('textbox', { name: 'Why' }).fill('Five contracts end within half a year: one purchase for all.');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('The decision is recorded: buy together.').waitFor();
    await page.getByRole('rowheader', { name: /Buy together, led by Alderbrook/ }).waitFor();
    const [brief] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as PDF' }).click()]);
    expect(brief.suggestedFilename()).toMatch(/^kith-brief-DEMO00-joint-renewal-[0-9a-f]{4}-\d{4}-\d\d-\d\d\.pdf$/);
    expect(await barriersOn(page)).toEqual([]);
    await page.goto('/areas/DEMO00/overlaps?state=decided');
    await page.getByRole('link', { name: /Dunlin Rota/ }).waitFor();
    // When several could buy together is printed on one page.
    await page.goto('/areas/DEMO00/windows');
    await page.getByRole('img', { name: /When contracts end/ }).waitFor();
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type *\/Page\b/g)).toHaveLength(1);
  });

  journey('a board member gets from a question to what peers did in two clicks', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.boardMember);
    await page.goto('/');
    await page.getByText('Choose a question').click();
    const questions = page.getByRole('link', { name: /\?$/ });
    await questions.first().waitFor();
    expect(await questions.count()).toBe(9);
    expect(await barriersOn(page)).toEqual([]);
    await questions.nth(7).click();
    await page.waitForURL(/\/questions\/q8$/);
    await page.getByRole('heading', { name: 'How peers approach it' }).waitFor();
    await page.getByText(/Trusts like .+ come first/).waitFor();
    expect(await page.getByRole('heading', { level: 4 }).count()).toBeGreaterThan(2);
    await page.getByRole('heading', { name: 'What to ask on Thursday' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  journey('a board member begins a pack, fills it from peers, issues it and takes it away as a PDF', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.boardMember);
    await page.goto('/packs');
    await page.getByRole('link', { name: 'Letters and follow-up: what we copied, what others made of ours' }).waitFor();
    await page.getByRole('button', { name: 'Begin a board pack' }).click();
    await page.getByRole('radio', { name: 'The private part' }).check();
    await page.getByRole('textbox', { name: 'What is it about?' }).fill('Virtual wards: what we could copy');
    await page.getByLabel('Day').fill('3');
    await page.getByLabel('Month').fill('12');
    await page.getByLabel('Year').fill('2026');
    await page.getByRole('checkbox', { name: /copying, adapting and sharing/ }).check();
    await page.getByRole('button', { name: 'Begin the pack' }).click();
    await page.getByRole('heading', { level: 1, name: 'Virtual wards: what we could copy' }).waitFor();
    await page.getByRole('textbox', { name: 'Purpose' }).fill('To decide what we copy.');
    await page.getByRole('textbox', { name: 'Recommendation' }).fill('Copy our neighbour’s ward.');
    await page.getByRole('button', { name: 'Save: front sheet' }).click();
    await page.getByRole('form', { name: 'Front sheet' }).getByText('Saved.').waitFor();
    // Begun from what the board says already.
    const question = page.getByRole('form', { name: /copying, adapting and sharing/ });
    expect(await question.getByRole('textbox', { name: 'Where do we stand?' }).inputValue()).not.toBe('');
    const approaches = question.getByRole('group', { name: 'Which approaches of peers shall it show?' });
    for (const place of [0, 1]) await approaches.getByRole('checkbox').nth(place).check();
    await question.getByRole('button', { name: /^Save/ }).click();
    await question.getByText('Saved.').waitFor();
    const comparison = page.getByRole('form', { name: 'Side by side' });
    for (const place of [0, 1]) await comparison.getByRole('checkbox').nth(place).check();
    await comparison.getByRole('button', { name: 'Save: side by side' }).click();
    await comparison.getByText('Saved.').waitFor();
    await page.getByText(/^On paper it has/).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Issue the pack' }).click();
    await page.getByText('Issue 1 is out.').waitFor();
    await page.getByRole('table', { name: 'Front sheet' }).getByText('To decide what we copy.').waitFor();
    const [pack] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as PDF' }).click()]);
    expect(pack.suggestedFilename()).toBe('kith-board-pack-2026-12-03-issue-1.pdf');
    expect(await barriersOn(page)).toEqual([]);
  });
});
