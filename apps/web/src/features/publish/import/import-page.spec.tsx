import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../../test/render-page';
import type { ViewerQuery } from '../../../lib/viewer/viewer.generated';
import type { ImportOwnFileMutationVariables } from './import-file.generated';
import { ImportPage } from './import-page';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Alderbrook', demonstration: true };
const editor: ViewerQuery['viewer'] = {
  ...signedOut,
  person: { __typename: 'Person', id: 'p1', name: 'Asha' },
  actingFor: organisation,
  roles: ['EDITOR'],
  affiliations: [{ __typename: 'Affiliation', organisation, roles: ['EDITOR'] }],
};
const outcome = {
  __typename: 'FileImport',
  written: false,
  added: 1,
  changed: 0,
  unchanged: 0,
  left: 0,
  problemCount: 0,
  rowProblems: [],
  rows: [
    { __typename: 'FileImportRow', row: 2, title: 'Ward tablets', standing: 'NEW', fate: 'DRAFT', level: 'NETWORK', changedColumns: [] },
  ],
};

const open = (answer: (input: ImportOwnFileMutationVariables['input']) => object) =>
  renderPage({
    routes: [{ path: 'publish/import', Component: ImportPage }],
    at: '/publish/import',
    answers: {
      Viewer: () => ({ data: { viewer: editor } }),
      ImportOwnFile: ({ input }: ImportOwnFileMutationVariables) => ({ data: { importOwnFile: answer(input) } }),
    },
  });
const choose = async () =>
  userEvent.upload(
    await screen.findByLabelText('Your file'),
    new File(['title,summary\nWard tablets,On wards'], 'ours.csv', { type: 'text/csv' }),
  );
const look = () => userEvent.click(screen.getByRole('button', { name: 'See what would happen' }));

describe('importing a file', () => {
  it('says what would happen first, then does it', async () => {
    const { asked, container } = open(({ dryRun }) => ({ ...outcome, written: !dryRun }));
    await choose();
    await look();
    const heading = await screen.findByRole('heading', { name: 'What would happen: 1 new' });
    expect(document.activeElement).toBe(heading);
    screen.getByRole('row', { name: /Ward tablets .* a draft any signed-in member/ });
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Import ours.csv' }));
    await screen.findByRole('heading', { name: 'Imported: 1 new' });
    const sent = asked
      .filter(({ name }) => name === 'ImportOwnFile')
      .map(({ variables }) => (variables as ImportOwnFileMutationVariables).input);
    expect(sent.map(({ dryRun, publish }) => [dryRun, publish])).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(atob(sent[0]?.file ?? '')).toBe('title,summary\nWard tablets,On wards');
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it('names each problem with its row and column, and offers no import', async () => {
    const problems = [{ __typename: 'FileProblem', row: 3, column: 'Stage', message: 'There is no stage ‘soon’.' }];
    open(() => ({ ...outcome, added: 0, rows: [], problemCount: 1, rowProblems: problems }));
    await choose();
    await look();
    await screen.findByRole('heading', { name: 'Nothing is imported: 1 problem' });
    screen.getByRole('row', { name: /Row 3 Stage There is no stage/ });
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('offers no import of what was chosen otherwise since it was shown', async () => {
    open(() => outcome);
    await choose();
    await look();
    await screen.findByRole('button', { name: /^Import / });
    await userEvent.click(screen.getByRole('radio', { name: 'Publish them' }));
    expect(screen.queryByRole('button', { name: /^Import / })).toBeNull();
  });

  it('asks for a file before anything is sent', async () => {
    const { asked } = open(() => outcome);
    await screen.findByLabelText('Your file');
    await look();
    await screen.findByRole('link', { name: 'Choose a file' });
    expect(asked.some(({ name }) => name === 'ImportOwnFile')).toBe(false);
  });
});
