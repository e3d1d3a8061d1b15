import type { ContractView } from '../../commercial/contract.view.js';
import type { DispositionKind } from '../groups/disposition.rules.js';
import type { GroupKind } from '../groups/kinds.rules.js';
import type { SeenItem } from '../groups/seen-items.js';
import {
  bodies,
  joined,
  type Labels,
  lower,
  plans,
  sharedCapability,
  sharedProduct,
  sharedSupplier,
  type Total,
} from '../groups/sentences.rules.js';

/** As the pages call them. */
export const KIND_NAMES: Readonly<Record<GroupKind, string>> = {
  parallel_plan: 'Planned by several',
  reinventing: 'Already live nearby',
  joint_renewal: 'Contracts ending together',
  divergence: 'Different products for the same job',
  same_supplier: 'Same supplier, separate terms',
  white_space: 'Nobody has told us',
  orphan_success: 'Works, not yet copied',
};

export const DECISION_NAMES: Readonly<Record<DispositionKind, string>> = {
  join_up: 'Join up',
  one_leads: 'One leads, others copy',
  sequence: 'One after the other',
  shared_procurement: 'Buy together',
  complementary: 'They belong together',
  justified_variation: 'They differ for a good reason',
  misclassified: 'Filed under the wrong capability',
  nationally_bought: 'Bought nationally',
  not_an_overlap: 'Not an overlap',
};

/** What each would mean, for somebody who reads of it for the first time. */
const MEANINGS: Readonly<Record<DispositionKind, string>> = {
  join_up: 'do it as one piece of work, with one plan and one team.',
  one_leads: 'one organisation does it first, and the others take what it made and adapt it.',
  sequence: 'each does its own, in an agreed order, so that later ones learn from the first.',
  shared_procurement: 'one purchase for all of them. Somebody has to lead it.',
  complementary: 'they pay for different parts of the same thing; say how the parts fit.',
  justified_variation: 'go on separately, with the reason written down. This is a valid answer.',
  misclassified: 'it only looks like an overlap; the entries should say what they are.',
  nationally_bought: 'there is nothing to buy here.',
  not_an_overlap: 'go on as now; say why, so that it is not asked again.',
};

/** Of each kind, what is worth weighing: its own action first, and always the answer that nothing is to change. */
const OPTIONS: Readonly<Record<GroupKind, readonly DispositionKind[]>> = {
  parallel_plan: ['join_up', 'shared_procurement', 'sequence', 'justified_variation', 'not_an_overlap'],
  reinventing: ['one_leads', 'join_up', 'justified_variation', 'not_an_overlap'],
  joint_renewal: ['shared_procurement', 'sequence', 'justified_variation', 'not_an_overlap'],
  divergence: ['justified_variation', 'one_leads', 'shared_procurement', 'not_an_overlap'],
  same_supplier: ['shared_procurement', 'complementary', 'not_an_overlap'],
  white_space: ['join_up', 'shared_procurement', 'one_leads', 'not_an_overlap'],
  orphan_success: ['one_leads', 'join_up', 'justified_variation', 'not_an_overlap'],
};
export const optionsOf = (kind: GroupKind): readonly (readonly [name: string, meaning: string])[] =>
  OPTIONS[kind].map((option) => [DECISION_NAMES[option], MEANINGS[option]]);

/** More names than this are a number. */
const MOST_NAMES = 3;
export function who(items: readonly SeenItem[]): string {
  const names = [...new Set(items.map(({ organisation }) => organisation.name))];
  return names.length > MOST_NAMES ? `the ${bodies(items)} named here` : joined(names);
}

/** What a board is asked, in one sentence. */
export function question(kind: GroupKind, items: readonly SeenItem[], labels: Labels): string {
  const capability = sharedCapability(items);
  const what = capability ? lower(labels.capability(capability)) : 'the same thing';
  const others = items.filter((item) => !plans(items).includes(item));
  switch (kind) {
    case 'parallel_plan':
      return `Should ${who(items)} plan ${what} together?`;
    case 'reinventing':
      return `Should ${who(plans(items))} copy what ${who(others)} already ${bodies(others).startsWith('one ') ? 'has' : 'have'} for ${what}?`;
    case 'joint_renewal':
      return `Should ${who(items)} renew their contracts for ${sharedProduct(items) ?? what} together?`;
    case 'divergence':
      return `Do ${who(items)} need different products for ${what}?`;
    case 'same_supplier':
      return `Should ${who(items)} ask ${sharedSupplier(items) ?? 'their supplier'} for terms together?`;
    case 'white_space':
      return `Should ${who(items)} meet their need of ${what} together?`;
    case 'orphan_success': {
      const success = items.filter(({ subject }) => subject === 'initiative');
      return `Should ${who(items.filter(({ subject }) => subject === 'need'))} take up what works at ${who(success)}?`;
    }
  }
}

const pounds = (sum: number): string => `£${String(sum).replace(/\B(?=(\d{3})+$)/g, ',')}`;
/** A range with how many are not known: never one figure, never a saving. Null where nothing has a cost. */
export function money({ atLeast, atMost, known, notKnown }: Total): string | null {
  const all = known + notKnown;
  if (all === 0) return null;
  if (known === 0 || atLeast === null) return all === 1 ? 'Whole-life cost: not known.' : 'Whole-life cost: not known for any of them.';
  const range = atMost === null ? `${pounds(atLeast)} or more` : `${pounds(atLeast)} to ${pounds(atMost)}`;
  return `Whole-life cost${known > 1 ? ' together' : ''}: ${range}, without VAT, by their bands${notKnown > 0 ? `; not known for ${notKnown} of ${all}` : ''}.`;
}

const ROUTES: Readonly<Record<NonNullable<ContractView['route']>, string>> = {
  open_competition: 'open competition',
  framework_competition: 'competition on a framework',
  framework_direct_award: 'direct award from a framework',
  dynamic_market: 'dynamic market',
  quotes: 'quotes',
  direct_award: 'direct award',
  national_contract: 'national contract',
  other: 'another way',
};

/** How it is bought, as far as this viewer is told; empty for what is no contract. */
export function bought({ contract }: SeenItem): string {
  if (!contract) return '';
  const { route, extension, notice, factsTold } = contract;
  const told = (fact: string): boolean => (factsTold as readonly string[]).includes(fact);
  return [
    route ? ROUTES[route] : told('route') ? 'route not known' : '',
    extension ? `may be extended ${extension.times} × ${extension.months} months` : told('extension') ? 'no extension known' : '',
    notice ? `published: ${notice.reference}` : 'not published',
  ]
    .filter((text) => text !== '')
    .join('; ');
}
