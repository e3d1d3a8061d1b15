import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import type { FieldProblem, InvalidInput } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import type { Level } from '../visibility/visibility.rules.js';
import { differingFields, readContent } from './initiative.rules.js';
import type { InitiativeContent } from './initiative-content.js';
import { OpenInitiative } from './open-initiative.js';
import { PublishInitiative } from './publish-initiative.js';
import { ReviseInitiative } from './revise-initiative.js';
import { type LockedInitiative, lockInitiative, saveWorking } from './revision-rows.js';
import { SendForReview } from './send-for-review.js';

/** One entry of a file that an editor imports for their own organisation. */
export interface OwnEntry {
  /** Of the initiative that it is; null where it is a new one. */
  readonly id: string | null;
  readonly content: InitiativeContent;
  /** What the file says of it: all else stays as it is, exact sums too. */
  readonly given: ReadonlySet<string>;
  /** Null where the file names none. */
  readonly level: Level | null;
  /** The working revision that an earlier import of it left, and in which version; null where there was none. */
  readonly before: { readonly revisionId: string; readonly version: number | null } | null;
}

/** Whoever is an editor of the organisation acted for. */
export type OwnEditor = Viewer & { readonly actingFor: string; readonly personId: string };

export interface KeptEntry {
  readonly id: string;
  readonly revisionId: string;
  readonly version: number;
  readonly standing: 'new' | 'changed' | 'unchanged' | 'left';
  readonly fate: 'draft' | 'in_review' | 'published' | 'nothing';
  /** Who sees it, or would once it is published; null where it was left alone. */
  readonly level: Level | null;
  /** Keys of the content that differ from what was there, and `level`. */
  readonly changed: readonly string[];
}

/**
 * Takes an entry of a file in as its editor would by hand: a working revision, published or sent for review where that is asked for.
 * What somebody is writing at is left alone, and so is what was archived, removed or lost a passage. Inside the caller's transaction,
 * for an organisation that the caller has found the viewer to be an editor of.
 */
@Injectable()
export class KeepImported {
  constructor(
    private readonly clock: Clock,
    private readonly terms: Terms,
    private readonly open: OpenInitiative,
    private readonly revise: ReviseInitiative,
    private readonly publish: PublishInitiative,
    private readonly send: SendForReview,
  ) {}

  async run(
    manager: EntityManager,
    viewer: OwnEditor,
    entry: OwnEntry,
    isToPublish: boolean,
  ): Promise<KeptEntry | { problems: readonly FieldProblem[] }> {
    const kept = entry.id ? await this.change(manager, viewer, entry, entry.id) : await this.begin(manager, viewer, entry);
    if ('problems' in kept || !isToPublish || kept.standing === 'left') return kept;
    const standing = await lockInitiative(manager, kept.id);
    if (!standing?.working || standing.working.state === 'in_review') return kept;
    return this.giveOut(manager, viewer, kept, standing.working.version, standing.working.level);
  }

  private async begin(manager: EntityManager, viewer: OwnEditor, entry: OwnEntry): Promise<KeptEntry> {
    const level = entry.level ?? 'network';
    const id = await this.open.run(manager, {
      organisationId: viewer.actingFor,
      personId: viewer.personId,
      content: entry.content,
      level,
    });
    const opened = await workingOf(manager, id);
    return { id, revisionId: opened.id, version: opened.version, standing: 'new', fate: 'draft', level, changed: [] };
  }

