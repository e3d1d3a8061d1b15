import type { WorldViewer } from './world.js';

/** One thing that a viewer asks. */
export interface Question {
  /** The root field or the address. */
  readonly door: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly demonstration?: boolean;
  readonly cases?: boolean;
  readonly exports?: boolean;
  /** What was sent and may come back as an echo: a guess tells nothing of itself. */
  readonly echo?: readonly string[];
  /** How many questions stand in it, each under an alias of its own; 1 where left out. */
  readonly holds?: number;
  /** The only right answer, where there is one: the answer to a guess that meets nothing. */
  readonly expected?: string;
  /** Sent from this address, for doors that count by it. */
  readonly from?: string;
}

export interface Finding {
  readonly world: string;
  readonly viewer: string;
  readonly door: string;
  readonly question: string;
  readonly row: string;
  readonly trace: string;
}

export const describeFinding = ({ world, viewer, door, question, row, trace }: Finding): string =>
  `world ${world}, ${viewer}, ${door}: ${row} shows as ${trace}\n    ${question}`;

export const nameOf = (viewer: WorldViewer): string =>
  `${viewer.name}${viewer.personId === null ? '' : `, acting for ${viewer.actingFor ?? 'nobody'}`}`;
