import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import { DeleteAccount } from './delete-account';

function open(answer: object) {
  const left: string[] = [];
  const view = renderPage({
    routes: [
      {
        path: 'account',
        element: (
          <>
            <h1>Your account</h1>
            <DeleteAccount leave={() => left.push('gone')} />
          </>
        ),
      },
    ],
    at: '/account',
    answers: { DeleteOwnAccount: () => ({ data: { deleteOwnAccount: answer } }) },
  });
  return { ...view, left };
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Delete my account', hidden: true }));

describe('deleting one’s own account', () => {
  it('asks once more, then leaves', async () => {
    const { container, asked, left } = open({ __typename: 'AccountDeleted', deleted: true });
    await press();
    expect(await screen.findAllByText('Confirm that your account is to be deleted for good')).toHaveLength(2);
    expect(asked.map(({ name }) => name)).not.toContain('DeleteOwnAccount');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByLabelText('Erase my name and address, for good'));
    await press();
    expect(left).toEqual(['gone']);
  });

  it('says why a last administrator can’t go', async () => {
    const { left } = open({ __typename: 'NotAllowed', message: 'This is the last administrator of Alder.', signInNeeded: false });
    await userEvent.click(screen.getByLabelText('Erase my name and address, for good'));
    await press();
    expect(await screen.findByText('This is the last administrator of Alder.')).toBeTruthy();
    expect(left).toEqual([]);
  });
});
