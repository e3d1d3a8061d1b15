import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import { DecideForm } from './decide-form';
import type { OverlapPage_overlapFragment } from './overlaps.generated';
import { Refilings } from './refilings';

const term = (id: string, label: string, group = 'Care') => ({
  __typename: 'Term' as const,
  id,
  vocabulary: 'CAPABILITY' as const,
  label,
  group,
});
const organisation = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, odsCode: id, name });
const member = (id: string, title: string): OverlapPage_overlapFragment['members'][number] => ({
  __typename: 'OverlapMember',
  organisation: organisation(`O${id}`, `Trust ${id}`),
  inArea: true,
  initiative: { __typename: 'Initiative', id, slug: id, title, primaryCapability: term('virtual-ward', 'Virtual ward') },
  contract: null,
  need: null,
  facts: [],
});
const overlap = {
  __typename: 'Overlap',
  id: 'g1',
  kind: 'PARALLEL_PLAN',
  members: [member('a', 'Ward at home'), member('b', 'Beds on a board')],
  version: 3,
  decision: null,
  refilings: [],
} as unknown as OverlapPage_overlapFragment;
const choices = { terms: [term('virtual-ward', 'Virtual ward'), term('patient-flow', 'Patient flow')] };

const open = () =>
  renderPage({
    routes: [{ path: '/', element: <DecideForm overlap={overlap} person="p1" office={null} /> }],
    at: '/',
    answers: {
      CapabilitiesToChoose: () => ({ data: choices }),
      DecideOverlap: () => ({ data: { decideOverlap: { __typename: 'NotAllowed', message: 'No.', signInNeeded: false } } }),
    },
  });
const sent = (asked: readonly { name: string; variables: unknown }[]) =>
  (asked.find(({ name }) => name === 'DecideOverlap')?.variables as { input: object } | undefined)?.input;

beforeEach(() => sessionStorage.clear());

describe('an officer says where entries belong', () => {
  it('is offered for what was filed wrongly only, with every capability but the one it has', async () => {
    const { asked, container } = open();
    expect(screen.queryByRole('group', { name: 'Where do they belong?' })).toBeNull();
    await userEvent.click(await screen.findByRole('radio', { name: 'Filed under the wrong capability' }));
    const select = await screen.findByRole('combobox', { name: 'Beds on a board (Trust b)' });
    expect([...(select as HTMLSelectElement).options].map(({ text }) => text)).toEqual(['Leave it where it is', 'Patient flow']);
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.selectOptions(select, 'Patient flow');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'It is about beds.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText('No.')).toBeTruthy();
    expect(sent(asked)).toMatchObject({ kind: 'MISCLASSIFIED', refile: [{ initiative: 'b', capability: 'patient-flow' }] });
  });

  it('takes nothing along into another decision', async () => {
    const { asked } = open();
    await userEvent.click(await screen.findByRole('radio', { name: 'Filed under the wrong capability' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Beds on a board (Trust b)' }), 'Patient flow');
    await userEvent.click(screen.getByRole('radio', { name: 'Not an overlap' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Two things.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText('No.')).toBeTruthy();
    expect(sent(asked)).toMatchObject({ kind: 'NOT_AN_OVERLAP', refile: [] });
  });

  it('reads what became of it', async () => {
    const refiling = {
      __typename: 'Refiling' as const,
      id: 'r1',
      initiative: { __typename: 'Initiative' as const, id: 'b', slug: 'b', title: 'Beds on a board' },
      capability: term('patient-flow', 'Patient flow'),
      outcome: 'DECLINED' as const,
      note: 'It is a ward.',
      answeredAt: '2026-05-02T10:00:00.000Z',
      suggestedAt: '2026-05-01T10:00:00.000Z',
      inEffect: false,
    };
    const shown = [refiling, { ...refiling, id: 'r2', outcome: 'TAKEN' as const, note: null }, { ...refiling, id: 'r3', inEffect: true }];
    const { container } = renderPage({ routes: [{ path: '/', element: <Refilings refilings={shown} /> }], at: '/' });
    for (const words of [/^Kept as it is/, /^Taken, not published yet/, /^Filed there now/])
      expect(await screen.findByText(words)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
