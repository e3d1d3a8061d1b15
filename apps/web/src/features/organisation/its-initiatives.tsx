import { EmptyState } from '@kith/ui';
import { InsetText } from 'nhsuk-react-components';
import { counted } from '../../lib/format/numbers';
import { ListedInitiative } from '../../parts/initiative-card/listed-initiative';
import { paths } from '../../parts/paths';
import { isTrust } from '../../parts/words/words';
import type { OrganisationPageQuery } from './organisation-page.generated';
import type { PageOrganisation } from './page-organisation';

export interface ItsInitiativesProps {
  organisation: PageOrganisation;
  initiatives: OrganisationPageQuery['initiatives'];
  /** How many entries nobody from it has checked. */
  unclaimed: number;
  /** How many are found under archived only. */
  archived: number;
}

/** What it published, or what stands here about it. An empty list invites. */
export function ItsInitiatives({ organisation, initiatives, unclaimed, archived }: ItsInitiativesProps) {
  const { name, odsCode, closedOn, demonstration } = organisation;
  const { edges, totalCount } = initiatives;
  // Where several share it, its entries stay here.
  const heir = closedOn && organisation.successors.length === 1 ? organisation.successors[0] : undefined;
  const word = isTrust(organisation.kind) ? 'trust' : 'organisation';
  return (
    <section aria-labelledby="initiatives" className="kith-section">
      <h2 id="initiatives">What it has built</h2>
      {unclaimed > 0 ? (
        <InsetText>
          <p>
            We hold {counted(unclaimed, 'entry', 'entries')} about this {word} that nobody there has checked.{' '}
            <strong>Is it yours? Check or claim {unclaimed === 1 ? 'it' : 'them'}:</strong> open an entry below and choose “This is our
            trust”.
          </p>
        </InsetText>
      ) : null}
      {edges.length > 0 ? (
        <ul className="kith-found">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <ListedInitiative initiative={node} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={heir ? `${name} has closed` : `Nobody has told us yet what ${name} has built`} headingLevel="h3">
          {closedOn && heir ? (
            <p>
              What it built is with <a href={paths.organisation(heir.odsCode)}>{heir.name}</a> now, which follows it.
            </p>
          ) : closedOn ? (
            <p>
              <a href={paths.find}>Search what other trusts have built</a>
            </p>
          ) : (
            <p>
              From here? <a href={paths.publish}>Add the first in ten minutes</a>
            </p>
          )}
        </EmptyState>
      )}
      {totalCount > edges.length && odsCode ? (
        <p>
          <a href={`${paths.find}?organisation=${encodeURIComponent(odsCode)}${demonstration ? '&demonstration=true' : ''}`}>
            See all {counted(totalCount, 'entry', 'entries')}
          </a>
        </p>
      ) : null}
      {archived > 0 && odsCode ? (
        <p>
          <a href={`${paths.find}?organisation=${encodeURIComponent(odsCode)}&archived=true${demonstration ? '&demonstration=true' : ''}`}>
            {counted(archived, 'archived entry', 'archived entries')}
          </a>
          , no longer in lists
        </p>
      ) : null}
    </section>
  );
}
