import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';

export interface WaitingRow {
  /** What it is called, as its owner reads it. */
  readonly title: string;
  /** Where it stands: `/adaptations/...`. */
  readonly path: string;
  /** Names of the areas of today of whoever shares it. */
  readonly areas: readonly string[];
}

/** Something else than an entry that is shared with an area and waits when areas merge. */
export interface MergerHolder {
  /** Marks what waits and nobody was told of, as of a day; gives whose each is. */
  readonly find: (manager: EntityManager, today: string) => Promise<string[]>;
  /** What waits for this organisation, as far as the recipient may know. */
  readonly waiting: (recipient: Viewer, organisationId: string) => Promise<WaitingRow[]>;
}

/** Rooms that depend on this one add what of theirs waits, so that owners get one mail for all. */
@Injectable()
export class MergerHolders {
  readonly all: MergerHolder[] = [];

  add(holder: MergerHolder): void {
    this.all.push(holder);
  }
}
