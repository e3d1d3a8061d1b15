import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { SeenOverlap } from '../groups/overlap.reads.js';
import { OverlapTexts } from '../groups/overlap-texts.js';
import { wordsToName } from '../groups/words-to-name.rules.js';
import type { BriefFacts } from './brief.rules.js';

/** What a brief names beside the overlap itself. */
@Injectable()
export class BriefSources {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly texts: OverlapTexts,
  ) {}

  /** Words that the texts have in common; not those of `said`, the name of its capability. */
  async wordsOf({ kind, items }: SeenOverlap, said: string): Promise<string[]> {
    if (kind !== 'parallel_plan' && kind !== 'reinventing') return [];
    const ids = items.map(({ id }) => id);
    const named = await this.texts.named(this.dataSource, ids);
    return wordsToName(
      ids.map((id) => named.get(id) ?? []),
      said,
    );
  }

  /** Addresses of its page and of what it is made of, as far as this viewer may open it. */
  async pagesOf({ id, area, items }: SeenOverlap): Promise<Pick<BriefFacts, 'url' | 'pages'>> {
    const ids = [...new Set(items.flatMap(({ initiativeId }) => initiativeId ?? []))];
    const found = await this.initiatives.byIds(area.eyes, ids);
    const { publicUrl } = this.config;
    return {
      url: `${publicUrl}/overlaps/${id}`,
      pages: new Map(found.map((one) => [one.id, { title: one.title, url: `${publicUrl}/initiatives/${one.slug}` }])),
    };
  }

  async reader({ name, actingFor }: Viewer): Promise<BriefFacts['reader']> {
    const [organisation] = actingFor ? await this.organisations.byIds(this.dataSource, [actingFor]) : [];
    return { name: name ?? '', organisation: organisation?.name ?? null };
  }
}
