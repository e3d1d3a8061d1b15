import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../../test/render-page';
import type { ViewerQuery } from '../../../lib/viewer/viewer.generated';
import { RulesPage } from './rules-page';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Alderbrook', demonstration: true };
const administrator: ViewerQuery['viewer'] = {
  ...signedOut,
  person: { __typename: 'Person', id: 'p1', name: 'Asha' },
  actingFor: organisation,
  roles: ['ADMINISTRATOR'],
  affiliations: [{ __typename: 'Affiliation', organisation, roles: ['ADMINISTRATOR'] }],
};
const rules = (approverNeeded: boolean) => ({ __typename: 'PublishingRules' as const, approverNeeded, approvers: [] });

function open(viewer: ViewerQuery['viewer'], answer: object = rules(true)) {
  return renderPage({
    routes: [{ path: 'publish/rules', Component: RulesPage }],
    at: '/publish/rules',
    answers: {
      Viewer: () => ({ data: { viewer } }),
      PublishingRules: () => ({ data: { publishingRules: rules(false) } }),
      ChangePublishingRules: () => ({ data: { changePublishingRules: answer } }),
    },
  });
}

describe('how an organisation publishes', () => {
  it('is chosen by its administrator', async () => {
    const { asked, container } = open(administrator);
    await userEvent.click(await screen.findByRole('radio', { name: /Yes: editors send for review/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'ChangePublishingRules')?.variables).toEqual({
      input: { key: expect.any(String), approverNeeded: true },
    });
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says what stands in the way', async () => {
    const message = 'Give someone the role of approver first.';
    open(administrator, {
      __typename: 'InvalidInput',
      message: 'No.',
      problems: [{ __typename: 'FieldProblem', field: 'approverNeeded', message }],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: message })).toBeTruthy();
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('is nobody else’s to choose', async () => {
    open({ ...administrator, roles: ['EDITOR'] });
    expect(await screen.findByText(/Only an administrator/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
