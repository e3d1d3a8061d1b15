import type { Facet, FacetValue, InitiativeFilter } from '@kith/schema';
import { STAGE_LABELS } from '../initiatives/labels.rules.js';
import type { Vocabulary } from '../tags/term.entity.js';

/** The facets in the order of the page: the name of the filter field, and what the page calls it. */
export const FACETS = {
  capability: 'Capability',
  technology: 'Technology',
  careSetting: 'Care setting',
  kindOfChange: 'Kind of change',
  stage: 'Stage',
  region: 'Region',
  system: 'Area',
  organisationKind: 'Kind of organisation',
  epr: 'Electronic patient record',
  successMeasure: 'What Good Looks Like area',
  boardQuestion: 'Board question',
  checked: 'Who wrote it',
} as const satisfies Partial<Record<keyof InitiativeFilter, string>>;
export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** Facets whose values are terms, with their vocabulary. */
export const TERM_FACETS = {
  capability: 'capability',
  technology: 'technology',
  careSetting: 'care_setting',
  kindOfChange: 'kind_of_change',
  successMeasure: 'success_measure',
  boardQuestion: 'board_question',
} as const satisfies Partial<Record<FacetName, Vocabulary>>;

const KIND_LABELS: Record<string, string> = {
  acute: 'Acute trust',
  specialist: 'Specialist trust',
  mental_health_community: 'Mental health or community trust',
  community: 'Community trust',
  ambulance: 'Ambulance trust',
  care_trust: 'Care trust',
  icb: 'Integrated care board',
  council: 'Council',
  collaborative: 'Collaborative',
  region: 'Region',
  community_interest_company: 'Community interest company',
  other: 'Other',
};

const CHECKED_LABELS: Record<string, string> = {
  trust: 'Written or checked by its trust',
  summary: 'Summarised, not checked by its trust',
};

/** A value of a facet and how many matches carry it. `label` where the database has one. */
export interface FacetCount {
  readonly name: FacetName;
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
}

/** What is counted over two lists of matches that share none. */
export function addCounts(one: readonly FacetCount[], other: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<string, FacetCount>();
  for (const each of [...one, ...other]) {
    const key = JSON.stringify([each.name, each.value]);
    sums.set(key, { ...each, count: each.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Values longer than this, or more of them, are nobody's choice. */
const LONGEST_VALUE = 200;
const MOST_VALUES = 60;

/** What was chosen in a facet; a value that can't be one is left out, as it could match nothing. */
export function chosen(filter: InitiativeFilter, name: FacetName | 'organisation'): string[] {
  const values: readonly string[] = filter[name] ?? [];
  // PostgreSQL refuses NUL.
  const possible = values.filter((value) => value.length <= LONGEST_VALUE && !/\p{Cc}/u.test(value));
  return values.length > 0 && possible.length === 0 ? ['\ufffd'] : [...new Set(possible)].slice(0, MOST_VALUES);
}

/** Facets as the page shows them: values with matches and those chosen, most matches first. */
export function facets(
  counts: readonly FacetCount[],
  filter: InitiativeFilter,
  termLabel: (vocabulary: Vocabulary, id: string) => string | null,
): Facet[] {
  return FACET_NAMES.map((name) => {
    const picked = chosen(filter, name);
    const found = new Map(picked.map((value): [string, FacetCount] => [value, { name, value, label: null, count: 0 }]));
    for (const count of counts) {
      if (count.name === name && count.count >= (found.get(count.value)?.count ?? 1)) found.set(count.value, count);
    }
    const values = [...found.values()].map(
      ({ value, label, count }): FacetValue => ({
        __typename: 'FacetValue',
        value: asAsked(name, value),
        label: label ?? labelOf(name, value, termLabel),
        count,
        selected: picked.includes(value),
      }),
    );
    return {
      __typename: 'Facet',
      name,
      label: FACETS[name],
      values: values.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    };
  });
}

/** What goes into the filter again: enum values as the contract writes them. */
const asAsked = (name: FacetName, value: string): string => (name === 'stage' || name === 'organisationKind' ? value.toUpperCase() : value);

function labelOf(name: FacetName, value: string, termLabel: (vocabulary: Vocabulary, id: string) => string | null): string {
  if (name in TERM_FACETS) return termLabel(TERM_FACETS[name as keyof typeof TERM_FACETS], value) ?? value;
  const labels: Partial<Record<FacetName, Record<string, string>>> = {
    stage: STAGE_LABELS,
    organisationKind: KIND_LABELS,
    checked: CHECKED_LABELS,
  };
  return labels[name]?.[value] ?? value;
}