  private async change(manager: EntityManager, viewer: OwnEditor, entry: OwnEntry, id: string) {
    const initiative = await lockInitiative(manager, id);
    const { working = null, publishedContent = null } = initiative ?? {};
    const base = working?.content ?? publishedContent;
    const asItIs: KeptEntry = {
      id,
      revisionId: working?.id ?? initiative?.publishedRevisionId ?? id,
      version: working?.version ?? 0,
      standing: 'unchanged',
      fate: 'nothing',
      level: working?.level ?? initiative?.level ?? null,
      changed: [],
    };
    if (!initiative || initiative.leadId !== viewer.actingFor || !base || (await isClosed(manager, initiative)))
      return { ...asItIs, standing: 'left' as const, level: null };
    const merged = readContent(withGiven(base, entry), (vocabulary, term) => this.terms.exists(vocabulary, term));
    if ('problems' in merged) return merged;
    const before = working?.level ?? initiative.level;
    const level = entry.level ?? before;
    const changed = [...differingFields(base, merged.content), ...(level === before ? [] : ['level'])];
    const isOurs = working !== null && working.id === entry.before?.revisionId && working.version === entry.before.version;
    if (changed.length === 0) return isOurs ? { ...asItIs, fate: 'draft' as const } : asItIs;
    if (working && (!isOurs || working.state === 'in_review')) return { ...asItIs, standing: 'left' as const, level: null };
    const revisionId = working?.id ?? (await this.openAnew(manager, viewer, id));
    const saved = { id: revisionId, content: merged.content, level, savedById: viewer.personId, savedAt: this.clock.now() };
    const version = await saveWorking(manager, saved);
    return { id, revisionId, version, standing: 'changed' as const, fate: 'draft' as const, level, changed };
  }

  private async openAnew(manager: EntityManager, viewer: OwnEditor, id: string): Promise<string> {
    const revised = await this.revise.within(manager, viewer, id);
    if ('refused' in revised) throw new Error(`no revision of ${id} could be opened: ${revised.refused.message}`);
    return (await workingOf(manager, id)).id;
  }

  /** Published where the viewer may publish it alone, else sent to whoever has to agree. */
  private async giveOut(
    manager: EntityManager,
    viewer: OwnEditor,
    kept: KeptEntry,
    version: number,
    level: Level,
  ): Promise<KeptEntry | { problems: readonly FieldProblem[] }> {
    // Of what was not changed by this file only what an earlier one left as a draft goes out.
    if (kept.fate !== 'draft') return kept;
    const input = { key: '', id: kept.id, version, level };
    const published = await this.publish.within(manager, viewer, input);
    if ('done' in published) return { ...kept, standing: outOf(kept), fate: 'published' };
    const sent = published.refused.__typename === 'NotAllowed' ? await this.send.within(manager, viewer, input) : published;
    if ('done' in sent) return { ...kept, version: version + 1, standing: outOf(kept), fate: 'in_review' };
    const { message, problems } = sent.refused as Partial<InvalidInput>;
    return { problems: problems ?? [{ field: '', message: message ?? 'It can’t be published.' }] };
  }
}

async function workingOf(manager: EntityManager, id: string): Promise<NonNullable<LockedInitiative['working']>> {
  const working = (await lockInitiative(manager, id))?.working;
  if (!working) throw new Error(`nothing is worked on at ${id}`);
  return working;
}

/** A draft of an earlier import that goes out now is changed by that, even where no word of it is. */
const outOf = ({ standing }: KeptEntry): KeptEntry['standing'] => (standing === 'unchanged' ? 'changed' : standing);

/** Archived, removed, or without a passage that was taken out of it: a file does not bring that back. */
async function isClosed(manager: EntityManager, { id, archived, removed }: LockedInitiative): Promise<boolean> {
  if (archived || removed) return true;
  const rows: unknown[] = await manager.query(`select 1 from audit_event where subject_id = $1 and action = 'passage.removed' limit 1`, [
    id,
  ]);
  return rows.length > 0;
}

const CONTACT: Readonly<Record<string, keyof InitiativeContent['contact']>> = {
  contactRole: 'role',
  contactDeputyRole: 'deputyRole',
  contactTimeOffered: 'timeOffered',
  contactReplyTime: 'replyTime',
};

function withGiven(base: InitiativeContent, { content, given }: OwnEntry): InitiativeContent {
  const told = Object.entries(content).filter(([key]) => given.has(key) || (given.has('text') && (key === 'summary' || key === 'context')));
  const contact = Object.entries(CONTACT).filter(([column]) => given.has(column));
  const merged = {
    ...base,
    ...Object.fromEntries(told.filter(([key]) => key !== 'contact' && key !== 'money')),
    contact: { ...base.contact, ...Object.fromEntries(contact.map(([, part]) => [part, content.contact[part]])) },
  };
  return isDeepStrictEqual(merged, base) ? base : merged;
}
