import { AxisTop } from '@visx/axis';
import { GridColumns } from '@visx/grid';
import { Group } from '@visx/group';
import { scaleUtc } from '@visx/scale';
import { useId, useMemo } from 'react';
import { stageTone, stageWords } from '../../parts/words/words';
import { type Drawn, drawn } from './journey.rules';
import type { JourneyStepFacts } from './journey-types';

const WIDTH = 960;
const LEFT = 330;
const RIGHT = 16;
const TOP = 44;
const ROW = 30;
/** Longer titles are cut in the picture; the table below it has them whole. */
const LONGEST = 40;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** Initiatives on one line, drawn in black, grey and shapes: work so far, and when each is to go live. */
export function JourneyPicture({ steps, today }: { steps: readonly JourneyStepFacts[]; today: string }) {
  const [titleId, hatchId] = [useId(), useId()];
  const rows = useMemo(() => steps.map(drawn).filter(({ began, from }) => began !== null || from !== null), [steps]);
  const scale = useMemo(() => {
    const days = [today, ...rows.flatMap(({ began, from, to }) => [began ?? today, from ?? today, to ?? today])].sort();
    return scaleUtc({ domain: [at(days[0] ?? today), at(days.at(-1) ?? today)], range: [LEFT, WIDTH - RIGHT - 60] });
  }, [rows, today]);
  const height = TOP + rows.length * ROW + 8;
  const x = (day: string): number => scale(at(day));
  return (
    <figure className="kith-journey__picture">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>What the organisation does over time, and when each is to go live. The table below says the same.</title>
        <defs>
          <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#fff" />
            <line x1="0" y1="0" x2="0" y2="6" stroke="#212b32" strokeWidth="3" />
          </pattern>
        </defs>
        <GridColumns scale={scale} top={TOP - 8} height={height - TOP} numTicks={7} stroke="#d8dde0" />
        <AxisTop
          scale={scale}
          top={TOP - 8}
          numTicks={7}
          stroke="#4c6272"
          tickStroke="#4c6272"
          tickFormat={(day) => (day as Date).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })}
          tickLabelProps={() => ({ fontSize: 13, fontFamily: 'inherit', textAnchor: 'middle', fill: '#212b32', dy: -4 })}
        />
        <line x1={x(today)} x2={x(today)} y1={TOP - 8} y2={height} stroke="#212b32" strokeWidth="2" />
        {rows.map((row, index) => (
          <Group key={row.step.initiative.id} top={TOP + index * ROW}>
            <Row row={row} x={x} today={today} hatch={`url(#${hatchId})`} />
          </Group>
        ))}
      </svg>
      <figcaption className="nhsuk-body-s">
        A thin line: work so far, as the entry says. A bar: going live, hatched where business critical, white where not. The word behind it
        is the stage today. The upright line is today. A star stands before what is business critical.
      </figcaption>
    </figure>
  );
}

function Row({ row, x, today, hatch }: { row: Drawn; x: (day: string) => number; today: string; hatch: string }) {
  const { step, began, from, to } = row;
  const { title, stage } = step.initiative;
  const ended = stageTone(stage) === 'ended';
  const lineEnd = from && from > (began ?? '') ? from : today;
  const last = Math.max(...[from && to ? x(to) : 0, began ? x(lineEnd) : 0]);
  return (
    <>
      <text x={LEFT - 12} y={15} textAnchor="end" fontSize="13" fontWeight={step.businessCritical ? 600 : 400} fill="#212b32">
        {step.businessCritical ? '* ' : ''}
        {cut(title)}
      </text>
      {began && began < lineEnd ? (
        <line x1={x(began)} x2={x(lineEnd)} y1={10} y2={10} stroke="#4c6272" strokeWidth="3" strokeDasharray={ended ? '3 4' : undefined} />
      ) : null}
      {from && to ? (
        <rect
          x={x(from)}
          y={2}
          width={Math.max(6, x(to) - x(from))}
          height={16}
          fill={step.businessCritical ? hatch : '#fff'}
          stroke="#212b32"
          strokeWidth="2"
        />
      ) : null}
      <text x={last + 8} y={15} fontSize="12" fill="#212b32" stroke="#fff" strokeWidth="3" paintOrder="stroke">
        {stageWords[stage]}
      </text>
    </>
  );
}
