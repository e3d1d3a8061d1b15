import type { ChangeContractorInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound } from '../platform/results.js';
import { OrganisationPeople } from './organisation-people.js';
import type { Viewer } from './viewer.js';

/** An administrator says who is a contractor: what is shared with the area does not reach them, unless it is allowed in so many words. */
@Injectable()
export class ChangeContractor {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: OrganisationPeople,
  ) {}

  async run(viewer: Viewer, { key, person, contractor, seesArea }: ChangeContractorInput): Promise<NotFound | NotAllowed | null> {
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'changeContractor', key, async (manager) => {
      const organisation = await this.people.administered(manager, viewer);
      if ('__typename' in organisation) return refused(organisation);
      if (person === viewer.personId) return refused(notAllowed('Another administrator decides this about you.'));
      const held: { before: { contractor: boolean; seesArea: boolean } | null }[] = isId(person)
        ? await manager.query(
            `select case when count(*) > 0 then json_build_object('contractor', bool_or(contractor), 'seesArea', bool_and(not contractor or sees_area)) end before
             from role_grant where person_id = $1 and organisation_id = $2 and starts_at <= $3 and (ends_at is null or ends_at > $3)`,
            [person, organisation.id, this.clock.now()],
          )
        : [];
      const before = held[0]?.before;
      if (!before) return refused(notFound('Nobody with a role in your organisation is known by this.'));
      // Also roles that begin later.
      await manager.query(
        `update role_grant set contractor = $3, sees_area = $4 where person_id = $1 and organisation_id = $2 and (ends_at is null or ends_at > $5)`,
        [person, organisation.id, contractor, contractor && seesArea, this.clock.now()],
      );
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: organisation.id,
        action: 'person.contractor_changed',
        subjectId: person,
        detail: { person, contractor, seesArea: !contractor || seesArea, before },
      });
      return done(person);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }
}
