import type { AnswerOrganisationClaimInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { OrganisationPeople } from '../organisation-people.js';
import { giveGrant } from '../role-invitations.js';
import type { Viewer } from '../viewer.js';
import { ClaimMail } from './claim-mail.js';
import { ANSWER_TEXTS } from './joining.rules.js';
import { closeClaim, OrganisationClaims } from './organisation-claims.js';

type Refused = InvalidInput | NotFound | NotAllowed;

interface Asked {
  readonly organisationId: string;
  readonly personId: string;
}

/**
 * Confirms or refuses a claim: as the executive it names, who proves that by a sign-in with that verified address, or as a programme officer
 * of the area's board. The mail about it holds no secret that opens anything, so that whoever it is forwarded to can do nothing with it.
 */
@Injectable()
export class AnswerOrganisationClaim {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly claims: OrganisationClaims,
    private readonly people: OrganisationPeople,
    private readonly mail: ClaimMail,
  ) {}

  /** Gives the claim's id. */
  async run(viewer: Viewer, input: AnswerOrganisationClaimInput): Promise<Outcome<Refused>> {
    if (!viewer.personId) return refused(signInFirst());
    if (!viewer.sessionId) return refused(notAllowed('Do this signed in on a page of Kith: access tokens answer no claims.'));
    return this.acts.once<Refused>(viewer, 'answerOrganisationClaim', input.key, async (manager) => {
      const read = readTexts({ reason: input.reason ?? '' }, ANSWER_TEXTS);
      const asked = await this.claims.lockToAnswer(manager, viewer, input.id);
      if (!asked) return refused(notFound('This claim waits no more, or is not yours to answer.'));
      if ('problems' in read) return refused(invalid(read.problems));
      const { reason } = read.texts;
      if (!input.confirm && !reason) return refused(invalid([{ field: 'reason', message: 'Say why: the person who asked is told' }]));
      if (input.confirm) await this.confirm(manager, viewer, input.id, asked);
      else await this.refuse(manager, viewer, input.id, asked, reason);
      return done(input.id);
    });
  }

  private async confirm(manager: EntityManager, viewer: Viewer, id: string, { organisationId, personId }: Asked): Promise<void> {
    const now = this.clock.now();
    const administrators = await this.people.administratorIds(manager, organisationId);
    if (administrators.length > 0) {
      // Somebody became administrator since it was asked: now that is theirs to decide.
      await this.close(manager, viewer, id, organisationId, personId, 'passed_on');
      await this.mail.tellOfPassingOn(manager, { id, personId }, administrators);
      return;
    }
    await this.mail.tellOfAnswer(manager, id, viewer.personId);
    await this.close(manager, viewer, id, organisationId, personId, 'confirmed');
    const grant = await giveGrant(manager, { personId, organisationId, role: 'administrator', now });
    const detail = { role: 'administrator', person: personId };
    await this.audit.record(manager, { personId: viewer.personId, organisationId, action: 'role.given', subjectId: grant, detail });
    const others: { id: string; personId: string }[] = await manager.query(
      `select id, person_id "personId" from organisation_claim where organisation_id = $1 and state = 'waiting' and expires_at > $2 for update`,
      [organisationId, now],
    );
    for (const other of others) {
      await this.close(manager, viewer, other.id, organisationId, other.personId, 'passed_on');
      await this.mail.tellOfPassingOn(manager, other, [personId]);
    }
  }

  private async refuse(manager: EntityManager, viewer: Viewer, id: string, { organisationId, personId }: Asked, reason: string) {
    await this.mail.tellOfAnswer(manager, id, viewer.personId);
    await this.close(manager, viewer, id, organisationId, personId, 'refused', reason);
  }

  private async close(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    organisationId: string,
    person: string,
    state: 'confirmed' | 'refused' | 'passed_on',
    reason: string | null = null,
  ): Promise<void> {
    const { personId } = viewer;
    await closeClaim(manager, { id, state, reason, answeredById: personId, now: this.clock.now() });
    await this.audit.record(manager, {
      personId,
      organisationId,
      action: `organisation.claim_${state}`,
      subjectId: id,
      detail: { person, office: viewer.roles.includes('programme_officer') ? viewer.actingFor : null },
    });
  }
}
