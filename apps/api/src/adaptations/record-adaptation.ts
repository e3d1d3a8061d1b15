import type { RecordAdaptationInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { OpenInitiative } from '../initiatives/open-initiative.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { LEVELS, type Level, mayEdit } from '../visibility/visibility.rules.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';
import { ADAPTATION_TEXTS, startProblems } from './adaptation.rules.js';
import { AdaptationMail } from './adaptation-mail.js';

type Refused = NotFound | NotAllowed | InvalidInput;
type Recording = RecordAdaptationInput & { readonly level: Level; readonly adopterId: string };

/** How far the adopter's own entry is at first. Of what is being adapted nobody has said whether it is tried or rolled out. */
const STAGES: Readonly<Record<RecordAdaptationInput['status'], InitiativeContent['stage']>> = {
  considering: 'idea',
  planning: 'planned',
  adapting: 'unknown',
  live: 'live',
  stopped: 'stopped',
};

/** The organisation acted for says that it takes an initiative. The claim is the adopter's; the origin confirms it later. */
@Injectable()
export class RecordAdaptation {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenInitiative,
    private readonly initiatives: VisibleInitiatives,
    private readonly adaptations: AdaptationReads,
    private readonly mail: AdaptationMail,
  ) {}

  async run(viewer: Viewer, input: RecordAdaptationInput): Promise<AdaptationView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readTexts({ taken: input.taken, changed: input.changed ?? '', why: input.why ?? '' }, ADAPTATION_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    const adopterId = viewer.actingFor;
    if (!adopterId || !mayEdit(viewer, adopterId))
      return notAllowed('Choose an organisation for which you are an editor, then record it again.');
    const outcome = await this.acts.once<Refused>(viewer, 'recordAdaptation', input.key, (manager) =>
      this.record(manager, viewer, { ...input, ...read.texts, level: input.level ?? 'network', adopterId }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.adaptations.byId(viewer, outcome.done)) ?? notFound();
  }

  private async record(manager: EntityManager, viewer: Viewer, input: Recording): Promise<Outcome<Refused>> {
    // A passage that is being removed from it would else go on in the copy.
    if (isId(input.origin)) await manager.query(`select 1 from initiative where id = $1 for share`, [input.origin]);
    const origin = await this.initiatives.byId(viewer, input.origin, manager);
    if (!origin) return refused(notFound());
    if (origin.leadId === input.adopterId) {
      return refused(invalid([{ field: 'origin', message: 'This is your own organisation’s work: revise it instead.' }]));
    }
    const early = startProblems(input.status, input.startedOn, this.clock.today());
    if (early.length > 0) return refused(invalid(early));
    const id = newId();
    const now = this.clock.now();
    const initiativeId = input.openInitiative ? await this.openOwn(manager, viewer, input, origin.id) : null;
    await manager.query(
      `insert into adaptation (id, origin_id, origin_lead_id, origin_revision, adopter_id, initiative_id, status, started_on, taken, changed, why, outcome, level,
         audience_known_on, confirmation, version, recorded_at, updated_at)
       values ($1, $2, $13, (select r.number from initiative i join revision r on r.id = i.published_revision_id where i.id = $2), $3, $4, $5, $6, $7, $8, $9, '', $10, $12, 'unconfirmed', 1, $11, $11)`,
      [
        id,
        origin.id,
        input.adopterId,
        initiativeId,
        input.status,
        input.startedOn ?? null,
        input.taken,
        input.changed,
        input.why,
        input.level,
        now,
        this.clock.today(),
        origin.leadId,
      ],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: input.adopterId,
      action: 'adaptation.recorded',
      subjectId: id,
      detail: { origin: origin.id, level: input.level, initiative: initiativeId },
    });
    await this.mail.tell(manager, id, 'recorded', viewer, origin.leadId);
    return done(id);
  }

  private async openOwn(manager: EntityManager, viewer: Viewer, input: Recording, originId: string): Promise<string> {
    const [origin]: { content: InitiativeContent; level: Level }[] = await manager.query(
      `select r.content, i.level from initiative i join revision r on r.id = i.published_revision_id where i.id = $1`,
      [originId],
    );
    if (!origin) throw new Error('A visible initiative has a published revision.');
    return this.open.run(manager, {
      organisationId: input.adopterId,
      personId: viewer.personId,
      content: OpenInitiative.contentFrom(origin.content, STAGES[input.status]),
      // Its words are the origin's at first: offered to no more than they were written for.
      level: LEVELS[Math.min(LEVELS.indexOf(input.level), LEVELS.indexOf(origin.level))] ?? 'organisation',
      adaptedFromId: originId,
    });
  }
}
