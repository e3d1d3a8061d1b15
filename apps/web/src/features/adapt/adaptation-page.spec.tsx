import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { renderPage, signedOut } from '../../../test/render-page';
import type { Adaptation_recordFragment } from './adapt.generated';
import { AdaptationPage } from './adaptation-page';

const record = (over: Partial<Adaptation_recordFragment> = {}): Adaptation_recordFragment => ({
  __typename: 'Adaptation',
  id: 'a1',
  originRevision: 1,
  status: 'ADAPTING',
  startedOn: '2026-05',
  taken: 'The order sets',
  changed: '',
  why: '',
  outcome: '',
  stopReason: null,
  level: 'NETWORK',
  confirmation: 'UNCONFIRMED',
  confirmationNote: null,
  recordedAt: '2026-05-01T10:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  version: 1,
  viewerCanEdit: true,
  viewerCanConfirm: false,
  waitingAudience: null,
  adopter: { __typename: 'Organisation', id: 'o2', odsCode: 'DEMO2', name: 'Thornby Cross' },
  origin: { __typename: 'Initiative', id: 'i1', slug: 'charts' },
  originTitle: 'Drug charts on screen',
  originLead: { __typename: 'Organisation', id: 'o1', name: 'Marlow Vale' },
  initiative: null,
  ...over,
});
const member = { ...signedOut, person: { __typename: 'Person', id: 'p1', name: 'Amina' }, csrfToken: 't' };
type Page = Parameters<typeof renderPage>[0];
const Adaptations = () => <p>{useLocation().state?.said}</p>;
const open = (adaptation: Adaptation_recordFragment | null, answers: Page['answers'] = {}, ...more: Page['routes']) =>
  renderPage({
    routes: [{ path: 'adaptations/:id', Component: AdaptationPage }, ...more],
    at: '/adaptations/a1',
    answers: { Viewer: () => ({ data: { viewer: member } }), Adaptation: () => ({ data: { adaptation } }), ...answers },
  });
const sent = (asked: { name: string; variables: unknown }[], name: string) =>
  asked.filter((one) => one.name === name).map(({ variables }) => (variables as { input: object }).input);

