import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import type { Bind } from '../../platform/database/bind.js';

export type PassagePlaceKind =
  | 'revision'
  | 'working_revision'
  | 'entry'
  | 'adaptation'
  | 'contract'
  | 'lesson'
  | 'message'
  | 'overlap'
  | 'board_record'
  | 'pack'
  | 'report';

/** Texts about an initiative that another room keeps in a table of its own. */
export interface PassageTable {
  readonly kind: PassagePlaceKind;
  readonly table: string;
  /** Columns of text, by the name of the field. */
  readonly columns: Readonly<Record<string, string>>;
  /** Which rows are of the initiative whose id is `$1`: a condition on `t`. */
  readonly of: string;
  /** Which rows the viewer may know of: a condition on `t`; null for none. Rows beyond it lose the passage too, and nobody is told. */
  readonly visible: (viewer: Viewer, bind: Bind) => string | null;
  /** Only when asked for: what people wrote to each other. */
  readonly whenAsked?: true;
  /** A mark without the day: on the same day it would tell what belongs together. */
  readonly undated?: true;
  /** Whether the row has a version: whoever has it open must not save the passage back unseen. */
  readonly versioned?: true;
  /** After rows with these ids lost it: what is made from their texts. */
  readonly renew?: (manager: EntityManager, ids: readonly string[]) => Promise<void>;
}

export type Forget = (manager: EntityManager, initiativeId: string) => Promise<void>;

/**
 * Rooms that depend on this one say here where they keep words of an initiative: a passage that is removed must be gone there too, in the
 * same transaction.
 */
@Injectable()
export class PassageHolders {
  readonly tables: PassageTable[] = [];
  /** What was derived from the words and is made anew. */
  readonly derived: Forget[] = [];

  add(table: PassageTable): void {
    this.tables.push(table);
  }

  addDerived(forget: Forget): void {
    this.derived.push(forget);
  }
}
