import type { Vocabulary } from '../tags/term.entity.js';
import { TERM_FIELDS } from './initiative.rules.js';
import type { InitiativeContent } from './initiative-content.js';

export interface FieldText {
  readonly field: string;
  readonly text: string;
}

type Label = (vocabulary: Vocabulary, id: string) => string;

/** What a revision says, field by field as plain text in the order of the form, so that two can be compared; empty fields are left out. */
export function textsOf(
  content: InitiativeContent,
  label: Label,
  told: { readonly contact: boolean; readonly sums: boolean },
): FieldText[] {
  return Object.entries(content).flatMap(([field, value]) => {
    if ((field === 'contact' && !told.contact) || (field === 'money' && !told.sums)) return [];
    const text = textOf(field, value, label).trim();
    return text === '' ? [] : [{ field, text }];
  });
}

function textOf(field: string, value: unknown, label: Label): string {
  if (value === null || value === undefined) return '';
  if (field === 'primaryCapability') return label('capability', String(value));
  const vocabulary = TERM_FIELDS[field as keyof typeof TERM_FIELDS];
  if (vocabulary) return (value as string[]).map((id) => label(vocabulary, id)).join('\n');
  if (field === 'stage' || field === 'costBand') return String(value).toUpperCase();
  if (field === 'money') return moneyText(value as NonNullable<InitiativeContent['money']>);
  if (field === 'openness') return (value as string[]).map((offer) => offer.toUpperCase()).join('\n');
  if (Array.isArray(value)) return value.map((row) => rowText(row, label)).join('\n');
  return typeof value === 'object' ? rowText(value, label) : String(value);
}

const inPounds = (sum: number): string => `£${sum.toLocaleString('en-GB')}`;

function moneyText({ wholeLife, yearly, programmeOfficesMaySee }: NonNullable<InitiativeContent['money']>): string {
  return [
    wholeLife === null ? '' : `Whole life: ${inPounds(wholeLife)}`,
    yearly === null ? '' : `Each year: ${inPounds(yearly)}`,
    programmeOfficesMaySee ? 'Programme offices of your area see these' : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The parts of a row, or of the contact, in the order of the form. */
function rowText(row: object, label: Label): string {
  return Object.entries(row)
    .map(([key, part]) =>
      part && key === 'kind' ? label('asset_kind', String(part)) : part && key === 'licence' ? label('licence', String(part)) : part,
    )
    .filter(Boolean)
    .join(' · ');
}
