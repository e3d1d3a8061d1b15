import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What another organisation carries on, as of today. */
export interface Followed {
  readonly from: string;
  /** The one that carries on all of it; null where several share it, so that nobody can say which follows whom. */
  readonly to: string | null;
}

/**
 * `only`: these initiatives, and what belongs to each, where an operator hands over what was shared one by one; null for everything. Who works
 * where never follows single initiatives.
 */
export type SuccessionListener = (manager: EntityManager, followed: readonly Followed[], only: readonly string[] | null) => Promise<void>;

/**
 * Rooms whose rows belong to an organisation add themselves here, and are called each day inside one transaction with all that was ever
 * followed: they move what still stands with the former one, and find nothing to do the next day.
 */
@Injectable()
export class SuccessionListeners {
  private readonly listeners: SuccessionListener[] = [];

  add(listener: SuccessionListener): void {
    this.listeners.push(listener);
  }

  async tell(manager: EntityManager, followed: readonly Followed[], only: readonly string[] | null = null): Promise<void> {
    for (const listener of this.listeners) await listener(manager, followed, only);
  }
}

/** `f (former, current)`: who carries on whom, as a table of a statement whose values follow. */
export const FOLLOWED = `unnest($1::uuid[], $2::uuid[]) f(former, current)`;

/** The values of `FOLLOWED`: only where one carries on all. */
export function followedValues(followed: readonly Followed[]): [string[], string[]] {
  const whole = followed.filter((one): one is { from: string; to: string } => one.to !== null);
  return [whole.map(({ from }) => from), whole.map(({ to }) => to)];
}
