import type { FieldProblem } from '../platform/results.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';
import { REGISTER_KINDS } from './register/register.rules.js';

/** What an operator says of a body that no register of trusts holds. */
export interface NewOrganisation {
  readonly name: string;
  readonly kind: string;
  readonly odsCode?: string | null;
  readonly town?: string | null;
  readonly region?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  /** ODS codes of the systems it belongs to from today. */
  readonly systems?: readonly string[];
}

/** Kinds that are added one by one; trusts and boards come and go with the register alone. */
export const ADDED_KINDS: readonly OrganisationKind[] = ORGANISATION_KINDS.filter((kind) => !REGISTER_KINDS.includes(kind));

/** Control characters out, one composed form, no space around: as everywhere where a person types a line. */
export const cleanLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const cleanOrNull = (text: string | null | undefined): string | null => (text && cleanLine(text)) || null;

export type CleanOrganisation = Required<NewOrganisation> & { readonly kind: OrganisationKind };

export function cleanOrganisation(input: NewOrganisation): CleanOrganisation {
  return {
    name: cleanLine(input.name),
    kind: cleanLine(input.kind).toLowerCase().replace(/[ -]+/g, '_') as OrganisationKind,
    odsCode: cleanOrNull(input.odsCode)?.toUpperCase() ?? null,
    town: cleanOrNull(input.town),
    region: cleanOrNull(input.region),
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    systems: (input.systems ?? []).map((code) => cleanLine(code).toUpperCase()),
  };
}

const MOST = 300;

export function problemsOf({ name, kind, odsCode, town, region, latitude, longitude }: CleanOrganisation): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string) => problems.push({ field, message });
  if (name === '') wrong('name', 'Enter the name.');
  if (odsCode?.startsWith('DEMO')) wrong('odsCode', 'Codes that start with DEMO belong to the demonstration.');
  if (name.length > MOST) wrong('name', `The name is longer than ${MOST} characters.`);
  if (!ADDED_KINDS.includes(kind)) {
    const known = REGISTER_KINDS.includes(kind);
    wrong(
      'kind',
      known
        ? 'Trusts and integrated care boards come from the register: load a newer one.'
        : `The kind must be one of ${ADDED_KINDS.join(', ')}.`,
    );
  }
  if (odsCode !== null && !/^[A-Z0-9]{3,8}$/.test(odsCode)) wrong('odsCode', 'An ODS code has three to eight capitals or digits.');
  for (const [field, text] of [
    ['town', town],
    ['region', region],
  ] as const) {
    if (text && text.length > MOST) wrong(field, `This is longer than ${MOST} characters.`);
  }
  if ((latitude === null) !== (longitude === null)) wrong('latitude', 'Give both latitude and longitude, or neither.');
  if (latitude !== null && !(latitude >= 49 && latitude <= 61)) wrong('latitude', 'The latitude must lie between 49 and 61 degrees.');
  if (longitude !== null && !(longitude >= -9 && longitude <= 3)) wrong('longitude', 'The longitude must lie between -9 and 3 degrees.');
  return problems;
}
