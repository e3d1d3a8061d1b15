import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Refusal, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import {
  type FieldProblem,
  type InvalidInput,
  invalid,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
  signInFirst,
} from '../platform/results.js';
import type { Level } from '../visibility/visibility.rules.js';
import { endBoardRow, insertBoardRow, type LevelledTable, lockBoardRow } from './board-rows.js';

interface RecordView {
  readonly id: string;
  readonly initiativeId: string;
  readonly organisation: { readonly id: string };
  readonly level: Level;
  readonly version?: number | null | undefined;
  readonly viewerCanEdit: boolean;
  readonly viewerCanWithdraw: boolean;
}

/** Of which kind a record is, and how it speaks of itself. */
export interface RecordKind<View extends RecordView, Conflict extends Refusal> {
  readonly table: LevelledTable;
  readonly change: { readonly operation: string; readonly action: string };
  readonly withdraw: { readonly operation: string; readonly action: string };
  /** Null where there is none that the viewer may know of. */
  readonly byId: (viewer: Viewer, id: string, db?: Sql) => Promise<View | null>;
  readonly whyNot: (view: View) => string;
  readonly conflict: (theirs: View) => Conflict;
  /** By which name the audit knows it, and what it says of it besides its level. */
  readonly detail: (view: View) => object;
}

interface Change {
  readonly key: string;
  readonly id: string;
  readonly version: number;
}
type Read = { readonly columns: { readonly level: Level } } | { readonly problems: FieldProblem[] };
type Refused = NotFound | NotAllowed;

/** What a board recorded of an initiative is put right, or taken back. What it said before is kept, with the time until which it stood. */
@Injectable()
export class ChangeBoardRecord {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run<View extends RecordView, Conflict extends Refusal>(
    viewer: Viewer,
    { key, id, version }: Change,
    read: Read,
    kind: RecordKind<View, Conflict>,
  ): Promise<View | Refused | InvalidInput | Conflict> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused | InvalidInput | Conflict>(viewer, kind.change.operation, key, async (manager) => {
      const before = await toChange(manager, viewer, id, kind);
      if (!before) return refused(notFound());
      if (!before.viewerCanEdit) return refused(notAllowed(kind.whyNot(before)));
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== version) return refused(kind.conflict(before));
      const now = this.clock.now();
      const ended = await endBoardRow(manager, kind.table, before.id, now);
      await insertBoardRow(manager, kind.table, {
        ...ended,
        ...read.columns,
        id: newId(),
        ...(before.level === read.columns.level ? {} : { audience_known_on: this.clock.today() }),
        version: version + 1,
        recorded_by_id: viewer.personId,
        recorded_at: now,
        ended_at: null,
      });
      const after = await kind.byId(viewer, before.id, manager);
      await this.record(manager, viewer, before, kind.change.action, {
        ...kind.detail(after ?? before),
        level: read.columns.level,
        before: { level: before.level },
      });
      return done(before.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await kind.byId(viewer, outcome.done)) ?? notFound();
  }

  async withdraw<View extends RecordView, Conflict extends Refusal>(
    viewer: Viewer,
    { key, id }: Omit<Change, 'version'>,
    kind: RecordKind<View, Conflict>,
  ): Promise<{ __typename: 'Removed'; id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, kind.withdraw.operation, key, async (manager) => {
      const before = await toChange(manager, viewer, id, kind);
      if (!before) return refused(notFound());
      if (!before.viewerCanWithdraw) return refused(notAllowed(kind.whyNot(before)));
      await endBoardRow(manager, kind.table, before.id, this.clock.now());
      await this.record(manager, viewer, before, kind.withdraw.action, kind.detail(before));
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  private record(manager: EntityManager, viewer: Viewer, view: RecordView, action: string, detail: object): Promise<void> {
    return this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: view.organisation.id,
      action,
      subjectId: view.initiativeId,
      detail,
    });
  }
}

/** Hidden and missing: the same statements. */
async function toChange<View extends RecordView, Conflict extends Refusal>(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  kind: RecordKind<View, Conflict>,
): Promise<View | null> {
  if (isId(id)) await lockBoardRow(manager, kind.table, id);
  return kind.byId(viewer, id, manager);
}
