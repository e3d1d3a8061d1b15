import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { areaCoverage, trustCoverage } from '../../../test/coverage';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { ViewerQuery } from '../../lib/viewer/viewer.generated';
import type { OwnReturn_returnFragment, OwnReturn_returnsFragment } from '../../parts/own-return/own-return.generated';
import { CoveragePage } from './coverage-page';
import { quarterEndsBefore } from './quarters.rules';
import { ReturnsPage } from './returns-page';

const alder = { __typename: 'Organisation' as const, id: 'Alder', odsCode: 'ALDER', name: 'Alder', demonstration: false };
const signedIn: ViewerQuery['viewer'] = {
  ...signedOut,
  person: { __typename: 'Person', id: 'p1', name: 'Ada' },
  actingFor: alder,
  roles: ['EDITOR'],
  affiliations: [{ __typename: 'Affiliation', organisation: alder, roles: ['EDITOR'] }],
};

const said = (over: Partial<OwnReturn_returnFragment> = {}): OwnReturn_returnFragment => ({
  __typename: 'Return',
  id: 'r1',
  kind: 'COMPLETE',
  madeOn: '2026-11-02',
  endedOn: null,
  period: { __typename: 'ReturnPeriod', code: '2026-Q4', name: 'October to December 2026' },
  organisation: alder,
  ...over,
});
const own = (over: Partial<OwnReturn_returnsFragment> = {}): OwnReturn_returnsFragment => ({
  __typename: 'OrganisationReturns',
  organisation: alder,
  period: { __typename: 'ReturnPeriod', code: '2026-Q4', name: 'October to December 2026', ends: '2026-12-31' },
  current: null,
  earlier: [],
  viewerMayAnswer: true,
  ...over,
});

/** With what only an office is told of each trust. */
const paged = (over: Parameters<typeof areaCoverage>[0] = {}, told: object = {}) => {
  const coverage = areaCoverage(over);
  const nothing = { remindedOn: null, mayBeReminded: false, notReminded: null };
  return { ...coverage, trusts: coverage.trusts.map((trust) => ({ ...trust, ...nothing, ...(trust.answer ? {} : told) })) };
};

const open = (at: string, answers: object = {}, viewer = signedIn) =>
  renderPage({
    routes: [
      {
        Component: Shell,
        children: [
          { path: 'areas/:odsCode/coverage', Component: CoveragePage },
          { path: 'organisations/:odsCode/returns', Component: ReturnsPage },
        ],
      },
    ],
    at,
    answers: {
      Viewer: () => ({ data: { viewer } }),
      CoveragePage: () => ({ data: { areaCoverage: paged() } }),
      OwnReturn: () => ({ data: { organisationReturns: own() } }),
      ...answers,
    },
  });

describe('who of an area has reported', () => {
  it('names each trust with its answer, as of another day too', async () => {
    const { container, asked } = open('/areas/S9B9J/coverage?on=2026-09-30', {
      CoveragePage: () => ({ data: { areaCoverage: paged({ on: '2026-09-30' }) } }),
    });
    expect(await screen.findByText(/On 30 September 2026: 2 of 3 trusts have reported/)).toBeTruthy();
    expect(screen.getByText(/A trust that has not answered may plan and run more/)).toBeTruthy();
    expect(asked.find(({ name }) => name === 'CoveragePage')?.variables).toEqual({ area: 'S9B9J', asOf: '2026-09-30' });
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('href')).toBe('/areas/S9B9J/coverage');
    expect(screen.getByRole('link', { name: '30 September 2026' }).getAttribute('href')).toBe('/areas/S9B9J/coverage?on=2026-09-30');
    // What stands today is not answered on a page of an earlier day.
    expect(screen.queryByRole('heading', { name: 'What we tell our area' })).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is for members of the area', async () => {
    open('/areas/S9B9J/coverage', { CoveragePage: () => ({ data: { areaCoverage: null } }) });
    expect(await screen.findByRole('heading', { name: 'Area not found' })).toBeTruthy();
  });

  it('asks whoever is not signed in to sign in, and asks nothing of the server', async () => {
    const { asked } = open('/areas/S9B9J/coverage', {}, signedOut);
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    expect(asked.map(({ name }) => name)).not.toContain('CoveragePage');
  });

  it('says so where it could not be read', async () => {
    open('/areas/S9B9J/coverage', {
      CoveragePage: () => ({ errors: [{ message: 'Broken.', extensions: { code: 'INTERNAL', correlationId: 'c-17' } }] }),
    });
    expect(await screen.findByText(/c-17/)).toBeTruthy();
  });
});

