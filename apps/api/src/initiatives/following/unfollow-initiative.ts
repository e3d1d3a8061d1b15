import type { UnfollowInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done } from '../../platform/acts.js';
import { isId } from '../../platform/ids.js';
import { type NotAllowed, type NotFound, notFound, signInFirst } from '../../platform/results.js';
import type { InitiativeView } from '../initiative.view.js';
import { VisibleInitiatives } from '../visible-initiatives.js';

/** At any time, also of what they can no longer see: that row is theirs, and the answer is the one for what is not there. */
@Injectable()
export class UnfollowInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly reads: VisibleInitiatives,
  ) {}

  async run(viewer: Viewer, { id, key }: UnfollowInitiativeInput): Promise<InitiativeView | NotFound | NotAllowed> {
    const { personId } = viewer;
    if (!personId) return signInFirst();
    if (!isId(id)) return notFound();
    const outcome = await this.acts.once<NotFound>(viewer, 'unfollowInitiative', key, async (manager) => {
      await manager.query(`delete from follow where initiative_id = $1 and person_id = $2`, [id, personId]);
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }
}
