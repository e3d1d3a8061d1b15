import type { ClaimOrganisationInput, WithdrawOrganisationClaimInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isId, newId } from '../../platform/ids.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import {
  type FieldProblem,
  type InvalidInput,
  invalid,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
  signInFirst,
} from '../../platform/results.js';
import { plainAddress } from '../invitation.rules.js';
import { lockPerson } from '../lock-person.js';
import type { Viewer } from '../viewer.js';
import { approvalOf } from './approved-domains.js';
import { ClaimMail } from './claim-mail.js';
import { barSentence, CLAIM_DAYS, CLAIM_TEXTS, MOST_CLAIMS_A_DAY, problemsOfExecutive } from './joining.rules.js';
import { type JoiningWay, JoiningWays } from './joining-ways.js';
import { closeClaim } from './organisation-claims.js';

interface Texts {
  readonly statement: string;
  readonly executiveName: string;
  readonly executiveEmail: string;
}

type Refused = InvalidInput | NotFound | NotAllowed;

/** Asks to be an organisation's first administrator, and takes that back. An approved address lets one ask; somebody else confirms. */
@Injectable()
export class ClaimOrganisation {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly ways: JoiningWays,
    private readonly mail: ClaimMail,
  ) {}

  /** Gives the claim's id. */
  async run(viewer: Viewer, input: ClaimOrganisationInput): Promise<Outcome<Refused>> {
    if (!viewer.personId) return refused(signInFirst());
    return this.acts.once<Refused>(viewer, 'claimOrganisation', input.key, (manager) => this.claim(manager, viewer, input));
  }

  async withdraw(viewer: Viewer, { key, id }: WithdrawOrganisationClaimInput): Promise<Outcome<NotFound | NotAllowed>> {
    const { personId } = viewer;
    if (!personId || !viewer.sessionId) return refused(signInFirst());
    return this.acts.once<NotFound | NotAllowed>(viewer, 'withdrawOrganisationClaim', key, async (manager) => {
      const now = this.clock.now();
      const [claim]: { organisationId: string }[] = isId(id)
        ? await manager.query(
            `select organisation_id "organisationId" from organisation_claim
             where id = $1 and person_id = $2 and state = 'waiting' and expires_at > $3 for update`,
            [id, personId, now],
          )
        : [];
      if (!claim) return refused(notFound('This claim waits no more.'));
      await closeClaim(manager, { id, state: 'withdrawn', answeredById: personId, now });
      await this.record(manager, viewer, claim.organisationId, 'organisation.claim_withdrawn', id);
      return done(id);
    });
  }

  private async claim(manager: EntityManager, viewer: Viewer, input: ClaimOrganisationInput): Promise<Outcome<Refused>> {
    if (!viewer.sessionId) return refused(notAllowed('Do this signed in on a page of Kith: access tokens join no organisation.'));
    const way = await this.ways.lock(manager, viewer, input.organisation);
    if (!way) return refused(notFound('No organisation that is open has this code.'));
    if (way.bar) return refused(notAllowed(barSentence(way.bar)));
    // Those of other organisations count too, and may be asked for at this moment.
    if (!(await lockPerson(manager, way.claimant.personId))) return refused(signInFirst());
    if ((await this.today(manager, way.claimant.personId)) >= MOST_CLAIMS_A_DAY)
      return refused(notAllowed(`You can ask ${MOST_CLAIMS_A_DAY} times a day. Try again tomorrow.`));
    const read = this.read(way, input);
    if ('problems' in read) return refused(invalid(read.problems));
    return way.administrators.length > 0 ? this.passOn(manager, viewer, way) : this.keep(manager, viewer, way, read.texts);
  }

  private read(
    { claimant, domains, officeAnswers, administrators }: JoiningWay,
    input: ClaimOrganisationInput,
  ): { problems: FieldProblem[] } | { texts: Texts } {
    const read = readTexts({ statement: input.statement, executiveName: input.executiveName ?? '' }, CLAIM_TEXTS);
    const email = plainAddress(input.executiveEmail ?? '');
    const named = {
      name: 'texts' in read ? read.texts.executiveName : (input.executiveName ?? ''),
      email,
      approval: approvalOf(domains, email),
      claimant: claimant.address ?? '',
      // Nobody needs to confirm where its own administrators are asked.
      officeAnswers: officeAnswers || administrators.length > 0,
    };
    const wrong = problemsOfExecutive(named);
    if ('problems' in read) return { problems: [...read.problems, ...wrong] };
    return wrong.length > 0 ? { problems: wrong } : { texts: { ...read.texts, executiveEmail: email } };
  }

  private async keep(
    manager: EntityManager,
    viewer: Viewer,
    { organisation, officers }: JoiningWay,
    texts: Texts,
  ): Promise<Outcome<Refused>> {
    const id = await this.insert(manager, viewer, organisation.id, texts);
    await this.record(manager, viewer, organisation.id, 'organisation.claimed', id, { executiveNamed: texts.executiveEmail !== '' });
    await this.mail.askToAnswer(manager, id, { executive: texts.executiveEmail !== '', officers });
    await this.mail.whenItExpires(manager, id, this.expiry());
    return done(id);
  }

  /** Its administrators decide who joins them; whoever asked is not told who they are. */
  private async passOn(manager: EntityManager, viewer: Viewer, { organisation, administrators }: JoiningWay): Promise<Outcome<Refused>> {
    const id = await this.insert(manager, viewer, organisation.id, null);
    await closeClaim(manager, { id, state: 'passed_on', answeredById: null, now: this.clock.now() });
    await this.record(manager, viewer, organisation.id, 'organisation.claim_passed_on', id);
    await this.mail.tellAdministrators(manager, id, administrators);
    return done(id);
  }

  private async insert(manager: EntityManager, { personId }: Viewer, organisationId: string, texts: Texts | null): Promise<string> {
    const id = newId();
    await manager.query(
      `insert into organisation_claim (id, organisation_id, person_id, statement, executive_name, executive_email, state, asked_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)`,
      [
        id,
        organisationId,
        personId,
        texts?.statement ?? null,
        texts?.executiveName || null,
        texts?.executiveEmail || null,
        this.clock.now(),
        this.expiry(),
      ],
    );
    return id;
  }

  private expiry(): Date {
    return this.clock.in(CLAIM_DAYS * 86_400_000);
  }

  private async today(manager: EntityManager, personId: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - 86_400_000);
    const rows: { n: number }[] = await manager.query(
      `select count(*)::int n from organisation_claim where person_id = $1 and asked_at > $2`,
      [personId, since],
    );
    return rows[0]?.n ?? 0;
  }

  private record(manager: EntityManager, viewer: Viewer, organisationId: string, action: string, subjectId: string, detail: object = {}) {
    const person = viewer.personId;
    return this.audit.record(manager, { personId: person, organisationId, action, subjectId, detail: { person, ...detail } });
  }
}
