import { DataTable } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { listed } from '../../lib/format/words';
import { paths } from '../../parts/paths';
import { isTrust, organisationKindWords } from '../../parts/words/words';
import { onSameEpr } from './nearness.rules';
import { OrganisationLink } from './organisation-link';
import type { PageOrganisation } from './page-organisation';

type Peer = PageOrganisation['peers'][number];

/** Statistical peers: always of the same kind. Some kinds have none; then all of the kind are the nearest thing. */
export function TrustsLikeIt({ organisation }: { organisation: PageOrganisation }) {
  const { kind, peers } = organisation;
  if (!isTrust(kind)) return null;
  return (
    <section aria-labelledby="like-it" className="kith-section">
      <h2 id="like-it">Trusts like it</h2>
      {peers.length > 0 ? (
        <>
          <p>Of the same kind, and similar in size and patients. The order is not a ranking.</p>
          <DataTable
            caption="Trusts like it"
            captionHidden
            rows={peers}
            rowKey={({ id }) => id}
            columns={[
              { heading: 'Trust', cell: (peer: Peer) => <OrganisationLink organisation={peer} /> },
              { heading: 'Area', cell: ({ systems }: Peer) => listed(systems.map(({ shortName }) => shortName)) || 'none recorded' },
              { heading: 'Electronic patient record', cell: (peer: Peer) => <Epr own={organisation} peer={peer} /> },
            ]}
          />
        </>
      ) : (
        <p>
          No statistics tell which trusts are most like it.{' '}
          <a href={`${paths.organisations}?kind=${kind}`}>See every {organisationKindWords[kind]}</a>
        </p>
      )}
    </section>
  );
}

function Epr({ own, peer }: { own: PageOrganisation; peer: Peer }) {
  if (!peer.eprSupplier) return 'not known';
  return (
    <>
      {peer.eprSupplier}
      {peer.eprAsOf ? `, ${formatPartialDate(peer.eprAsOf)}` : ''}
      {onSameEpr(own, peer) ? <strong> (the same)</strong> : null}
    </>
  );
}
