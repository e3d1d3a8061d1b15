import { randomBytes } from 'node:crypto';
import type { PublishInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asToday, FollowSuccession } from '../organisations/follow-succession.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import { together } from '../platform/database/together.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { type Level, mayEdit } from '../visibility/visibility.rules.js';
import { FollowMail } from './following/follow-mail.js';
import { makeSlug, missingToPublish } from './initiative.rules.js';
import type { InitiativeView } from './initiative.view.js';
import { MayKnow } from './may-know.js';
import type { PublishedInitiative } from './published.js';
import { FACE, PublishedFace } from './published-face.js';
import { knownOnAfter, widens } from './publishing.rules.js';
import { mayWidenFor, PublishingRulesReads } from './publishing-rules.js';
import { reviewDay } from './review-dates.rules.js';
import { approves, ReviewMail } from './review-mail.js';
import { type LockedInitiative, lockInitiative } from './revision-rows.js';
import { type Conflict, conflict } from './save-draft.js';
import { VisibleInitiatives } from './visible-initiatives.js';
import { WorkingRevisions } from './working-revisions.js';

type Refused = NotFound | NotAllowed | InvalidInput | Conflict;
/** What decides whether it may be published, and how: asked in one go. */
type Known = Awaited<ReturnType<PublishInitiative['know']>>;
type Locked = LockedInitiative & { leadId: string; working: NonNullable<LockedInitiative['working']> };

