import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { ContractPage } from './contract-page';
import type { Contracts_contractFragment, Contracts_needFragment, RecordContractMutationVariables } from './contracts.generated';
import { ContractsPage } from './contracts-page';
import { NeedPage } from './need-page';

const trust = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'RAA', name: 'Alder NHS Trust', demonstration: false };
const capability = { __typename: 'Term' as const, id: 'e-prescribing', vocabulary: 'CAPABILITY' as const, label: 'E-prescribing' };
const viewer = (roles: string[] = ['EDITOR']) => ({
  ...signedOut,
  person: { __typename: 'Person' as const, id: 'p1', name: 'Ada Adder' },
  actingFor: trust,
  roles,
});

const contract = (over: Partial<Contracts_contractFragment> = {}): Contracts_contractFragment => ({
  __typename: 'Contract',
  id: 'c1',
  factsTold: ['SUPPLIER', 'PRODUCT', 'CAPABILITY', 'STARTS', 'ENDS', 'EXTENSION', 'ROUTE', 'WHOLE_LIFE_SUM', 'YEARLY_SUM'],
  supplier: 'Larkspring',
  product: 'Larkspring Chart',
  capability,
  starts: '2024',
  ends: '2027-03-31',
  endsWithinYear: true,
  extension: { __typename: 'ContractExtension', times: 2, months: 12 },
  route: 'OPEN_COMPETITION',
  money: { __typename: 'Money', wholeLife: 1_234_567, yearly: null },
  wholeLifeBand: 'B_500K_2M',
  yearlyBand: 'NOT_KNOWN',
  published: false,
  notice: null,
  initiative: null,
  version: 3,
  viewerCanEdit: true,
  sharing: { __typename: 'ContractSharing', programmeOfficesMaySee: true, endsWithinYearOpen: false },
  hints: [],
  organisation: trust,
  ...over,
});
const need: Contracts_needFragment = {
  __typename: 'Need',
  id: 'n1',
  neededBy: '2027',
  note: 'For frail people.',
  level: 'SYSTEM',
  version: 1,
  viewerCanEdit: true,
  capability,
  organisation: trust,
};
const list = (contracts: Contracts_contractFragment[]) => ({
  data: {
    contracts: {
      __typename: 'ContractConnection',
      totalCount: contracts.length,
      pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      edges: contracts.map((node) => ({ __typename: 'ContractEdge', cursor: node.id, node })),
    },
  },
});
const listOfNeeds = (needs: Contracts_needFragment[]) => ({
  data: {
    needs: {
      __typename: 'NeedConnection',
      totalCount: needs.length,
      pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      edges: needs.map((node) => ({ __typename: 'NeedEdge', cursor: node.id, node })),
    },
  },
});
const choices = { terms: [{ ...capability, group: 'Medicines' }], initiatives: { __typename: 'InitiativeConnection', edges: [] } };

const open = (at: string, answers: Parameters<typeof renderPage>[0]['answers'] = {}, roles?: string[]) =>
  renderPage({
    routes: [
      { path: 'contracts', Component: ContractsPage },
      { path: 'contracts/new', Component: ContractPage },
      { path: 'contracts/:id', Component: ContractPage },
      { path: 'needs/new', Component: NeedPage },
    ],
    at,
    answers: {
      Viewer: () => ({ data: { viewer: viewer(roles) } }),
      OwnContracts: () => list([contract()]),
      OwnNeeds: () => listOfNeeds([need]),
      ContractForm: () => ({ data: { ...choices, contract: contract() } }),
      NeedForm: () => ({ data: { terms: choices.terms } }),
      ...answers,
    },
  });

beforeEach(() => sessionStorage.clear());

