import type { PeerReviews } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nameKey } from '../../initiatives/initiative.rules.js';
import { OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { Terms } from '../../tags/terms.js';
import { knownBoardRows } from '../board-rows.js';
import { countPeers } from './peer-reviews.rules.js';
import type { ReviewDecision } from './review.entity.js';

export type PeerReviewsView = Omit<PeerReviews, '__typename' | 'decisions'> & {
  readonly decisions: readonly { readonly decision: ReviewDecision; readonly organisations: readonly OrganisationRow[] }[];
};

/** What is asked about: a product by its name, or a capability by its term. */
export type PeerSubject = { readonly product: string } | { readonly capability: string };

interface Row {
  readonly organisation: OrganisationRow;
  readonly decision: ReviewDecision;
  readonly productKeys: string[];
  readonly capability: string | null;
}

/** Counted from what this viewer may see, and from nothing else: no number tells of a review that is hidden. One statement for any number. */
@Injectable()
export class PeerReviewReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  /** In the order of the subjects; null where there is nothing to say. */
  async of(viewer: Viewer, subjects: readonly PeerSubject[]): Promise<(PeerReviewsView | null)[]> {
    const keys = subjects.flatMap((one) => ('product' in one ? nameKey(one.product) || [] : []));
    const capabilities = subjects.flatMap((one) => ('capability' in one ? one.capability : []));
    if (keys.length + capabilities.length === 0) return subjects.map(() => null);
    const bind = new Bind();
    const rows = await this.dataSource.query<Row[]>(
      `select k.decision, d.product_keys "productKeys", d.primary_capability capability,
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = k.organisation_id) organisation
       from (${knownBoardRows(viewer, 'review', bind)}) k join search_doc d on d.initiative_id = k.initiative_id
       where d.product_keys && ${bind.add(keys)}::text[] or d.primary_capability = any(${bind.add(capabilities)}::text[])
       order by k.decided_latest desc, k.recorded_at desc, k.record_id`,
      bind.values,
    );
    return subjects.map((subject) => this.count(rows, subject));
  }

  private count(rows: readonly Row[], subject: PeerSubject): PeerReviewsView | null {
    if ('product' in subject) {
      const key = nameKey(subject.product);
      const counted = countPeers(
        rows.filter(({ productKeys }) => productKeys.includes(key)),
        subject.product,
      );
      return counted && { product: subject.product, capability: null, ...counted };
    }
    const term = this.terms.term('capability', subject.capability);
    if (!term) return null;
    const counted = countPeers(
      rows.filter(({ capability }) => capability === term.id),
      `work for ${term.label}`,
    );
    return counted && { product: null, capability: term, ...counted };
  }
}
