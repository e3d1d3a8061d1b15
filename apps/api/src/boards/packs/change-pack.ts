import type { ChangePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { draftOf, type EditionRow, PackReads, type PackRow } from './pack.reads.js';
import { sectionOf } from './pack.rules.js';
import { changeDraft, lockPack } from './pack-rows.js';
import { ReadSection } from './read-section.js';

export interface PackConflict {
  readonly __typename: 'PackConflict';
  readonly message: string;
  readonly theirs: PackRow;
}

export type PackRefusal = NotFound | NotAllowed | InvalidInput | PackConflict;

/** Changes one section of what is worked on. Two who change different sections do not disturb each other. */
@Injectable()
export class ChangePack {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly packs: PackReads,
    private readonly sections: ReadSection,
  ) {}

  async run(viewer: Viewer, input: ChangePackInput): Promise<PackRow | PackRefusal> {
    if (!viewer.personId) return signInFirst();
    const asked = sectionOf(input);
    if (!asked) throw badRequest('Give exactly one section to change.');
    const outcome = await this.acts.once<PackRefusal>(viewer, 'changePack', input.key, async (manager) => {
      const found = await packToWrite(this.packs, manager, viewer, input.id);
      if ('refusal' in found) return refused(found.refusal);
      const { pack, draft } = found;
      if ((draft.sections[asked.name] ?? 1) !== input.version) return refused<PackRefusal>(packConflict(pack));
      const read = await this.sections.run(viewer, pack, draft, input, manager);
      if ('problems' in read) return refused(invalid(read.problems));
      await read.keepMore?.();
      await changeDraft(manager, pack.id, asked.name, read.columns, this.clock.now());
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: pack.organisation.id,
        action: 'pack.changed',
        subjectId: pack.id,
        detail: { section: asked.section },
      });
      return done(pack.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.packs.byId(viewer, outcome.done)) ?? notFound();
  }
}

/** The pack, locked, with what is worked on; or why this viewer may not change it. */
export async function packToWrite(
  packs: PackReads,
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<{ pack: PackRow; draft: EditionRow } | { refusal: NotFound | NotAllowed }> {
  // Hidden and missing: the same statement.
  const before = await packs.byId(viewer, id, manager);
  if (!before) return { refusal: notFound() };
  await lockPack(manager, before.id);
  const pack = await packs.byId(viewer, id, manager);
  // Removed while this waited.
  if (!pack) return { refusal: notFound() };
  const draft = draftOf(pack);
  if (!draft) return { refusal: notAllowed('Editors, approvers, administrators and board members of the organisation change its packs.') };
  return { pack, draft };
}

export const packConflict = (theirs: PackRow): PackConflict => ({
  __typename: 'PackConflict',
  message: 'Someone changed this part of the pack in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
