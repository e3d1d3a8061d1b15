import { SourceStrip } from '@kith/ui';
import type { ReactNode } from 'react';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { notReviewedSince } from '../../parts/reviewed/reviewed-words';
import { StillRight } from '../../parts/still-right/still-right';
import type { EntryStrip_initiativeFragment } from './initiative-page.generated';

/** Who stands behind the words, and what a reader can do when they are not right. */
export function EntryStrip({ initiative, children }: { initiative: EntryStrip_initiativeFragment; children?: ReactNode }) {
  const { slug, source, reviewedAt, viewerCanEdit } = initiative;
  // What one's own trust wrote, one can change.
  const canReport = source !== null || !viewerCanEdit;
  return (
    <div className="kith-initiative__strip">
      <SourceStrip
        source={source && { ...source, date: source.date ? formatPartialDate(source.date) : null }}
        reviewedOn={reviewedAt ? formatDay(reviewedAt) : null}
        overdue={notReviewedSince(initiative)}
      >
        {source ? <a href={paths.claim(slug)}>This is our trust</a> : null}
        {canReport ? <a href={`${paths.report(slug)}?kind=mistake`}>Report a mistake</a> : null}
        {canReport ? <a href={`${paths.report(slug)}?kind=removal`}>Ask for removal</a> : null}
        <StillRight initiative={initiative} />
      </SourceStrip>
      {children}
    </div>
  );
}
