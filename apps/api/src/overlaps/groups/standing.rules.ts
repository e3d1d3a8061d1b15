import { phaseOf } from '../phases.rules.js';
import type { Item } from './item.js';

export const planned = ({ stage }: Item): boolean => phaseOf(stage) === 'planned';
/** There to be copied: in use, or on its way to everybody. */
export const copyable = ({ stage, reusable }: Item): boolean => (phaseOf(stage) === 'live' || stage === 'rolling_out') && reusable > 0;
export const current = ({ stage }: Item): boolean => ['planned', 'under_way', 'live'].includes(phaseOf(stage));

/** Partners in one initiative are never each other's overlap; nor are those who copy already. */
export const apart = (one: Item, other: Item): boolean =>
  !meet(one.memberIds, other.memberIds) && !meet(one.adopters, other.memberIds) && !meet(other.adopters, one.memberIds);
const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((id) => others.includes(id));

/** Of one organisation both may stand in a group with a third's, but make none by themselves. */
export const mayStandTogether = (one: Item, other: Item): boolean => one.organisationId === other.organisationId || apart(one, other);
