import { DataTable } from '@kith/ui';
import { formatDistance } from '../../lib/format/numbers';
import { capitalised } from '../../lib/format/words';
import { paths } from '../../parts/paths';
import { organisationKindWords } from '../../parts/words/words';
import { nearnessWords } from './nearness.rules';
import { OrganisationLink } from './organisation-link';
import type { PageOrganisation } from './page-organisation';

export const SHOWN_AT_FIRST = 12;
/** As many as the server gives. */
export const SHOWN_AT_MOST = 50;

type Neighbour = PageOrganisation['neighbours'][number];

/** Near enough to copy from: same area first, then adjoining, then region, each by distance. */
export function Neighbours({ organisation, isWide }: { organisation: PageOrganisation; isWide: boolean }) {
  const { neighbours, odsCode } = organisation;
  // A board has no place on file.
  const isPlaced = neighbours.some(({ distanceKm }) => distanceKm !== null);
  return (
    <section aria-labelledby="neighbours" className="kith-section">
      <h2 id="neighbours">Neighbours</h2>
      {neighbours.length > 0 ? (
        <>
          <p>
            Nearest first: same area, adjoining area, same region.
            {isPlaced ? ' Distances are between head offices, as the crow flies.' : null}
          </p>
          <DataTable
            caption="Neighbours, nearest first"
            captionHidden
            rows={neighbours}
            rowKey={(neighbour) => neighbour.organisation.id}
            columns={[
              { heading: 'Organisation', cell: (one: Neighbour) => <OrganisationLink organisation={one.organisation} /> },
              { heading: 'Kind', cell: (one: Neighbour) => capitalised(organisationKindWords[one.organisation.kind]) },
              { heading: 'How near', cell: (one: Neighbour) => nearnessWords(one.relation, organisation, one.organisation) },
              ...(isPlaced
                ? [
                    {
                      heading: 'Distance',
                      numeric: true,
                      cell: ({ distanceKm }: Neighbour) => (distanceKm === null ? 'not known' : formatDistance(distanceKm)),
                    },
                  ]
                : []),
            ]}
          />
          {odsCode && (isWide || neighbours.length === SHOWN_AT_FIRST) ? (
            <p>
              <a href={`${paths.organisation(odsCode)}${isWide ? '' : '?neighbours=all'}#neighbours`}>
                {isWide ? `Show only the nearest ${SHOWN_AT_FIRST}` : `Show the nearest ${SHOWN_AT_MOST}`}
              </a>
            </p>
          ) : null}
        </>
      ) : (
        <p>No other organisation is near it.</p>
      )}
    </section>
  );
}
