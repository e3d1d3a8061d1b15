import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { FindQuery, FindQueryVariables } from './find.generated';
import { FindPage } from './find-page';

type Found = FindQuery['initiatives'];

const found = (over: Partial<Found> = {}, titles = ['Drug charts on screen']): Found => ({
  __typename: 'InitiativeConnection',
  edges: titles.map((title) => ({
    __typename: 'InitiativeEdge',
    cursor: title,
    highlight: null,
    node: listedInitiative({ id: title, slug: title, title }),
  })),
  pageInfo: { __typename: 'PageInfo', endCursor: titles.at(-1) ?? null, hasNextPage: false },
  totalCount: titles.length,
  totalIsExact: true,
  facets: [
    {
      __typename: 'Facet',
      name: 'careSetting',
      label: 'Care setting',
      values: [{ __typename: 'FacetValue', value: 'community', label: 'Community', count: 3, selected: false }],
    },
  ],
  corrections: [],
  meaningUsed: true,
  ...over,
});

const open = (at: string, answer: (variables: FindQueryVariables) => Found) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'find', Component: FindPage }] }],
    at,
    answers: {
      Find: (variables: FindQueryVariables) => ({ data: { initiatives: answer(variables) } }),
      FindMore: (variables: FindQueryVariables) => {
        const { __typename, edges, pageInfo } = answer(variables);
        return { data: { initiatives: { __typename, edges, pageInfo } } };
      },
    },
  });

describe('the search page', () => {
  it('asks for what the address says', async () => {
    const { asked, container } = open('/find?q=drug&careSetting=community&sort=NEWEST&demonstration=true', () => found());
    await screen.findByRole('link', { name: 'Drug charts on screen' });
    expect(asked.find(({ name }) => name === 'Find')?.variables).toEqual({
      search: 'drug',
      filter: { careSetting: ['community'], demonstration: true },
      sort: 'NEWEST',
      first: 20,
    });
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'What are you looking for?' }).value).toBe('drug');
    expect(document.title).toBe('drug – Find – Kith');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows only what one follows, and says so where that is nothing', async () => {
    const { asked } = open('/find?followed=true', () => found({}, []));
    expect((await screen.findByRole('heading', { name: 'You follow no current entry' })).textContent).toBeTruthy();
    expect(asked.find(({ name }) => name === 'Find')?.variables).toMatchObject({ filter: { followed: true } });
    expect(screen.getByRole('link', { name: 'Back to all entries' }).getAttribute('href')).toBe('/find');
  });

  it('puts new words into the address and keeps the filters', async () => {
    const { address } = open('/find?q=drug&careSetting=community&after=abc', () => found());
    const box = await screen.findByRole('searchbox');
    await userEvent.clear(box);
    await userEvent.type(box, 'virtual ward{Enter}');
    await waitFor(() => expect(address()).toBe('/find?q=virtual+ward&careSetting=community'));
  });

  it('applies a filter only when told to', async () => {
    const { address } = open('/find?q=drug', () => found());
    await userEvent.click(await screen.findByText('Care setting', { selector: 'summary span' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Community/ }));
    expect(address()).toBe('/find?q=drug');
    await userEvent.click(screen.getByRole('button', { name: 'Apply filters' }));
    expect(address()).toBe('/find?q=drug&careSetting=community');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: '1 entry' })));
  });

  it('takes the words that were typed and the boxes that were ticked together, whichever button is pressed', async () => {
    const { address } = open('/find?q=drug', () => found());
    const words = async (text: string) => {
      const box = await screen.findByRole('searchbox');
      await userEvent.clear(box);
      await userEvent.type(box, text);
    };
    await words('maternity');
    await userEvent.click(screen.getByText('Care setting', { selector: 'summary span' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Community/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply filters' }));
    await waitFor(() => expect(address()).toBe('/find?q=maternity&careSetting=community'));
  });

  it('keeps a box that was ticked and not applied when words are searched', async () => {
    const { address } = open('/find?q=drug', () => found());
    await userEvent.click(await screen.findByText('Care setting', { selector: 'summary span' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Community/ }));
    await userEvent.type(screen.getByRole('searchbox'), ' charts{Enter}');
    await waitFor(() => expect(address()).toBe('/find?q=drug+charts&careSetting=community'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: '1 entry' })));
  });

  it('takes a filter away by its chip', async () => {
    const { address } = open('/find?q=drug&careSetting=community', () =>
      found({
        facets: [
          {
            __typename: 'Facet',
            name: 'careSetting',
            label: 'Care setting',
            values: [{ __typename: 'FacetValue', value: 'community', label: 'Community', count: 3, selected: true }],
          },
        ],
      }),
    );
    await userEvent.click(await screen.findByRole('link', { name: /Remove filter: Care setting: Community/ }));
    await waitFor(() => expect(address()).toBe('/find?q=drug'));
  });

  it('says how words were read, and when meaning could not be used', async () => {
    open('/find?q=prescirbing', () =>
      found({ meaningUsed: false, corrections: [{ __typename: 'Correction', from: 'prescirbing', to: 'prescribing' }] }),
    );
    expect((await screen.findByText(/Showing results for/)).textContent).toBe('Showing results for prescribing (you typed “prescirbing”)');
    expect(screen.getByText(/search by meaning is not available/)).toBeTruthy();
    expect(screen.getByText(/found for prescribing \(you typed “prescirbing”\)$/).closest('[role="status"]')).toBeTruthy();
  });

  it('grows the list in place and moves the focus to the first new entry', async () => {
    const { asked } = open('/find', ({ after }) =>
      after
        ? found({ totalCount: 2 }, ['Second'])
        : found({ totalCount: 2, pageInfo: { __typename: 'PageInfo', endCursor: 'c1', hasNextPage: true } }, ['First']),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    const second = await screen.findByRole('link', { name: 'Second' });
    expect(screen.getByRole('link', { name: 'First' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(asked.at(-1)).toMatchObject({ name: 'FindMore', variables: { after: 'c1' } });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('helps on where nothing is found', async () => {
    const { container } = open('/find?q=zzz&stage=LIVE', () => found({ totalCount: 0, facets: [] }, []));
    expect(await screen.findByRole('heading', { name: 'No entry speaks of “zzz” with these filters' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Take all filters away' }).getAttribute('href')).toBe('/find?q=zzz');
    expect(screen.getByRole('link', { name: 'Be the first to publish it' })).toBeTruthy();
    expect(container.textContent).not.toContain('0 entries');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('offers the demonstration area, and says that it is fictional', async () => {
    const { address } = open('/find', ({ filter }) => (filter?.demonstration ? found({}, ['Fictional ward']) : found()));
    await userEvent.click(await screen.findByRole('link', { name: 'Show the demonstration area (fictional)' }));
    await screen.findByRole('link', { name: 'Fictional ward' });
    expect(address()).toBe('/find?demonstration=true');
    expect(screen.getByText(/These entries are fictional/)).toBeTruthy();
  });

  it('shows the number of a failure and tries again', async () => {
    let tries = 0;
    renderPage({
      routes: [{ Component: Shell, children: [{ path: 'find', Component: FindPage }] }],
      at: '/find',
      answers: {
        Find: () => {
          tries += 1;
          return tries === 1
            ? { errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', correlationId: 'c-42' } }] }
            : { data: { initiatives: found() } };
        },
      },
    });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('c-42')).toBeTruthy();
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Drug charts on screen' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