describe('reminding', () => {
  it('is one button for the office, and says whom it wrote to', async () => {
    let told: object = { mayBeReminded: true };
    const { asked, container } = open('/areas/S9B9J/coverage', {
      CoveragePage: () => ({ data: { areaCoverage: paged({ viewerIsOfOffice: true }, told) } }),
      RemindOfReturns: () => {
        told = { remindedOn: '2026-11-22', notReminded: 'It was reminded in the last seven days.' };
        return { data: { remindOfReturns: paged({ viewerIsOfOffice: true }, told) } };
      },
    });
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Remind 1 trust' }));
    expect(await screen.findByText('1 trust is reminded by mail: those who answer for each get one.')).toBeTruthy();
    const sent = asked.filter(({ name }) => name === 'RemindOfReturns');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.variables).toMatchObject({ input: { area: 'S9B9J', organisations: ['Cedar'] } });
    expect(screen.getByText(/22 November 2026. It was reminded in the last seven days./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Remind/ })).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is not offered to others', async () => {
    open('/areas/S9B9J/coverage');
    await screen.findByRole('table');
    expect(screen.queryByText(/Remind/)).toBeNull();
  });
});

describe('what a trust tells its area', () => {
  it('is said with one button, once for a double click, and taken back', async () => {
    let now = own();
    const { asked, container } = open('/areas/S9B9J/coverage', {
      CoveragePage: () => ({ data: { areaCoverage: paged({ trusts: [trustCoverage('Alder')] }) } }),
      OwnReturn: () => ({ data: { organisationReturns: now } }),
      MakeReturn: () => {
        now = own({ current: said() });
        return { data: { makeReturn: now } };
      },
      WithdrawReturn: () => {
        now = own({ earlier: [said({ endedOn: '2026-11-22' })] });
        return { data: { withdrawReturn: now } };
      },
    });
    expect(await screen.findByText('not answered', { selector: 'strong' })).toBeTruthy();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Our list is complete' }));
    const told = await screen.findByText('Your area is told: our list is complete, for October to December 2026.');
    expect(told.closest('[role=status]')).toBeTruthy();
    const made = asked.filter(({ name }) => name === 'MakeReturn');
    expect(made).toHaveLength(1);
    expect(made[0]?.variables).toMatchObject({ input: { organisation: 'ALDER', period: '2026-Q4', kind: 'COMPLETE' } });
    expect(screen.queryByRole('button', { name: 'Our list is complete' })).toBeNull();
    expect(screen.getByRole('button', { name: 'We have nothing to report' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText(/Taken back/)).toBeTruthy();
  });

  it('says why it may not', async () => {
    open('/organisations/ALDER/returns', {
      MakeReturn: () => ({
        data: {
          makeReturn: {
            __typename: 'InvalidInput',
            problems: [{ __typename: 'FieldProblem', field: 'period', message: 'This can be said for January to March 2027 only.' }],
          },
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'We have nothing to report' }));
    expect(await screen.findByText('This can be said for January to March 2027 only.')).toBeTruthy();
  });

  it('is read with its history, also of those whom the trust carries on, and without buttons by whoever may not answer', async () => {
    const old = { ...alder, id: 'old', name: 'Old Trust' };
    const q3 = { __typename: 'ReturnPeriod' as const, code: '2026-Q3', name: 'July to September 2026' };
    const { container } = open('/organisations/ALDER/returns', {
      OwnReturn: () => ({
        data: {
          organisationReturns: own({
            current: said(),
            viewerMayAnswer: false,
            earlier: [
              said({ id: 'r2', kind: 'NOTHING_TO_REPORT', endedOn: '2026-11-02' }),
              said({ id: 'r3', period: q3, organisation: old }),
            ],
          }),
        },
      }),
    });
    const table = await screen.findByRole('table', { name: /Said before/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/October to December 2026.*nothing to report.*changed or taken back on 2 November 2026.*us/),
      expect.stringMatching(/July to September 2026.*our list is complete.*it stands.*Old Trust, which we carry on/),
    ]);
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is nothing to those who are not of the trust', async () => {
    open('/organisations/ALDER/returns', { OwnReturn: () => ({ data: { organisationReturns: null } }) });
    expect(await screen.findByRole('heading', { name: 'Organisation not found' })).toBeTruthy();
  });
});

it('knows the last days of quarters before', () => {
  expect(quarterEndsBefore('2026-10-01', 3)).toEqual(['2026-09-30', '2026-06-30', '2026-03-31']);
  expect(quarterEndsBefore('2026-01-01', 2)).toEqual(['2025-12-31', '2025-09-30']);
});
