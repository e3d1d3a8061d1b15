import type { FollowInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Clock } from '../../platform/clock.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import type { InitiativeView } from '../initiative.view.js';
import { VisibleInitiatives } from '../visible-initiatives.js';

type Refused = NotFound | NotAllowed;

/** A member wants to be told of what becomes of an initiative. It changes nobody's view, so that no record of changes is kept of it. */
@Injectable()
export class FollowInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly reads: VisibleInitiatives,
  ) {}

  async run(viewer: Viewer, input: FollowInitiativeInput): Promise<InitiativeView | Refused> {
    const { personId, actingFor } = viewer;
    if (!personId) return signInFirst();
    if (!actingFor) return notAllowed('Choose the organisation for which you follow it, then try again.');
    const outcome = await this.acts.once<Refused>(viewer, 'followInitiative', input.key, async (manager) => {
      const initiative = await this.reads.byId(viewer, input.id, manager);
      if (!initiative) return refused(notFound());
      await manager.query(
        `insert into follow (initiative_id, person_id, organisation_id, since) values ($1, $2, $3, $4)
         on conflict (initiative_id, person_id) do update set organisation_id = excluded.organisation_id`,
        [initiative.id, personId, actingFor, this.clock.now()],
      );
      return done(initiative.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }
}
