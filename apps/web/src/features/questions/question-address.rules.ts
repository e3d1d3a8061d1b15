import { paths } from '../../parts/paths';
import type { Alikeness } from './question.generated';

/** In what a trust can be like the reader's, as the page lists them, with their words in the address. */
export const ALIKE: readonly { readonly value: Alikeness; readonly inAddress: string; readonly label: string; readonly hint: string }[] = [
  { value: 'KIND', inAddress: 'kind', label: 'Kind', hint: 'an acute trust for an acute trust' },
  { value: 'SIZE', inAddress: 'size', label: 'Size', hint: 'alike in size and in the patients they treat' },
  { value: 'EPR', inAddress: 'epr', label: 'Patient record', hint: 'on the same supplier’s electronic patient record' },
  { value: 'PLACE', inAddress: 'place', label: 'Place', hint: 'the same area, one next door, or the same region' },
];

/** Where the reader wants none of them to count. */
const NONE = 'none';

/** What decides the list of approaches; it stands in the address and nowhere else. */
export interface QuestionState {
  readonly id: string;
  readonly alike: readonly Alikeness[];
  /** Ids of What Good Looks Like areas. */
  readonly areas: readonly string[];
  readonly after: string | null;
}

/** What the address says. What it can't mean is left out and does not stop the page; all four count unless it says otherwise. */
export function readQuestionAddress(id: string, address: URLSearchParams): QuestionState {
  const given = address.getAll('alike');
  const known = ALIKE.filter(({ inAddress }) => given.includes(inAddress)).map(({ value }) => value);
  return {
    id,
    alike: known.length > 0 || given.includes(NONE) ? known : ALIKE.map(({ value }) => value),
    areas: [...new Set(address.getAll('area').filter(Boolean))],
    after: address.get('after') || null,
  };
}

/** The address that says it, always in the same order. */
export function questionAddress({ id, alike, areas, after }: QuestionState): string {
  const address = new URLSearchParams();
  if (alike.length === 0) address.set('alike', NONE);
  else if (alike.length < ALIKE.length)
    for (const { value, inAddress } of ALIKE) if (alike.includes(value)) address.append('alike', inAddress);
  for (const area of areas) address.append('area', area);
  if (after) address.set('after', after);
  const text = address.toString();
  return paths.question(id) + (text ? `?${text}` : '');
}

/** Fewer real entries than this, and the page says so before anybody takes them for a picture of the country. */
export const ENOUGH = 10;
