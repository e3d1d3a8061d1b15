import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Clock, londonDay } from '../../platform/clock.js';
import type { PaperDocument } from '../../platform/documents/document.js';
import { Terms } from '../../tags/terms.js';
import { changesTold } from '../groups/changes.rules.js';
import { evidence, type Labels, sharedCapability } from '../groups/sentences.rules.js';
import { ReadWorklist } from '../groups/worklist.js';
import { Coverage } from '../returns/coverage.js';
import { brief } from './brief.rules.js';
import { BriefSources } from './brief-sources.js';

/** What a board is given about one possible overlap: as this viewer sees it, so that whoever is handed it learns no more than they could. */
@Injectable()
export class MakeBrief {
  private readonly labels: Labels;

  constructor(
    private readonly worklist: ReadWorklist,
    private readonly coverage: Coverage,
    private readonly sources: BriefSources,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {
    this.labels = {
      capability: (id) => this.terms.label('capability', id) ?? id,
      pathway: (id) => this.terms.label('pathway', id) ?? id,
    };
  }

  /** Null where there is none, the viewer may not see it, or it is found no longer, so that nothing is to be decided. */
  async run(viewer: Viewer, id: string): Promise<{ document: PaperDocument; name: string } | null> {
    const overlap = await this.worklist.byId(viewer, id);
    if (!overlap || overlap.state === 'gone') return null;
    const { area, kind, items } = overlap;
    const { line, trusts } = await this.coverage.ofArea(area);
    const capability = sharedCapability(items);
    const words = await this.sources.wordsOf(overlap, capability ? this.labels.capability(capability) : '');
    const document = brief({
      overlap,
      evidence: evidence(kind, items, words, this.labels),
      changes: changesTold(overlap),
      coverage: { line, silent: trusts.flatMap(({ organisation, answer }) => (answer ? [] : [organisation.name])) },
      nationally: (capability && this.terms.term('capability', capability)?.nationally) || null,
      ...(await this.sources.pagesOf(overlap)),
      reader: await this.sources.reader(viewer),
      madeAt: this.clock.now(),
      dayOf: (at) => londonDay(new Date(at)),
      labels: this.labels,
    });
    return { document, name: `kith-brief-${area.system.odsCode}-${kind.replaceAll('_', '-')}-${id.slice(0, 4)}-${area.today}` };
  }
}