describe('the record of an adaptation', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks why it stopped, and sends it', async () => {
    const { asked, container } = open(record(), {
      UpdateAdaptation: ({ input }: { input: Partial<Adaptation_recordFragment> }) => ({
        data: { updateAdaptation: record({ ...input, version: 2 }) },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Stopped' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('link', { name: 'Choose why it stopped' })).getAttribute('href')).toBe(
      `#${screen.getByRole('radio', { name: 'Cost' }).id}`,
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Cost' }));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(sent(asked, 'UpdateAdaptation')).toMatchObject([
      { id: 'a1', version: 1, status: 'STOPPED', stopReason: 'COST', startedOn: '2026-05' },
    ]);
  });

  it('shows what someone else saved, loses nothing, and takes theirs where one wants', async () => {
    const theirs = record({ version: 2, taken: 'The order sets and the training', why: 'Another record' });
    const { asked } = open(record(), {
      UpdateAdaptation: ({ input }: { input: { version: number } & Partial<Adaptation_recordFragment> }) => ({
        data: {
          updateAdaptation:
            input.version === 2
              ? record({ ...input, version: 3 })
              : { __typename: 'AdaptationConflict', message: 'Changed in the meantime.', theirs },
        },
      }),
    });
    const taken = (await screen.findByRole('textbox', { name: 'What did you take?' })) as HTMLTextAreaElement;
    await userEvent.clear(taken);
    await userEvent.type(taken, 'Only the training');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const shown = await screen.findByRole('alert', { name: /Someone else saved/ });
    expect(shown.textContent).toContain('The order sets and the training');
    expect((screen.getByRole('textbox', { name: 'What did you take?' }) as HTMLTextAreaElement).value).toBe('Only the training');
    await userEvent.click(within(shown).getByRole('button', { name: 'Use theirs for Why' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save mine' }));
    await waitFor(() =>
      expect(sent(asked, 'UpdateAdaptation').at(-1)).toMatchObject({ version: 2, taken: 'Only the training', why: 'Another record' }),
    );
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(screen.queryByRole('alert', { name: /Someone else saved/ })).toBeNull();
  });

  it('lets the origin confirm, and dispute only with a word', async () => {
    const { asked } = open(record({ viewerCanEdit: false, viewerCanConfirm: true }), {
      ConfirmAdaptation: ({ input }: { input: { confirmed: boolean; note: string } }) => ({
        data: {
          confirmAdaptation: record({
            viewerCanEdit: false,
            viewerCanConfirm: true,
            confirmation: input.confirmed ? 'CONFIRMED' : 'DISPUTED',
            confirmationNote: input.note,
            version: 2,
          }),
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Dispute' }));
    expect(await screen.findByRole('link', { name: /Say what is not right/ })).toBeTruthy();
    expect(sent(asked, 'ConfirmAdaptation')).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Not ours');
    await userEvent.click(screen.getByRole('button', { name: 'Dispute' }));
    expect(await screen.findByText('Disputed: “Not ours”')).toBeTruthy();
    expect(sent(asked, 'ConfirmAdaptation')).toMatchObject([{ confirmed: false, note: 'Not ours' }]);
    expect(screen.queryByRole('heading', { name: 'Update the record' })).toBeNull();
  });

  it('is read again before it is confirmed, where it was changed in the meantime', async () => {
    const before = record({ viewerCanEdit: false, viewerCanConfirm: true });
    const { asked } = open(before, {
      ConfirmAdaptation: () => ({
        data: {
          confirmAdaptation: {
            __typename: 'AdaptationConflict',
            message: 'Changed.',
            theirs: { ...before, taken: 'All of it.', version: 2 },
          },
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText(/changed its record in the meantime/)).toBeTruthy();
    expect(screen.getByText('All of it.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(sent(asked, 'ConfirmAdaptation')).toMatchObject([{ version: 1 }, { version: 2 }]));
  });

  it('is taken back by its adopter, behind a fold, and goes on to the others', async () => {
    const theirs = record({ version: 2 });
    const takenBack = [
      { __typename: 'AdaptationConflict', message: 'Changed.', theirs },
      { __typename: 'Removed', id: 'a1' },
    ];
    const { asked, container } = open(
      record(),
      { TakeBackAdaptation: () => ({ data: { takeBackAdaptation: takenBack.shift() } }) },
      { path: 'adaptations', Component: Adaptations },
    );
    await userEvent.click(await screen.findByText('Take this record back'));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Yes, take it back' }));
    expect(await screen.findByText(/changed the record in the meantime, so it was not taken back/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, take it back' }));
    expect(await screen.findByText('Taken back: Drug charts on screen')).toBeTruthy();
    expect(sent(asked, 'TakeBackAdaptation')).toMatchObject([
      { id: 'a1', version: 1 },
      { id: 'a1', version: 2 },
    ]);
  });

  it('is not to be taken back once it was confirmed', async () => {
    open(record({ confirmation: 'CONFIRMED' }));
    expect(await screen.findByRole('button', { name: 'Save' })).toBeTruthy();
    expect(screen.queryByText('Take this record back')).toBeNull();
  });

  it('stays its adopter’s to change where the entry may not be seen any more', async () => {
    const { container } = open(record({ origin: null }));
    expect(await screen.findByRole('heading', { name: /Drug charts on screen/ })).toBeTruthy();
    expect(screen.getByText(/You can’t see this entry any more/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Drug charts on screen' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to adaptations' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is shown to the whole of a merged area by whoever decides', async () => {
    const waitingAudience = {
      __typename: 'WaitingAudience' as const,
      since: '2026-04-01',
      areas: ['Surrey and Sussex'],
      viewerCanConfirm: true,
      organisations: [{ __typename: 'Organisation' as const, id: 'o9', odsCode: 'RA2', name: 'Royal Surrey' }],
    };
    const { asked, container } = open(record({ level: 'SYSTEM', waitingAudience }), {
      ConfirmAdaptationAudience: () => ({ data: { confirmAdaptationAudience: record({ level: 'SYSTEM' }) } }),
    });
    expect(await screen.findByText('This record is still shown to the former area only.')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show it to the whole of Surrey and Sussex' }));
    const told = await screen.findByText(/It is shown to the whole of Surrey and Sussex now/);
    expect(document.activeElement).toBe(told.closest('[tabindex]'));
    expect(sent(asked, 'ConfirmAdaptationAudience')).toMatchObject([{ id: 'a1' }]);
    expect(screen.queryByText('This record is still shown to the former area only.')).toBeNull();
  });

  it('says of an entry that was removed no more than that', async () => {
    open(record({ origin: null, originTitle: null, originLead: null }));
    expect(await screen.findByRole('heading', { name: /An entry that was removed/ })).toBeTruthy();
  });

  it('is not there for whoever may not see it', async () => {
    open(null);
    expect(await screen.findByRole('heading', { name: 'Record not found' })).toBeTruthy();
  });
});
