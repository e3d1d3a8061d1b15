import { Injectable } from '@nestjs/common';
import { type InitiativeView, mayReadContact } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Glossary } from './glossary.js';
import { type SummaryPage, summaryPage } from './summary.rules.js';

/** The page for a board about one initiative, as far as a viewer may see it. */
@Injectable()
export class ReadSummary {
  constructor(
    private readonly initiatives: VisibleInitiatives,
    private readonly glossary: Glossary,
  ) {}

  async run(viewer: Viewer, slug: string): Promise<(SummaryPage & { readonly initiative: InitiativeView }) | null> {
    const initiative = await this.initiatives.bySlug(viewer, slug.replaceAll('\0', ''));
    return initiative && { initiative, ...summaryPage(initiative, mayReadContact(viewer, initiative), this.glossary.index) };
  }
}
