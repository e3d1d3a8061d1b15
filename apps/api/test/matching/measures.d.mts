type Grades = ReadonlyMap<string, number>;
export function ndcg(found: readonly string[], grades: Grades, asked?: string | null): number | null;
export function mean(values: readonly number[]): number;
export function interval(values: readonly number[], random?: () => number): [number, number];
export function seeded(seed: number): () => number;
export function crossValidated(scores: ReadonlyMap<string, readonly number[]>, folds?: number, random?: () => number): number;
export function bestOf(scores: ReadonlyMap<string, readonly number[]>, counts?: (index: number) => boolean): string | null;
