import { useQuery } from '@apollo/client/react';
import { AreaMap, type AreaMapProps, DataTable, ErrorPanel, Fold, Loading, type MapArea } from '@kith/ui';
import { useMemo } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { formatAsOf } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { listed } from '../../lib/format/words';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { BoundarySource, RegisterSource } from '../../parts/register-source/register-source';
import { isTrust } from '../../parts/words/words';
import { byRegion, type Numbered, type Region } from './areas.rules';
import { AreasPageDocument, type AreasPageQuery } from './areas-page.generated';

type Area = AreasPageQuery['systems'][number];

/** The areas of today on one map, by region; those of before folded away. */
export function AreasPage() {
  const { data, error, refetch } = useQuery(AreasPageDocument);
  const failed = error && !data ? describeError(error) : undefined;
  return (
    <>
      <PageHeading>Areas</PageHeading>
      <p className="nhsuk-u-reading-width">
        An area is the footprint of an integrated care system: the trusts and other bodies that plan care for its people together. Choose
        one to see its trusts and what they have built.
      </p>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!data && !failed ? <Loading text="Loading the areas" /> : null}
      {data ? <Areas areas={data.systems} /> : null}
      <RegisterSource />
    </>
  );
}

function Areas({ areas }: { areas: readonly Area[] }) {
  const real = areas.filter(({ demonstration }) => !demonstration);
  const fictional = areas.filter(({ demonstration }) => demonstration);
  const today = useMemo(() => areas.filter((area) => !area.demonstration && area.closedOn === null), [areas]);
  const regions = useMemo(() => byRegion(today), [today]);
  const drawn = useMemo(() => drawnOf(regions), [regions]);
  return (
    <>
      <div className="kith-areas">
        <AreaMap
          title={`England with its ${today.length} areas, numbered by region.`}
          areas={drawn.country}
          points={noPoints}
          height={570}
          closeUp={drawn.closeUp}
          source={
            <>
              Numbers are those of the table. London is drawn larger below the country. <BoundarySource />
            </>
          }
          table={regions.map(({ name, areas: inRegion }) => (
            <DataTable
              key={name}
              caption={name}
              rows={inRegion}
              rowKey={({ area }) => area.id}
              columns={[
                { heading: 'Area', cell: ({ area }: Numbered<Area>) => <AreaLink area={area} /> },
                {
                  heading: 'On the map',
                  numeric: true,
                  cell: ({ number, area }: Numbered<Area>) => (area.boundary ? number : 'not drawn'),
                },
                { heading: 'Trusts', numeric: true, cell: ({ area }: Numbered<Area>) => trusts(area) },
              ]}
            />
          ))}
        />
      </div>
      <Former areas={real.filter(({ closedOn }) => closedOn !== null)} />
      {fictional.length > 0 ? (
        <section aria-labelledby="fictional" className="kith-section">
          <h2 className="nhsuk-heading-m" id="fictional">
            Demonstration areas (fictional)
          </h2>
          <ul className="nhsuk-list">
            {fictional.map((area) => (
              <li key={area.id}>
                <AreaLink area={area} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const noPoints: never[] = [];

/** Its areas are too small for their numbers on the map of the country. */
const LARGER = 'London';

function drawnOf(regions: readonly Region<Area>[]): { country: MapArea[]; closeUp: AreaMapProps['closeUp'] } {
  const all = regions.flatMap(({ name, areas }) =>
    areas.flatMap(({ number, area: { shortName, boundary } }) =>
      boundary ? [{ name: shortName, geometry: boundary as GeoJSON.Geometry, label: String(number), main: name === LARGER }] : [],
    ),
  );
  const larger = all.filter(({ main }) => main);
  if (larger.length === 0) return { country: all, closeUp: undefined };
  const numbers = `${larger[0]?.label} to ${larger.at(-1)?.label}`;
  return {
    country: all.map(({ name, geometry, label, main }) => ({ name, geometry, label: main ? undefined : label })),
    closeUp: {
      title: `${LARGER}, larger, with its areas ${numbers}.`,
      // The numbers of the areas around stand on the map of the country.
      areas: all.map(({ main, label, ...area }) => ({ ...area, main, label: main ? label : undefined })),
      height: 330,
    },
  };
}

const AreaLink = ({ area: { odsCode, shortName } }: { area: { odsCode: string; shortName: string } }) => (
  <a href={paths.area(odsCode)}>{shortName}</a>
);

function trusts({ organisations }: Area): string {
  const many = organisations.filter(({ kind }) => isTrust(kind)).length;
  return many > 0 ? String(many) : 'none recorded';
}

function Former({ areas }: { areas: readonly Area[] }) {
  if (areas.length === 0) return null;
  return (
    <Fold summary={`${counted(areas.length, 'area')} of before, and what followed`}>
      <ul className="nhsuk-list">
        {areas.map((area) => (
          <li key={area.id}>
            <AreaLink area={area} />
            {area.closedOn ? `, ended ${formatAsOf(area.closedOn)}` : ''}
            {area.successors.length > 0 ? `; followed by ${listed(area.successors.map(({ system }) => system.shortName))}` : ''}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
