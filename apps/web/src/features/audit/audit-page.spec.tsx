import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { AuditQueryVariables } from './audit.generated';
import { askedBy, exportAddress, filtersIn, problemsOf } from './audit-address.rules';
import { AuditPage } from './audit-page';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'RAA', name: 'Alder NHS Trust', demonstration: false };
const viewer = {
  ...signedOut,
  person: { __typename: 'Person' as const, id: 'p1', name: 'Ann Admin' },
  actingFor: organisation,
  roles: ['ADMINISTRATOR' as const],
};
const act = (id: string, sentence: string, means = 'SESSION', mark: string | null = 'ab12cd34') => ({
  __typename: 'AuditEdge',
  cursor: id,
  node: { __typename: 'AuditEntry', id, at: '2026-07-01T11:30:00Z', sentence, means, mark },
});
const pageOf = (...edges: object[]) => ({
  organisationAudit: {
    __typename: 'AuditConnection',
    totalCount: edges.length,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    edges,
  },
});
const open = (answer: (variables: AuditQueryVariables) => object, as: object = viewer) =>
  renderPage({
    routes: [{ path: 'audit', Component: AuditPage }],
    at: '/audit',
    answers: { Viewer: () => ({ data: { viewer: as } }), Audit: (variables: AuditQueryVariables) => ({ data: answer(variables) }) },
  });

describe('the record of changes', () => {
  it('says who did what, when in London, and by what', async () => {
    const { container } = open(() =>
      pageOf(act('1', 'Ama Mensah gave Joe Bloggs the role editor'), act('2', 'An operator added the organisation', 'COMMAND', null)),
    );
    expect(await screen.findByText(/Ama Mensah gave Joe Bloggs the role editor/)).toBeTruthy();
    expect(screen.getAllByText(/1 July 2026/)[0]?.textContent).toContain('12:30');
    expect(screen.getByText(/session ab12cd34/)).toBeTruthy();
    expect(screen.getByText(/By command/)).toBeTruthy();
    expect(screen.getByText('2 acts')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks for what is chosen, and gives the same as a file', async () => {
    const asked: AuditQueryVariables[] = [];
    open((variables) => {
      asked.push(variables);
      return pageOf(act('1', 'Done'));
    });
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of a person/ }), 'Joe & co');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'About' }), 'PEOPLE');
    await userEvent.type(screen.getByLabelText('First day'), '2026-04-01');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    const link = await screen.findByRole('link', { name: /Download/ });
    expect(asked.at(-1)).toMatchObject({ organisationId: 'o1', search: 'Joe & co', topic: 'PEOPLE', from: '2026-04-01', to: null });
    expect(link.getAttribute('href')).toBe(
      '/exports/audit.csv?organisation=o1&search=Joe+%26+co&topic=PEOPLE&from=2026-04-01&acting-for=o1',
    );
  });

  it('says so where nothing is recorded', async () => {
    open(() => pageOf());
    expect(await screen.findByText('Nothing is recorded')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Download/ })).toBeNull();
  });

  it('is for administrators alone', async () => {
    open(() => pageOf(), { ...viewer, roles: ['EDITOR'] });
    expect(await screen.findByText(/Only administrators/)).toBeTruthy();
  });

  it('asks a visitor to sign in', async () => {
    open(() => pageOf(), signedOut);
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});

describe('its address', () => {
  it('leaves out what can be no day and no topic', () => {
    const filters = filtersIn(new URLSearchParams('from=soon&to=2026-01-01&topic=RUMOURS'));
    expect(askedBy(filters)).toEqual({ search: null, topic: null, from: null, to: '2026-01-01' });
    expect(exportAddress('o1', filters)).toBe('/exports/audit.csv?organisation=o1&to=2026-01-01');
    expect(problemsOf(filters)).toEqual([{ field: 'from', message: expect.stringContaining('first day') }]);
    expect(problemsOf({ ...filters, from: '2026-02-01' })).toEqual([{ field: 'to', message: 'The last day is before the first' }]);
  });
});
