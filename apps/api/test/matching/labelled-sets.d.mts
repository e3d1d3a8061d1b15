export interface LabelledSet {
  readonly name: string;
  /** Whether it goes beside the starter catalogue. */
  readonly starter: boolean;
  rows(): AsyncIterable<object> | Iterable<object>;
  pairs(): Pair[] | Promise<Pair[]>;
}
interface Pair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}
export function labelledSets(data: string | null): LabelledSet[];
