import { AreaMap, DataTable } from '@kith/ui';
import { useMemo } from 'react';
import { formatPartialDate } from '../../lib/format/dates';
import { capitalised } from '../../lib/format/words';
import { paths } from '../../parts/paths';
import { BoundarySource } from '../../parts/register-source/register-source';
import { isTrust, organisationKindWords } from '../../parts/words/words';
import { letter } from './areas.rules';
import { boundsOf, splitByMap } from './on-the-map.rules';
import type { Member, PageArea } from './page-area';
import { dayBefore } from './succession.rules';

/** The footprint with its trusts numbered and its neighbours lettered, and both as tables. An area of before has no boundary on file: then those that followed it are drawn. */
export function AreaOnMap({ area }: { area: PageArea }) {
  const members = useMemo(() => area.organisations.filter(({ kind }) => kind !== 'ICB'), [area]);
  const drawn = useMemo(() => areasOf(area), [area]);
  const { shown, others } = useMemo(() => splitByMap(members, boundsOf(drawn.main.map(({ geometry }) => geometry))), [members, drawn]);
  const points = useMemo(() => shown.map(({ name, latitude, longitude }) => ({ name, latitude, longitude })), [shown]);
  const bodies = members.every(({ kind }) => isTrust(kind)) ? 'trusts' : 'trusts and other organisations';
  const tables = (
    <>
      <Members caption={capitalised(bodies)} shown={shown} others={others} />
      <Neighbours area={area} lettered={drawn.around.length > 0} />
    </>
  );
  return (
    <section aria-labelledby="trusts" className="kith-section">
      <h2 id="trusts">
        {area.closedOn ? `Its ${bodies} on ${formatPartialDate(dayBefore(area.closedOn))}, its last day` : `Its ${bodies}`}
      </h2>
      {drawn.main.length > 0 ? (
        <AreaMap
          title={mapTitle(area)}
          areas={[...drawn.main, ...drawn.around]}
          points={points}
          table={tables}
          source={
            <>
              {area.closedOn ? 'Its own boundary is not on file: the map shows the areas that followed it. ' : null}
              Numbers stand at head offices{drawn.around.length > 0 ? ', letters on neighbouring areas' : ''}.{' '}
              {area.demonstration ? 'Fictional, drawn for the demonstration.' : <BoundarySource />}
            </>
          }
        />
      ) : (
        tables
      )}
    </section>
  );
}

function mapTitle({ shortName, closedOn }: PageArea): string {
  return closedOn ? `The areas that followed ${shortName}, with its trusts.` : `${shortName} with its trusts and neighbouring areas.`;
}

interface Drawn {
  name: string;
  geometry: GeoJSON.Geometry;
  main?: boolean;
  label?: string;
}

function areasOf({ shortName, boundary, neighbours, successors }: PageArea): { main: Drawn[]; around: Drawn[] } {
  if (!boundary) {
    const followed = successors.flatMap(({ system }) =>
      system.boundary ? [{ name: system.shortName, geometry: system.boundary as GeoJSON.Geometry, main: true }] : [],
    );
    return { main: followed, around: [] };
  }
  const around = neighbours.flatMap(({ system }, index) =>
    system.boundary ? [{ name: system.shortName, geometry: system.boundary as GeoJSON.Geometry, label: letter(index) }] : [],
  );
  return { main: [{ name: shortName, geometry: boundary as GeoJSON.Geometry, main: true }], around };
}

function Members({ caption, shown, others }: { caption: string; shown: readonly Member[]; others: readonly Member[] }) {
  const rows = [...shown.map((member, index) => ({ member, at: String(index + 1) })), ...others.map((member) => ({ member, at: null }))];
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <p>No trust is recorded here.</p>;
  const hasMap = shown.length > 0;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ member }) => member.id}
      columns={[
        { heading: 'Name', cell: ({ member }: Row) => <MemberName member={member} /> },
        ...(hasMap ? [{ heading: 'On the map', cell: ({ at, member }: Row) => at ?? offTheMap(member) }] : []),
        { heading: 'Electronic patient record', cell: ({ member }: Row) => epr(member) },
      ]}
    />
  );
}

function MemberName({ member: { odsCode, name, kind, town, closedOn } }: { member: Member }) {
  return (
    // One piece: on a narrow screen the cell lays its pieces side by side.
    <div>
      {odsCode ? <a href={paths.organisation(odsCode)}>{name}</a> : name}
      <span className="kith-area__kind">
        {[capitalised(organisationKindWords[kind]), town].filter(Boolean).join(', ')}
        {closedOn ? `; closed on ${formatPartialDate(closedOn)}` : ''}
      </span>
    </div>
  );
}

const offTheMap = ({ town, latitude }: Member): string =>
  latitude === null ? 'place not known' : town ? `outside it, in ${town}` : 'outside it';

const epr = ({ eprSupplier, eprAsOf }: Member): string =>
  eprSupplier ? `${eprSupplier}${eprAsOf ? `, ${formatPartialDate(eprAsOf)}` : ''}` : 'not known';

const touchWords: Record<PageArea['neighbours'][number]['kind'], string> = {
  LAND: 'Share a border',
  WATER: 'Across water',
  CORNER: 'Meet at a corner',
};

function Neighbours({ area, lettered }: { area: PageArea; lettered: boolean }) {
  const rows = area.neighbours.map((neighbour, index) => ({ ...neighbour, at: neighbour.system.boundary ? letter(index) : 'not drawn' }));
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <p>No neighbouring area is recorded.</p>;
  return (
    <DataTable
      caption={area.closedOn ? 'Areas that touched it' : 'Neighbouring areas'}
      rows={rows}
      rowKey={({ system }) => system.id}
      columns={[
        { heading: 'Area', cell: ({ system }: Row) => <a href={paths.area(system.odsCode)}>{system.shortName}</a> },
        ...(lettered ? [{ heading: 'On the map', cell: ({ at }: Row) => at }] : []),
        { heading: 'How they touch', cell: ({ kind }: Row) => touchWords[kind] },
      ]}
    />
  );
}
