import { randomBytes, scryptSync } from 'node:crypto';
import type { RedactPassageInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { cleanText } from '../../platform/clean-text.rules.js';
import { Clock } from '../../platform/clock.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { lockInitiative } from '../revision-rows.js';
import { VisibleInitiatives } from '../visible-initiatives.js';
import { BlankPassage } from './blank-passage.js';
import { countIn, MOST_IN_ONE_REVISION, PASSAGE, passagePattern } from './passage.rules.js';
import { type Eyes, mayRemovePassages, PassagePlaces, type Subject, total } from './passage-places.js';

type Refused = NotFound | NotAllowed | InvalidInput;

export interface Removal {
  readonly passage: string;
  readonly reason: string;
  /** Whether messages about the initiative lose it too. */
  readonly messages: boolean;
}

/** The action in the audit; entries with it are not loaded anew from a file. */
const PASSAGE_REMOVED = 'passage.removed';

/** Blanks a passage in every revision of an initiative and wherever else it is kept, once and for all. The audit never repeats it. */
@Injectable()
export class RedactPassage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly passages: PassagePlaces,
    private readonly blank: BlankPassage,
  ) {}

  async run(viewer: Viewer, input: RedactPassageInput) {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'redactPassage', input.key, async (manager) => {
      // Hidden and missing: the same statement.
      const entry = await this.initiatives.byId(viewer, input.id, manager);
      if (!entry) return refused(notFound());
      if (!mayRemovePassages(viewer, entry.leadId))
        return refused(notAllowed('Approvers and administrators of the lead organisation do this, signed in on a page of Kith.'));
      const removal = { passage: input.passage, reason: input.reason, messages: input.messages };
      const removed = await this.remove(manager, viewer, entry, removal);
      return 'problems' in removed ? refused(removed) : done(entry.id);
    });
    if ('refused' in outcome) return outcome.refused;
    const initiative = await this.initiatives.byId(viewer, outcome.done);
    return initiative ? { __typename: 'PassageRemoved' as const, initiative } : notFound();
  }

  /** By an operator at the command line, after a report: of any entry, by its address, hidden or not. */
  async byCommand(slug: string, removal: Removal): Promise<{ places: number } | InvalidInput> {
    return this.dataSource.transaction(async (manager) => {
      const [entry]: Subject[] = await manager.query(`select id, lead_id "leadId" from initiative where slug = $1`, [slug]);
      if (!entry) return invalid([{ field: 'entry', message: 'No entry has this address.' }]);
      return this.remove(manager, 'operator', entry, removal);
    });
  }

  /** In the caller's transaction. How often it stood, or what is wrong: then nothing was changed. */
  async remove(manager: EntityManager, eyes: Eyes, subject: Subject, removal: Removal): Promise<{ places: number } | InvalidInput> {
    const pattern = passagePattern(cleanText(removal.passage));
    const read = readTexts(
      { reason: removal.reason },
      { reason: { most: 600, needed: 'Say why: the reason is kept, the passage is not.' } },
    );
    const problems = 'problems' in read ? read.problems : [];
    const length = removal.passage.trim().length;
    if (!pattern || length < PASSAGE.least || length > PASSAGE.most)
      problems.push({
        field: 'passage',
        message: `Give the passage as it is written: ${PASSAGE.least} to ${PASSAGE.most.toLocaleString('en-GB')} characters.`,
      });
    else if ('texts' in read && countIn(read.texts.reason, pattern) > 0)
      problems.push({ field: 'reason', message: 'Leave the passage itself out of the reason: the reason is kept.' });
    if ('problems' in read || !pattern || problems.length > 0) return invalid(problems);
    await lockInitiative(manager, subject.id);
    const places = await this.passages.find(manager, eyes, subject, pattern, removal.messages);
    const wrong = problemOf(places);
    if (wrong) return invalid([{ field: 'passage', message: wrong }]);
    const { copies } = await this.blank.run(manager, {
      id: subject.id,
      pattern,
      day: dayOf(this.clock.today()),
      messages: removal.messages,
    });
    const salt = randomBytes(16).toString('hex');
    const detail = {
      reason: read.texts.reason,
      places: total(places),
      messages: removal.messages,
      by: eyes === 'operator' ? 'operator' : 'organisation',
      // By which it can be shown later that a passage was this one; slow, since names are short.
      hash: `scrypt:${salt}:${scryptSync(cleanText(removal.passage).trim().toLowerCase(), salt, 32).toString('hex')}`,
    };
    const personId = eyes === 'operator' ? null : eyes.personId;
    await this.audit.record(manager, { personId, organisationId: subject.leadId, action: PASSAGE_REMOVED, subjectId: subject.id, detail });
    for (const { id, leadId } of copies)
      await this.audit.record(manager, {
        personId: null,
        organisationId: leadId,
        action: 'passage.removed_from_copy',
        subjectId: id,
        detail: { origin: subject.id },
      });
    return { places: total(places) };
  }
}

function problemOf(places: readonly { kind: string; revision: number | null; count: number }[]): string | null {
  if (places.length === 0) return 'This passage stands nowhere in this entry: it may have been removed already.';
  const most = new Map<string, number>();
  for (const { kind, revision, count } of places) most.set(`${kind} ${revision}`, (most.get(`${kind} ${revision}`) ?? 0) + count);
  return Math.max(...most.values()) > MOST_IN_ONE_REVISION
    ? `This stands more than ${MOST_IN_ONE_REVISION} times in one revision. Give a longer passage, or revise the text.`
    : null;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2026-05-03 as 3 May 2026. */
function dayOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
