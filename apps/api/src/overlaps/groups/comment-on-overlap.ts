import type { CommentOnOverlapInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { OwnAreas } from '../own-areas.js';
import type { SeenOverlap } from './overlap.reads.js';
import { ReadWorklist } from './worklist.js';

const TEXT = { most: 2_000, needed: 'Write what you want to say.' } as const;

/** A member of the system says something about a group that they see, for the organisation that they act for. */
@Injectable()
export class CommentOnOverlap {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly worklist: ReadWorklist,
    private readonly areas: OwnAreas,
  ) {}

  async run(viewer: Viewer, input: CommentOnOverlapInput): Promise<SeenOverlap | InvalidInput | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const overlap = await this.worklist.byId(viewer, input.id);
    if (!overlap) return notFound();
    const { actingFor } = viewer;
    // Whoever belongs to two areas comments in each for an organisation of that one.
    const alone = { ...viewer, areaOrganisationIds: viewer.areaOrganisationIds.filter((id) => id === actingFor) };
    if (!actingFor || !(await this.areas.byId(alone, overlap.area.system.id)))
      return notAllowed('Choose an organisation of this area that you act for, then comment.');
    const read = readTexts({ text: input.text }, { text: TEXT });
    const outcome = await this.acts.once<InvalidInput>(viewer, 'commentOnOverlap', input.key, async (manager) => {
      if ('problems' in read) return refused(invalid(read.problems));
      const id = newId();
      await manager.query(
        `insert into overlap_comment (id, group_id, organisation_id, person_id, text, at) values ($1, $2, $3, $4, $5, $6)`,
        [id, overlap.id, actingFor, viewer.personId, read.texts.text, this.clock.now()],
      );
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: actingFor,
        action: 'overlap.commented',
        subjectId: overlap.id,
      });
      return done(overlap.id);
    });
    return 'refused' in outcome ? outcome.refused : overlap;
  }
}
