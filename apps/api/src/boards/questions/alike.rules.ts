import type { Alikeness, ApproachStatement, Relation } from '@kith/schema';
import { nearnessSentences, type Standing } from '../../similarity/standing.rules.js';

/** In what a trust can be like one's own, as the page lists them. */
export const ALIKE: readonly Alikeness[] = ['kind', 'size', 'epr', 'place'];

/** The nearer the place, the more it counts; the others hold or do not. */
const BY_PLACE: Record<Relation, number> = {
  own: 0,
  same_system: 1,
  adjoining_system: 0.75,
  same_region: 0.5,
  near: 0.5,
  elsewhere: 0,
};

/** One's own work is nobody's peer: it stands behind the others' and says so. */
const OWN = -1;

function weight(standing: Standing, alike: Alikeness): number {
  if (alike === 'kind') return standing.sameKind ? 1 : 0;
  if (alike === 'size') return standing.peer ? 1 : 0;
  if (alike === 'epr') return standing.epr ? 1 : 0;
  return BY_PLACE[standing.relation];
}

/** In how much of what the reader chose this organisation is like their own: 0 to 4, or -1 for their own. */
export function likenessOf(standing: Standing | null, chosen: readonly Alikeness[]): number {
  if (!standing) return 0;
  return standing.relation === 'own' ? OWN : chosen.reduce((sum, alike) => sum + weight(standing, alike), 0);
}

/** What counted, said plainly; only what is true of both. */
export function statementsOf(standing: Standing | null, chosen: readonly Alikeness[]): ApproachStatement[] {
  if (!standing) return [];
  if (standing.relation === 'own') return [{ alike: null, text: 'your own work' }];
  const say = nearnessSentences(standing);
  const words: Record<Alikeness, string | null> = {
    // A kind without a name of its own ("other") would say nothing.
    kind: say.sameKind,
    size: say.peer,
    epr: say.sameEpr,
    place: placeWords(standing.relation, say),
  };
  return ALIKE.flatMap((alike) => {
    const text = chosen.includes(alike) && weight(standing, alike) > 0 ? words[alike] : null;
    return text ? [{ alike, text }] : [];
  });
}

function placeWords(relation: Relation, say: ReturnType<typeof nearnessSentences>): string | null {
  if (relation === 'same_system') return say.sameSystem;
  if (relation === 'adjoining_system') return say.adjoining;
  if (relation === 'same_region') return say.region;
  return relation === 'near' ? say.distance : null;
}
