import { formatPartialDate } from '../../../lib/format/dates';
import { organisationKindWords } from '../../../parts/words/words';
import type { likeYours_organisationFragment } from './your-trust.generated';

type Organisation = likeYours_organisationFragment;

/** Why a peer's work is worth a look: only what the register holds for both. */
export function reasonsLikeYours(yours: Organisation, theirs: Organisation): string[] {
  const reasons = [
    yours.kind === theirs.kind
      ? `also ${article(organisationKindWords[theirs.kind])}, similar in size and patients`
      : 'similar in size and patients',
  ];
  if (yours.eprSupplier && yours.eprSupplier === theirs.eprSupplier) {
    // Two dates are never made one.
    const when = yours.eprAsOf && yours.eprAsOf === theirs.eprAsOf ? ` in ${formatPartialDate(yours.eprAsOf)}` : '';
    reasons.push(`both on ${yours.eprSupplier}${when}`);
  }
  const shared = theirs.systems.filter((system) => yours.systems.some((one) => one.id === system.id));
  if (shared.length > 0) reasons.push(`both in ${shared.map((system) => system.shortName).join(' and ')}`);
  return reasons;
}

const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** One entry from each peer that has any, in the order the peers are given, three at most: one busy trust must not fill the row. */
export function pickLikeYours<Entry extends { readonly organisation: { readonly id: string } | null }>(
  entries: readonly Entry[],
  peers: readonly Organisation[],
  most = 3,
): { entry: Entry; peer: Organisation }[] {
  return peers
    .flatMap((peer) => {
      const entry = entries.find((one) => one.organisation?.id === peer.id);
      return entry ? [{ entry, peer }] : [];
    })
    .slice(0, most);
}
