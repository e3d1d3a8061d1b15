import { Injectable } from '@nestjs/common';
import { KIND_NAMES } from '../../overlaps/briefs/brief-words.rules.js';
import type { SeenOverlap } from '../../overlaps/groups/overlap.reads.js';
import { facts, type Labels, sentence } from '../../overlaps/groups/sentences.rules.js';
import { ReadWorklist } from '../../overlaps/groups/worklist.js';
import { OwnAreas } from '../../overlaps/own-areas.js';
import type { Viewer } from '../../people/viewer.js';
import { Viewers } from '../../people/viewers.js';
import { londonDay } from '../../platform/clock.js';
import { Terms } from '../../tags/terms.js';
import type { EditionRow, PackRow } from './pack.reads.js';
import { MOST } from './pack.rules.js';
import { asAnyMember } from './pack-eyes.rules.js';
import type { ToldOverlap } from './pack-paper.rules.js';

/**
 * Possible overlaps in packs for the private part: always as any member of the organisation may see them, so that what is handed on tells no
 * more than its readers could know.
 */
@Injectable()
export class PackOverlaps {
  private readonly labels: Labels;

  constructor(
    private readonly worklist: ReadWorklist,
    private readonly areas: OwnAreas,
    private readonly viewers: Viewers,
    terms: Terms,
  ) {
    this.labels = {
      capability: (id) => terms.label('capability', id) ?? id,
      pathway: (id) => terms.label('pathway', id) ?? id,
    };
  }

  /** Those of `ids` that this person sees as a member of the organisation, in their order. What is found no longer is no question any more. */
  async seen({ part, organisation }: PackRow, person: Viewer, ids: readonly string[]): Promise<SeenOverlap[]> {
    if (part === 'public' || ids.length === 0) return [];
    const eyes = await this.eyes(person, organisation.id);
    const found: SeenOverlap[] = [];
    for (const id of ids) {
      const one = await this.worklist.byId(eyes, id);
      if (one && one.state !== 'gone' && !found.some((other) => other.id === one.id)) found.push(one);
    }
    return found;
  }

  /** Those of its areas in which the organisation has something itself, what is most pressing first. */
  async possible({ part, organisation }: PackRow, viewer: Viewer): Promise<SeenOverlap[]> {
    if (part === 'public') return [];
    const eyes = await this.eyes(viewer, organisation.id);
    const all: SeenOverlap[] = [];
    for (const { system } of await this.areas.all(eyes)) {
      const list = await this.worklist.run(eyes, { area: system.odsCode, first: 100 });
      all.push(...(list?.edges ?? []).map(({ node }) => node));
    }
    return all.filter(({ items }) => items.some(({ organisationId }) => organisationId === organisation.id));
  }

  /** As an edition has them: what is worked on as they are today, an issue as they were on its day. */
  async told(pack: PackRow, edition: EditionRow, viewer: Viewer): Promise<ToldOverlap[]> {
    const all = edition.issuedAt
      ? await this.onItsDay(pack, edition, edition.issuedAt, viewer)
      : await this.seen(pack, viewer, edition.overlapIds);
    return all.slice(0, MOST.overlaps).map((one) => ({
      id: one.id,
      kind: KIND_NAMES[one.kind],
      sentence: this.sentenceOf(one),
      items: one.items.map((item) =>
        [`${item.organisation.name}: ${item.title ?? (item.subject === 'contract' ? 'a contract' : 'a need')}`, ...facts(item)].join('; '),
      ),
    }));
  }

  /** In one sentence, of what this person sees of it. */
  sentenceOf({ kind, items, area }: SeenOverlap): string {
    return sentence(kind, items, this.labels, area.today);
  }

  private async onItsDay({ part, organisation }: PackRow, edition: EditionRow, issuedAt: string, viewer: Viewer): Promise<SeenOverlap[]> {
    if (part === 'public' || edition.overlapIds.length === 0) return [];
    const eyes = await this.eyes(viewer, organisation.id);
    const found: SeenOverlap[] = [];
    for (const id of edition.overlapIds) {
      const one = await this.worklist.asThen(eyes, id, edition.overlapItems[id] ?? [], londonDay(new Date(issuedAt)));
      if (one) found.push(one);
    }
    return found;
  }

  private async eyes(viewer: Viewer, organisationId: string): Promise<Viewer> {
    return asAnyMember(await this.viewers.actingAlone({ ...viewer, actingFor: organisationId }));
  }
}
