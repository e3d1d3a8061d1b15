import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface Erased {
  readonly id: string;
  readonly email: string | null;
}

/** Rooms above that keep an address outside of the person's row say here how it is forgotten when the person is erased. */
@Injectable()
export class PersonTraces {
  private readonly forgetting: ((manager: EntityManager, erased: Erased) => Promise<void>)[] = [];

  add(forget: (manager: EntityManager, erased: Erased) => Promise<void>): void {
    this.forgetting.push(forget);
  }

  async forget(manager: EntityManager, erased: Erased): Promise<void> {
    for (const forget of this.forgetting) await forget(manager, erased);
  }
}
