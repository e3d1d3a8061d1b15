import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { RemovePassagePage } from './remove-passage-page';

const person = { __typename: 'Person' as const, id: 'p1', name: 'Ap Prover' };
const initiative = { __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Drug charts' };

function open({ may = true, isSignedIn = true, count = 2, answer = { __typename: 'PassageRemoved', initiative } as object } = {}) {
  return renderPage({
    routes: [{ path: 'initiatives/:slug/history/remove', Component: RemovePassagePage }],
    at: '/initiatives/charts/history/remove',
    answers: {
      Viewer: () => ({ data: { viewer: isSignedIn ? { ...signedOut, person } : signedOut } }),
      RemovePassage: ({ slug }: { slug: string }) => ({
        data: {
          initiativeHistory:
            slug === 'charts' ? { __typename: 'InitiativeHistory', initiative, viewerMayRemovePassages: may && isSignedIn } : null,
        },
      }),
      PassagePlaces: () => ({
        data: {
          passagePlaces: {
            __typename: 'PassagePlaces',
            count,
            places: count > 0 ? [{ __typename: 'PassagePlace', kind: 'REVISION', revision: 1, field: 'lessons', count }] : [],
          },
        },
      }),
      RedactPassage: () => ({ data: { redactPassage: answer } }),
    },
  });
}

const user = userEvent.setup();
const look = async (passage: string) => {
  await user.type(await screen.findByLabelText('The passage'), passage);
  await user.click(screen.getByRole('button', { name: 'See where it stands' }));
};

describe('removing a passage', () => {
  it('shows where it stands, asks why and once more, then says that it is done', async () => {
    const { container, asked } = open();
    await look('Jane Smith');
    expect(await screen.findByText('It stands in 2 places.')).toBeTruthy();
    expect(screen.getByRole('cell', { name: /Lessons/ })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove the passage' }));
    expect(screen.getAllByText('Say why it is removed')).toHaveLength(2);
    expect(asked.filter(({ name }) => name === 'RedactPassage')).toEqual([]);
    await user.type(screen.getByLabelText('Why is it removed?'), 'She asked.');
    await user.click(screen.getByLabelText('Remove it from every version, for good'));
    await user.click(screen.getByRole('button', { name: 'Remove the passage' }));
    expect(await screen.findByText(/The passage is removed from every version/)).toBeTruthy();
    expect(asked.find(({ name }) => name === 'RedactPassage')?.variables).toMatchObject({
      input: { id: 'i1', passage: 'Jane Smith', reason: 'She asked.', messages: false },
    });
    expect(screen.queryByRole('button', { name: 'Remove the passage' })).toBeNull();
  });

  it('forgets what it found once the passage is changed', async () => {
    open();
    await look('Jane');
    await screen.findByText('It stands in 2 places.');
    await user.type(screen.getByLabelText('The passage'), ' Smith');
    expect(screen.queryByRole('button', { name: 'Remove the passage' })).toBeNull();
  });

  it('says when it stands nowhere, and when nothing was given', async () => {
    open({ count: 0 });
    await user.click(await screen.findByRole('button', { name: 'See where it stands' }));
    expect(screen.getAllByText('Enter the passage as it is written')).toHaveLength(2);
    await look('Jane');
    expect(await screen.findByText('It stands nowhere in this entry.')).toBeTruthy();
  });

  it('keeps what was typed when it is refused', async () => {
    open({
      answer: {
        __typename: 'InvalidInput',
        message: '',
        problems: [{ __typename: 'FieldProblem', field: 'reason', message: 'Leave the passage itself out' }],
      },
    });
    await look('Jane');
    await user.type(await screen.findByLabelText('Why is it removed?'), 'Jane asked.');
    await user.click(screen.getByLabelText('Remove it from every version, for good'));
    await user.click(screen.getByRole('button', { name: 'Remove the passage' }));
    expect(await screen.findAllByText('Leave the passage itself out')).toHaveLength(2);
    expect((screen.getByLabelText('Why is it removed?') as HTMLTextAreaElement).value).toBe('Jane asked.');
  });

  it('is not for others', async () => {
    open({ may: false });
    expect(await screen.findByText(/Approvers and administrators of the organisation that leads this entry/)).toBeTruthy();
    expect(screen.queryByLabelText('The passage')).toBeNull();
  });

  it('asks whoever is not signed in to sign in', async () => {
    open({ isSignedIn: false });
    expect(await screen.findByText(/remove passages after signing in/)).toBeTruthy();
  });
});
