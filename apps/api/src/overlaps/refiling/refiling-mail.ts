import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Viewers } from '../../people/viewers.js';
import { addressOf, writersOf } from '../../people/writers.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mail.js';
import { titleInMail } from '../../platform/mail/mail.rules.js';
import { ReadWorklist } from '../groups/worklist.js';
import { isTold, RefilingReads, type RefilingView } from './refiling.reads.js';

const KIND = 'overlaps.refiling_mail';

interface Telling {
  refilingId: string;
  act: 'suggested' | 'answered';
  personId: string;
  organisationId: string;
}

/**
 * Tells those who write for the owner of a suggestion, and whoever suggested it of the answer. One job a recipient; made when it is sent, from
 * what that person may read then.
 */
@Injectable()
export class RefilingMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly initiatives: VisibleInitiatives,
    private readonly worklist: ReadWorklist,
    private readonly reads: RefilingReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tellOwners(manager: EntityManager, refilingId: string, initiativeId: string, from: Viewer): Promise<void> {
    const [row]: { leadId: string | null }[] = await manager.query(`select lead_id "leadId" from initiative where id = $1`, [initiativeId]);
    if (!row?.leadId) return;
    const { leadId: organisationId } = row;
    const writers = (await writersOf(manager, organisationId, this.clock.now())).filter((id) => id !== from.personId);
    const told = writers.map((personId) => ({ refilingId, act: 'suggested', personId, organisationId }));
    if (told.length > 0) await this.jobs.enqueue(manager, KIND, ...told);
  }

  async tellOffice(manager: EntityManager, refilingId: string): Promise<void> {
    const [row]: { personId: string | null; organisationId: string }[] = await manager.query(
      `select d.decided_by_id "personId", d.office_id "organisationId" from refiling r join disposition d on d.id = r.disposition_id where r.id = $1`,
      [refilingId],
    );
    if (row?.personId) await this.jobs.enqueue(manager, KIND, { refilingId, act: 'answered', ...row });
  }

  private async send({ refilingId, act, personId, organisationId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const to = await addressOf(this.dataSource, personId);
    const refiling = act === 'suggested' ? await this.toOwner(recipient, refilingId) : await this.toOffice(recipient, refilingId);
    const initiative = refiling && (await this.initiatives.byId(refiling.eyes, refiling.initiativeId));
    if (!to || !refiling || !initiative) return;
    const name = titleInMail(initiative.title);
    const { publicUrl } = this.config;
    const mail =
      act === 'suggested'
        ? suggested(name, refiling, `${publicUrl}/initiatives/${initiative.slug}`)
        : answered(name, initiative.organisation?.name ?? 'Its owner', refiling, `${publicUrl}/overlaps/${refiling.groupId}`);
    await this.mailer.send({ to, ...mail });
  }

  /** Once answered or replaced there is nothing to say any more. */
  private async toOwner(recipient: Viewer, id: string): Promise<RefilingView | null> {
    const refiling = await this.reads.own(recipient, id);
    return refiling?.outcome === 'waiting' ? refiling : null;
  }

  /** Whoever still sees the overlap, as on its page. */
  private async toOffice(recipient: Viewer, id: string): Promise<RefilingView | null> {
    const [row]: { groupId: string }[] = await this.dataSource.query(
      `select coalesce(g.into_id, g.id) "groupId" from refiling r join disposition d on d.id = r.disposition_id join overlap_group g on g.id = d.group_id where r.id = $1`,
      [id],
    );
    const overlap = row && (await this.worklist.byId(recipient, row.groupId));
    if (!overlap) return null;
    const all = (await this.reads.ofGroups(overlap.area.eyes, [overlap.id])).get(overlap.id) ?? [];
    const refiling = all.find((one) => one.id === id && isTold(one, overlap.decisions));
    return refiling ? { ...refiling, groupId: overlap.id } : null;
  }
}

function suggested(title: string, { area, capability }: RefilingView, address: string): { subject: string; text: string } {
  return {
    subject: `A suggestion for: ${title}`,
    text: `The office of ${area.shortName} suggests filing ‘${title}’ under ‘${capability.label}’. Nothing changes by itself: take it, or keep the entry as it is: ${address}\n\nYou get this because you are an editor of your organisation on Kith.\n`,
  };
}

function answered(title: string, owner: string, { capability, outcome }: RefilingView, address: string): { subject: string; text: string } {
  const sentence =
    outcome === 'taken'
      ? `${owner} takes your suggestion to file ‘${title}’ under ‘${capability.label}’. It shows once that is published`
      : `${owner} keeps ‘${title}’ as it is filed, with a note`;
  return { subject: `Answered: ${title}`, text: `${sentence}: ${address}\n` };
}
