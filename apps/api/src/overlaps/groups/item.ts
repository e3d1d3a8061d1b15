import type { Stage } from '@kith/schema';
import type { CostBand } from '../../platform/money.rules.js';

/** What a group is made of: an initiative, a contract or a need, as far as it is known to whoever looks. */
export interface Item {
  /** `initiative/…`, `contract/…` or `need/…`. */
  readonly key: string;
  readonly subject: 'initiative' | 'contract' | 'need';
  readonly id: string;
  /** Lead of an initiative, owner of a contract or a need. */
  readonly organisationId: string;
  /** Lead and partners. Of one initiative they are never each other's overlap. */
  readonly memberIds: readonly string[];
  /** Whether that organisation is in the system today; else it is in an adjoining one. */
  readonly own: boolean;
  readonly capability: string | null;
  /** Unknown for what is no initiative. */
  readonly stage: Stage;
  readonly productKeys: readonly string[];
  readonly supplierKeys: readonly string[];
  readonly pathways: readonly string[];
  /** How many things others may reuse it offers. */
  readonly reusable: number;
  /** How many results it tells. */
  readonly results: number;
  /** Whether the notice of a contract for it is published. */
  readonly signed: boolean;
  /** When a contract ends, or a need is to be met: the first and the last day that can be meant. */
  readonly by: { readonly earliest: string; readonly latest: string } | null;
  readonly band: CostBand;
  /** Whether it is bought, or required of everybody, nationally. */
  readonly national: boolean;
  /** Organisations that recorded that they adapt it. */
  readonly adopters: readonly string[];
  /** Whether an adaptation of it was recorded within the last twelve months. */
  readonly adopted: boolean;
  /** The first day from which it is known to be there. */
  readonly since: string;
}