/** The working revision becomes the published one, at a level. */
@Injectable()
export class PublishInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: OrganisationReads,
    private readonly successions: FollowSuccession,
    private readonly rules: PublishingRulesReads,
    private readonly face: PublishedFace,
    private readonly reads: VisibleInitiatives,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
    private readonly mail: ReviewMail,
    private readonly followers: FollowMail,
  ) {}

  async run(viewer: Viewer, input: PublishInitiativeInput): Promise<InitiativeView | Refused> {
    if (!viewer.personId) return signInFirst();
    let answer: Promise<InitiativeView | null> | undefined;
    const outcome = await this.acts.once<Refused, Known>(
      viewer,
      'publishInitiative',
      input.key,
      (manager, known) =>
        this.decide(manager, viewer, input, known, () => {
          answer = this.reads.byId(viewer, input.id, manager);
          return answer;
        }),
      { about: isId(input.id) ? input.id : null, know: (manager) => this.know(manager, input.id) },
    );
    if ('refused' in outcome) return outcome.refused;
    return (await (answer ?? this.reads.byId(viewer, outcome.done))) ?? notFound();
  }

  /** The same inside the caller's transaction, which has to end where it is refused. */
  async within(manager: EntityManager, viewer: Viewer, input: PublishInitiativeInput): Promise<Outcome<Refused>> {
    return this.decide(manager, viewer, input, await this.know(manager, input.id), async () => null);
  }

  private async know(manager: EntityManager, id: string) {
    if (!isId(id)) return { initiative: null, rules: null, followed: [] };
    const [initiative, rules, followed] = await together([
      lockInitiative(manager, id),
      this.rules.ofLead(manager, id),
      this.successions.followed(manager),
    ]);
    return { initiative, rules, followed };
  }

  /** `last` begins what is asked when all is written. */
  private async decide(
    manager: EntityManager,
    viewer: Viewer,
    input: PublishInitiativeInput,
    { initiative, rules, followed }: Known,
    last: () => Promise<unknown>,
  ): Promise<Outcome<Refused>> {
    if (!initiative?.leadId || !rules || !mayEdit(viewer, initiative.leadId))
      return refused(await this.mayKnow.refusal(manager, viewer, input.id));
    const { working } = initiative;
    if (!working) return refused(notFound('Nothing is being worked on here. It may have been published already.'));
    if (initiative.removed)
      return refused(
        notAllowed('This entry is hidden while a request for its removal is open. Ask the operator to restore it, then publish.'),
      );
    const locked: Locked = { ...initiative, leadId: initiative.leadId, working };
    if (working.version !== input.version) {
      const theirs = await this.working.byId(viewer, input.id, manager);
      return refused<Refused>(theirs ? conflict(theirs, working.content) : notFound());
    }
    if (rules.approverNeeded && !approves(viewer, locked.leadId)) {
      return refused(
        notAllowed(
          `This organisation has an approver publish: ${rules.approvers.join(', ') || 'none is named yet'}. What you saved is kept for them.`,
        ),
      );
    }
    if (widens(initiative.published ? initiative.level : null, input.level) && !mayWidenFor(viewer, locked.leadId, rules.agreeing)) {
      return refused(
        notAllowed(
          `This would show the entry to more than see it now, and an approver of your organisation has to agree: ${rules.approvers.join(', ') || 'none is named yet; ask your administrator'}. Send it for review. What you saved is kept.`,
        ),
      );
    }
    const missing = missingToPublish(working.content);
    if (missing.length > 0)
      return refused(invalid(missing, 'A few things are needed before this can be published. Everything you wrote is kept.'));
    await this.carryOut(manager, viewer, locked, { level: input.level, followed, last });
    return done(initiative.id);
  }

  private async carryOut(
    manager: EntityManager,
    viewer: Viewer,
    initiative: Locked,
    { level, followed, last }: { level: Level; followed: Known['followed']; last: () => Promise<unknown> },
  ): Promise<void> {
    const now = this.clock.now();
    const { content } = initiative.working;
    const partners = await this.organisations.byOdsCodes(
      manager,
      content.partners.flatMap(({ odsCode }) => odsCode ?? []),
    );
    // A partner that another organisation carries on by now takes part as that one.
    const memberIds = asToday([initiative.leadId, ...partners.map(({ id }) => id)], followed);
    const knownOn = knownOnAfter(initiative.published ? initiative : null, level, this.clock.today());
    const slug = initiative.published ? initiative.slug : makeSlug(content.title, randomBytes(4).toString('hex'));
    // TypeORM answers an update with [rows, count].
    const [[face]]: [[PublishedInitiative], number] = await manager.query(PUBLISH, [
      initiative.id,
      slug,
      memberIds,
      level,
      initiative.working.id,
      now,
      knownOn,
      widens(initiative.published ? initiative.level : null, level),
      reviewDay(content.reviewBy, this.clock.today()),
      viewer.personId,
    ]);
    const first = initiative.publishedAt === null;
    const happened = { initiativeId: initiative.id, act: 'published', revisionId: initiative.working.id } as const;
    await together([
      this.face.changed(manager, face, first),
      // What was never published, nobody can follow yet.
      first ? null : this.followers.tell(manager, happened, viewer.personId),
      this.tellSender(manager, initiative),
      this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: initiative.leadId,
        action: 'initiative.published',
        subjectId: initiative.id,
        detail: {
          level,
          approved: initiative.working.state === 'in_review',
          before: initiative.published ? initiative.level : null,
          members: memberIds,
        },
      }),
      last(),
    ]);
  }

  private async tellSender(manager: EntityManager, { id, leadId, working }: Locked): Promise<void> {
    if (working.state !== 'in_review') return;
    const { version, sentById } = working;
    await this.mail.tellSender(manager, 'approved', { initiativeId: id, organisationId: leadId, personId: sentById, version });
  }
}

/** Both rows, and what they say from now on. */
const PUBLISH = prepared(`
with r as (
  update revision set state = 'published', level = $4, published_at = $6, version = version + 1, member_ids = $3, decided_by_id = $10, refused_reason = null,
    audience_known_on = $7 where id = $5 returning content)
update initiative i set slug = $2, member_ids = $3, level = $4, published = true, archived = false, archive_reason = null, archived_at = null,
  published_revision_id = $5, published_at = case when $8 then $6 else coalesce(published_at, $6) end, reviewed_at = $6, source = null, audience_known_on = $7,
  review_by = $9
from r where i.id = $1 returning ${FACE}`);
