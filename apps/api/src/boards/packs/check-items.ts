import { Injectable } from '@nestjs/common';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';
import type { PackRow } from './pack.reads.js';
import { anyonesEyes, ownEyes } from './pack-eyes.rules.js';

const SHARED: Readonly<Record<Level, string>> = {
  organisation: 'its own organisations',
  system: 'its area',
  network: 'signed-in members',
  public: 'anyone',
};

/** Whether what is put into a pack may stand there. */
@Injectable()
export class CheckItems {
  constructor(private readonly initiatives: VisibleInitiatives) {}

  /** What somebody chooses: it must be there for them, and in the public part for anyone. The same answer for what is hidden and what is missing. */
  async chosen(pack: PackRow, viewer: Viewer, ids: readonly string[], field: string, db?: Sql): Promise<FieldProblem[]> {
    const seen = await this.initiatives.byIds(ownEyes(pack, viewer), ids, db);
    if (seen.length < new Set(ids).size)
      return [{ field, message: 'Something you chose is not there any more, or you may not see it. Choose again.' }];
    return pack.part === 'public' ? this.notPublic(pack, seen, () => field, db) : [];
  }

  /** Of these, each that not everybody may see. */
  async notPublic(pack: PackRow, seen: readonly InitiativeView[], fieldOf: (id: string) => string, db?: Sql): Promise<FieldProblem[]> {
    const open = await this.initiatives.byIds(
      anyonesEyes(pack),
      seen.map(({ id }) => id),
      db,
    );
    return seen
      .filter(({ id }) => !open.some((one) => one.id === id))
      .map(({ id, title, level }) => ({
        field: fieldOf(id),
        message: `‘${title}’ is shown only to ${SHARED[level]}. A pack for the public part can hold only what anyone may see: take it out.`,
      }));
  }
}