describe('contracts and needs of one’s own organisation', () => {
  it('says of each what it is, when it ends, and who else is told', async () => {
    const { container } = open('/contracts');
    const table = within(await screen.findByRole('table', { name: /Contracts \(1\)/ }));
    expect(table.getByRole('link', { name: 'Larkspring Chart, Larkspring' }).getAttribute('href')).toBe('/contracts/c1');
    expect(table.getByText('31 March 2027, may be extended 2 times by 12 months')).toBeTruthy();
    expect(table.getByText('£1,234,567')).toBeTruthy();
    expect(table.getByText('your area’s programme office: everything')).toBeTruthy();
    expect(
      within(screen.getByRole('table', { name: 'Needs (1)' })).getByText('Your organisation and your area, with its programme office'),
    ).toBeTruthy();
    expect(screen.getByText(/under freedom of information/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('offers no change to members who don’t look after them, and a sign-in to others', async () => {
    const first = open('/contracts', {}, ['MEMBER']);
    expect(await screen.findByText(/look after this list/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a contract' })).toBeNull();
    first.unmount();
    const second = open('/contracts', { Viewer: () => ({ data: { viewer: signedOut } }) });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    second.unmount();
    open('/contracts', { OwnContracts: () => list([]), OwnNeeds: () => listOfNeeds([]) });
    expect(await screen.findByText('No contracts yet')).toBeTruthy();
    expect(screen.getByText('No needs yet')).toBeTruthy();
  });
});

describe('the form of a contract', () => {
  it('leads to what is missing, and sends the band that follows from the sum', async () => {
    let sent: RecordContractMutationVariables | undefined;
    const { container, address } = open('/contracts/new', {
      RecordContract: (variables: RecordContractMutationVariables) => {
        sent = variables;
        return { data: { recordContract: contract() } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add the contract' }));
    expect(screen.getByRole('link', { name: 'Name the supplier' }).getAttribute('href')).toBe('#supplier');
    expect(screen.getByRole('link', { name: 'Say whether a notice of it is published' }).getAttribute('href')).toBe('#published');
    await userEvent.type(screen.getByRole('textbox', { name: 'Supplier' }), 'Larkspring');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Mainly for' }), 'E-prescribing');
    await userEvent.type(screen.getByRole('textbox', { name: 'Over its whole life' }), '£1,234,567');
    expect(screen.getByText('Its band: £500,000 to £2 million.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Published, with its notice' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reference of the notice' }), 'N1');
    await userEvent.click(screen.getByRole('checkbox', { name: 'When it ends' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Your area’s programme office' }).checked).toBe(false);
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Add the contract' }));
    expect(await screen.findByText('The contract is added.')).toBeTruthy();
    expect(address()).toBe('/contracts');
    expect(sent?.input.content).toMatchObject({
      supplier: 'Larkspring',
      wholeLifeSum: 1_234_567,
      wholeLifeBand: null,
      noticeFacts: ['ENDS'],
      programmeOfficesMaySee: false,
    });
  }, 30_000);

  it('keeps what was typed when somebody else saved first, and saves on top of theirs', async () => {
    const versions: number[] = [];
    open('/contracts/c1', {
      ChangeContract: ({ input }: { input: { version: number } }) => {
        versions.push(input.version);
        return {
          data: {
            changeContract:
              input.version === 3
                ? {
                    __typename: 'ContractConflict',
                    message: 'Changed.',
                    theirs: contract({ supplier: 'Another', product: null, version: 4 }),
                  }
                : contract({ version: 5 }),
          },
        };
      },
    });
    const supplier = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Supplier' });
    await userEvent.clear(supplier);
    await userEvent.type(supplier, 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
    expect(await screen.findByText(/It now says: Another; ends 31 March 2027/)).toBeTruthy();
    expect(supplier.value).toBe('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
    expect(await screen.findByText('The contract is changed.')).toBeTruthy();
    expect(versions).toEqual([3, 4]);
  }, 30_000);

  it('is no page for whoever may not change it', async () => {
    open('/contracts/c1', { ContractForm: () => ({ data: { ...choices, contract: contract({ viewerCanEdit: false, version: null }) } }) });
    expect(await screen.findByRole('heading', { name: 'Contract not found' })).toBeTruthy();
  });
});

describe('the form of a need', () => {
  it('sends what is needed, by when, to whom', async () => {
    let sent: object | undefined;
    const { container } = open('/needs/new', {
      RecordNeed: (variables: { input: { content: object } }) => {
        sent = variables.input.content;
        return { data: { recordNeed: need } };
      },
    });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'For' }), 'E-prescribing');
    await userEvent.type(screen.getByRole('textbox', { name: 'Year' }), '2027');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Add the need' }));
    expect(await screen.findByText('The need is added.')).toBeTruthy();
    expect(sent).toEqual({ capability: 'e-prescribing', neededBy: '2027', note: '', level: 'SYSTEM' });
  });
});
