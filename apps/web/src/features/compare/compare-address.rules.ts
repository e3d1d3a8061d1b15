import { paths } from '../../parts/paths';

/** As many as stand side by side. */
const MOST = 4;

/** What is compared: entries, or the approaches of organisations to a capability. It stands in the address and nowhere else. */
export interface CompareState {
  readonly initiatives: readonly string[];
  readonly capability: string | null;
  readonly organisations: readonly string[];
  /** Whether the address names more than are shown. */
  readonly isCut: boolean;
}

export function readCompareAddress(address: URLSearchParams): CompareState {
  const [initiatives, organisations] = [listOf(address.get('initiatives')), listOf(address.get('organisations'))];
  return {
    initiatives: initiatives.slice(0, MOST),
    capability: address.get('capability') || null,
    organisations: organisations.slice(0, MOST),
    isCut: Math.max(initiatives.length, organisations.length) > MOST,
  };
}

const listOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** The same without one of them. */
export const addressWithout = ({ initiatives, capability, organisations }: CompareState, asked: string): string =>
  capability && initiatives.length === 0
    ? paths.compareApproaches(capability, without(organisations, asked))
    : paths.compare(without(initiatives, asked));

const without = (list: readonly string[], one: string): string[] => list.filter((other) => other !== one);

/** The same as a file. */
export function fileAddress(format: 'pdf' | 'docx', { initiatives, capability, organisations }: CompareState): string {
  const page = initiatives.length > 0 ? paths.compare(initiatives) : paths.compareApproaches(capability ?? '', organisations);
  return page.replace(/^\/compare/, `/compare.${format}`);
}
