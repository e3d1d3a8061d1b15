import { type ReactNode, useId, useMemo } from 'react';
import { drawMap, type MapArea, type MapPoint, type Placed, POINT_RADIUS, WIDTH } from './draw-map';

export type { MapArea, MapPoint } from './draw-map';

export interface AreaMapProps {
  /** What the map shows, in one sentence. */
  title: string;
  areas: readonly MapArea[];
  /** Numbered in this order. */
  points: readonly MapPoint[];
  /** The same in a table: whoever does not see the map loses nothing. */
  table: ReactNode;
  /** Where the boundaries come from. */
  source: ReactNode;
  /** Of the picture, where its width is 480. */
  height?: number;
  /** A part drawn larger below, where its labels would cover each other. */
  closeUp?: { title: string; areas: readonly MapArea[]; height: number };
}

const noPoints: readonly MapPoint[] = [];

/** A footprint drawn from its boundaries, with numbered organisations, and its table beside it. No tiles, no other server. */
export function AreaMap({ title, areas, points, table, source, height = 480, closeUp }: AreaMapProps) {
  return (
    <figure className="kith-map">
      <div className="kith-map__picture">
        <Picture title={title} areas={areas} points={points} height={height} />
        {closeUp ? <Picture title={closeUp.title} areas={closeUp.areas} points={noPoints} height={closeUp.height} /> : null}
        <figcaption className="nhsuk-body-s">{source}</figcaption>
      </div>
      <div className="kith-map__table">{table}</div>
    </figure>
  );
}

function Picture({ title, areas, points, height }: Required<Pick<AreaMapProps, 'title' | 'areas' | 'points' | 'height'>>) {
  const titleId = useId();
  const drawn = useMemo(() => drawMap(areas, points, height), [areas, points, height]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{`${title} The table beside it says the same.`}</title>
      {drawn.areas.map(({ name, path, main, shade }) => (
        <path key={name} d={path} className={classOf(main, shade)} />
      ))}
      {[...drawn.labels, ...drawn.points].map((one) => (
        <Leader key={`${one.label} ${one.name}`} placed={one} />
      ))}
      {drawn.labels.map(({ name, label, at }) => (
        <text key={name} x={at.x} y={at.y} dy="5.5" textAnchor="middle" className="kith-map__label">
          {label}
        </text>
      ))}
      {drawn.points.map(({ name, label, at }) => (
        <g key={`${label} ${name}`} transform={`translate(${at.x} ${at.y})`} className="kith-map__point">
          <circle r={POINT_RADIUS} />
          <text textAnchor="middle" dy="5">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

const classOf = (main: boolean | undefined, shade: MapArea['shade']): string =>
  shade === undefined ? `kith-map__area${main ? ' kith-map__area--main' : ''}` : `kith-map__area kith-map__area--shade-${shade}`;

/** From a label that had to make way to what it stands for. */
function Leader({ placed: { at, from } }: { placed: Placed }) {
  if (!from) return null;
  return (
    <g className="kith-map__leader">
      <line x1={from.x} y1={from.y} x2={at.x} y2={at.y} />
      <circle cx={from.x} cy={from.y} r="2.5" />
    </g>
  );
}
