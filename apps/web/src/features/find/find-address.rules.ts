import { LONGEST_SEARCH } from '../../parts/paths';
import type { InitiativeFilter, InitiativeSort, OrganisationKind, Stage } from './find.generated';

/** The filters that hold lists; each name is its parameter in the address. */
export const LIST_FILTERS = [
  'capability',
  'careSetting',
  'stage',
  'organisationKind',
  'system',
  'region',
  'epr',
  'technology',
  'kindOfChange',
  'successMeasure',
  'boardQuestion',
  'checked',
  'organisation',
] as const;

export type ListFilter = (typeof LIST_FILTERS)[number];

/** All that decides what the page shows; it stands in the address and nowhere else. */
export interface FindState {
  readonly words: string;
  readonly chosen: Readonly<Partial<Record<ListFilter, readonly string[]>>>;
  /** Only what the reader follows. */
  readonly followed: boolean;
  readonly archived: boolean;
  readonly demonstration: boolean;
  /** Null for the default: relevance where there are words, else newest. */
  readonly sort: InitiativeSort | null;
  readonly after: string | null;
}

const STAGES: Record<Stage, true> = {
  IDEA: true,
  PLANNED: true,
  DISCOVERY: true,
  PILOT: true,
  ROLLING_OUT: true,
  LIVE: true,
  SCALED: true,
  PAUSED: true,
  STOPPED: true,
  RETIRED: true,
  UNKNOWN: true,
};
const KINDS: Record<OrganisationKind, true> = {
  ACUTE: true,
  SPECIALIST: true,
  MENTAL_HEALTH_COMMUNITY: true,
  COMMUNITY: true,
  AMBULANCE: true,
  CARE_TRUST: true,
  ICB: true,
  COUNCIL: true,
  COLLABORATIVE: true,
  REGION: true,
  COMMUNITY_INTEREST_COMPANY: true,
  OTHER: true,
};
const SORTS: Record<InitiativeSort, true> = { RELEVANCE: true, NEWEST: true, RECENTLY_REVIEWED: true, MOST_ADOPTED: true };

const isStage = (value: string): value is Stage => Object.hasOwn(STAGES, value);
const isKind = (value: string): value is OrganisationKind => Object.hasOwn(KINDS, value);
const isSort = (value: string | null): value is InitiativeSort => value !== null && Object.hasOwn(SORTS, value);

/** What the address says. What it can't mean (an old link, a slip) is left out and does not stop the page. */
export function readAddress(address: URLSearchParams): FindState {
  const chosen: Partial<Record<ListFilter, string[]>> = {};
  for (const name of LIST_FILTERS) {
    const values = [...new Set(address.getAll(name).filter(Boolean))].filter((value) =>
      name === 'stage' ? isStage(value) : name === 'organisationKind' ? isKind(value) : true,
    );
    if (values.length > 0) chosen[name] = values;
  }
  const sort = address.get('sort');
  return {
    words: (address.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    chosen,
    followed: address.get('followed') === 'true',
    archived: address.get('archived') === 'true',
    demonstration: address.get('demonstration') === 'true',
    sort: isSort(sort) ? sort : null,
    after: address.get('after') || null,
  };
}

/** The address that says it, always in the same order. */
export function addressOf(state: FindState): string {
  const address = new URLSearchParams();
  if (state.words) address.set('q', state.words);
  for (const name of LIST_FILTERS) for (const value of state.chosen[name] ?? []) address.append(name, value);
  if (state.followed) address.set('followed', 'true');
  if (state.archived) address.set('archived', 'true');
  if (state.demonstration) address.set('demonstration', 'true');
  if (state.sort) address.set('sort', state.sort);
  if (state.after) address.set('after', state.after);
  const text = address.toString();
  return text ? `/find?${text}` : '/find';
}

/** The filter as the contract wants it; undefined where nothing narrows. */
export function filterOf(state: FindState): InitiativeFilter | undefined {
  const filter: InitiativeFilter = {};
  for (const name of LIST_FILTERS) {
    const values = state.chosen[name];
    if (values) Object.assign(filter, { [name]: values });
  }
  if (state.followed) filter.followed = true;
  if (state.archived) filter.archived = true;
  if (state.demonstration) filter.demonstration = true;
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** Whether anything narrows the list. */
export const narrows = (state: FindState): boolean =>
  state.followed || state.archived || state.demonstration || Object.keys(state.chosen).length > 0;

export const withoutFilters = (state: FindState): FindState => ({
  ...state,
  chosen: {},
  followed: false,
  archived: false,
  demonstration: false,
  after: null,
});

export const isListFilter = (name: string): name is ListFilter => (LIST_FILTERS as readonly string[]).includes(name);

export function withValue(state: FindState, name: ListFilter, value: string, isChosen: boolean): FindState {
  const without = withoutValue(state, name, value);
  return isChosen ? { ...without, chosen: { ...without.chosen, [name]: [...(without.chosen[name] ?? []), value] } } : without;
}

export function withoutValue(state: FindState, name: ListFilter, value: string): FindState {
  const { [name]: values = [], ...others } = state.chosen;
  const left = values.filter((one) => one !== value);
  return { ...state, after: null, chosen: left.length > 0 ? { ...others, [name]: left } : others };
}

/** What was ticked takes the place of what was chosen in the facets that were shown; the others stay. */
export function withChosen(state: FindState, ticked: Readonly<Record<string, readonly string[]>>): FindState {
  const chosen: Partial<Record<ListFilter, readonly string[]>> = { ...state.chosen };
  for (const name of LIST_FILTERS) {
    const values = ticked[name];
    if (!values) continue;
    if (values.length > 0) chosen[name] = values;
    else delete chosen[name];
  }
  return { ...state, chosen, after: null };
}
