import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { DirectoryQuery, DirectoryQueryVariables, directory_organisationFragment } from './directory.generated';
import { DirectoryPage } from './directory-page';

type Listed = DirectoryQuery['organisations'];

const organisation = (over: Partial<directory_organisationFragment> = {}): directory_organisationFragment => ({
  __typename: 'Organisation',
  id: 'o1',
  odsCode: 'RYR',
  name: 'University Hospitals Sussex',
  kind: 'ACUTE',
  town: 'Worthing',
  demonstration: false,
  systems: [{ __typename: 'System', id: 's1', odsCode: 'S9B9J', shortName: 'Surrey and Sussex' }],
  formerNames: [{ __typename: 'FormerName', name: 'Western Sussex Hospitals', until: '2021-04-01' }],
  predecessors: [{ __typename: 'Succession', name: 'Brighton and Sussex Hospitals', odsCode: 'RXH', date: '2021-04-01' }],
  ...over,
});

const page = (nodes = [organisation()], over: Partial<Listed> = {}): Listed => ({
  __typename: 'OrganisationConnection',
  totalCount: nodes.length,
  pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  edges: nodes.map((node) => ({ __typename: 'OrganisationEdge', cursor: node.id, node })),
  ...over,
});

const open = (at: string, answer: (variables: DirectoryQueryVariables) => Listed) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'organisations', Component: DirectoryPage }] }],
    at,
    answers: {
      Directory: (variables: DirectoryQueryVariables) => ({ data: { organisations: answer(variables) } }),
      DirectoryAreas: () => ({
        data: { systems: [{ __typename: 'System', id: 's1', odsCode: 'S9B9J', shortName: 'Surrey and Sussex' }] },
      }),
    },
  });

describe('the directory', () => {
  it('asks for what the address says, and shows it in its fields', async () => {
    const { asked, container } = open('/organisations?q=sussex&kind=ACUTE&area=S9B9J', () => page());
    const link = await screen.findByRole('link', { name: 'University Hospitals Sussex' });
    expect(link.getAttribute('href')).toBe('/organisations/RYR');
    expect(asked.find(({ name }) => name === 'Directory')?.variables).toEqual({
      search: 'sussex',
      kind: 'ACUTE',
      system: 'S9B9J',
      first: 25,
    });
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: /former name/ }).value).toBe('sussex');
    await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Area' }).value).toBe('S9B9J'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' }).value).toBe('ACUTE');
    expect(screen.getByText('Acute trust · Worthing · Surrey and Sussex · ODS code RYR')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says by which earlier name a trust was found', async () => {
    open('/organisations?q=western', () => page());
    expect((await screen.findByText(/Western Sussex Hospitals/)).textContent).toBe(
      'Why this: it was called Western Sussex Hospitals until 1 April 2021',
    );
    expect(screen.queryByText(/Brighton and Sussex Hospitals/)).toBeNull();
  });

  it('puts what was chosen into the address, only when sent', async () => {
    const { address } = open('/organisations?after=abc', () => page());
    await screen.findByRole('option', { name: 'Surrey and Sussex' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Ambulance trust');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Area' }), 'Surrey and Sussex');
    await userEvent.type(screen.getByRole('searchbox', { name: /former name/ }), ' coast ');
    expect(address()).toBe('/organisations?after=abc');
    await userEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Search' }));
    await waitFor(() => expect(address()).toBe('/organisations?q=coast&kind=AMBULANCE&area=S9B9J'));
  });

  it('grows in place and moves the focus to the first new one', async () => {
    const { asked } = open('/organisations', ({ after }) =>
      after
        ? page([organisation({ id: 'o2', name: 'Second', odsCode: 'R2' })], { totalCount: 2 })
        : page([organisation({ name: 'First' })], {
            totalCount: 2,
            pageInfo: { __typename: 'PageInfo', endCursor: 'c1', hasNextPage: true },
          }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    const second = await screen.findByRole('link', { name: 'Second' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(screen.getByRole('link', { name: 'First' })).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ after: 'c1' });
  });

  it('helps on where nothing is found', async () => {
    const { container } = open('/organisations?q=zzz&kind=ICB', () => page([]));
    expect(await screen.findByRole('heading', { name: 'No open organisation is known as “zzz”' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look in all kinds and all areas' }).getAttribute('href')).toBe('/organisations?q=zzz');
    expect(container.textContent).not.toContain('0 organisations');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('names the number of a failed request and tries again', async () => {
    let isDown = true;
    renderPage({
      routes: [{ path: 'organisations', Component: DirectoryPage }],
      at: '/organisations',
      answers: {
        DirectoryAreas: () => ({ data: { systems: [] } }),
        Directory: () =>
          isDown
            ? { data: null, errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL', correlationId: 'kith-7' } }] }
            : { data: { organisations: page() } },
      },
    });
    expect(await screen.findByText('kith-7')).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'University Hospitals Sussex' })).toBeTruthy();
    expect(screen.queryByText('kith-7')).toBeNull();
  });

  it('marks what is fictional', async () => {
    open('/organisations', () => page([organisation({ demonstration: true })]));
    expect(await screen.findByText('Fictional')).toBeTruthy();
  });
});
