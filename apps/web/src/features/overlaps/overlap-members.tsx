import { DataTable } from '@kith/ui';
import { paths } from '../../parts/paths';
import type { OverlapMembers_memberFragment, OverlapPage_overlapFragment } from './overlaps.generated';

/** What the overlap is made of, one beside the other. */
export function OverlapMembers({ overlap: { members, area } }: { overlap: OverlapPage_overlapFragment }) {
  type Row = OverlapMembers_memberFragment;
  return (
    <DataTable
      caption={`${members.length} side by side`}
      captionHidden
      rows={members}
      rowKey={({ organisation, initiative, contract, need }) => [organisation.id, initiative?.id, contract?.id, need?.id].join()}
      columns={[
        {
          heading: 'Organisation',
          cell: ({ organisation, inArea }: Row) => (
            // One piece: on a narrow screen the cell lays its pieces side by side.
            <div>
              {organisation.odsCode ? <a href={paths.organisation(organisation.odsCode)}>{organisation.name}</a> : organisation.name}
              {inArea ? null : <span className="kith-overlap__aside">not in {area.shortName}, next door</span>}
            </div>
          ),
        },
        { heading: 'What', cell: (row: Row) => <What member={row} /> },
        { heading: 'In short', cell: ({ facts }: Row) => facts.join('; ') },
        ...(members.some(({ contract }) => contract)
          ? [{ heading: 'How it is bought', cell: ({ contract }: Row) => (contract ? boughtInWords(contract) : 'See the entry') }]
          : []),
      ]}
    />
  );
}

function What({ member: { initiative, contract, need } }: { member: OverlapMembers_memberFragment }) {
  const entry = initiative ? <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> : null;
  if (need) return <div>Need{need.note ? `: ${need.note}` : ''}</div>;
  if (!contract) return <div>{entry}</div>;
  return <div>Contract{entry ? <> for {entry}</> : null}</div>;
}

const routeWords = {
  OPEN_COMPETITION: 'open competition',
  FRAMEWORK_COMPETITION: 'competition on a framework',
  FRAMEWORK_DIRECT_AWARD: 'direct award from a framework',
  DYNAMIC_MARKET: 'dynamic market',
  QUOTES: 'quotes',
  DIRECT_AWARD: 'direct award',
  NATIONAL_CONTRACT: 'national contract',
  OTHER: 'another way',
} as const;

/** As far as this reader is told: a route that is not told to them is not unknown. */
function boughtInWords({ route, extension, notice, factsTold }: NonNullable<OverlapMembers_memberFragment['contract']>): string {
  return [
    route ? routeWords[route] : factsTold.includes('ROUTE') ? 'route not known' : '',
    extension
      ? `may be extended ${extension.times} × ${extension.months} months, with procurement advice`
      : factsTold.includes('EXTENSION')
        ? 'no extension known'
        : '',
    notice ? `published: ${notice.reference}` : 'not published',
  ]
    .filter(Boolean)
    .join('; ');
}
