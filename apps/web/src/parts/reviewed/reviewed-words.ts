import { formatDay, formatMonth, formatPartialDate } from '../../lib/format/dates';

export interface Reviewed {
  readonly source?: { readonly date?: string | null } | null;
  readonly reviewedAt?: string | null;
  readonly reviewOverdue: boolean;
  readonly publishedAt: string;
}

/** Past the date by which it was to be looked at again: since which month nobody did. */
export const notReviewedSince = ({ reviewedAt, reviewOverdue }: Pick<Reviewed, 'reviewedAt' | 'reviewOverdue'>): string | null =>
  reviewOverdue && reviewedAt ? `Not reviewed since ${formatMonth(reviewedAt)}` : null;

/** One line of a card or list: who stands behind it, and when they last looked. */
export function reviewedWords(entry: Reviewed): string {
  const { source, reviewedAt, publishedAt } = entry;
  if (source) return `Summary of a source${source.date ? ` of ${formatPartialDate(source.date)}` : ''}, not checked by the trust`;
  const overdue = notReviewedSince(entry);
  if (overdue) return overdue;
  return reviewedAt ? `Reviewed by the trust on ${formatDay(reviewedAt)}` : `Published on ${formatDay(publishedAt)}`;
}
