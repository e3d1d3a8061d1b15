import { listed } from '../../lib/format/words';
import type { Relation } from './organisation-page.generated';

interface Located {
  readonly region: string | null;
  readonly systems: readonly { readonly id: string; readonly shortName: string }[];
}

/** How a neighbour stands to the organisation of the page, in words, with the names of what they share. */
export function nearnessWords(relation: Relation, own: Located, other: Located): string {
  const shared = other.systems.filter(({ id }) => own.systems.some((one) => one.id === id)).map(({ shortName }) => shortName);
  const theirs = other.systems.map(({ shortName }) => shortName);
  switch (relation) {
    case 'OWN':
    case 'SAME_SYSTEM':
      return shared.length > 0 ? `Both in ${listed(shared)}` : 'Same area';
    case 'ADJOINING_SYSTEM':
      return theirs.length > 0 ? `Adjoining area: ${listed(theirs)}` : 'Adjoining area';
    case 'SAME_REGION':
      return own.region ? `Same region: ${own.region}` : 'Same region';
    case 'NEAR':
      return 'Near, in another region';
    case 'ELSEWHERE':
      return 'Elsewhere';
  }
}

interface WithEpr {
  readonly eprSupplier: string | null;
  readonly eprAsOf: string | null;
}

/** Whether both are known to have been with the same supplier at the same time: two dates are never made one. */
export const onSameEpr = (own: WithEpr, other: WithEpr): boolean =>
  own.eprSupplier !== null && own.eprSupplier === other.eprSupplier && own.eprAsOf === other.eprAsOf;
