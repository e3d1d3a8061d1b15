import DataLoader from 'dataloader';

/** What every resolver of one request shares. Features reach the viewer through people's `@CurrentViewer()`. */
export interface RequestContext<V = unknown> {
  readonly viewer: V;
  /** Whether the request carries the session's token against forged requests (or has no session at all). */
  readonly mayChange: boolean;
  /** Why not, where it is for another reason. */
  readonly refusal?: string;
  /** Whether a browser's session stands behind it. */
  readonly fromBrowser?: boolean;
  readonly correlationId: string;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

/** One loader a request and `name`: single keys in, one batch to the database, answers in the order of the keys. */
export function batched<T>(
  context: RequestContext,
  name: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  missing: T,
): DataLoader<string, T> {
  let loader = context.loaders.get(name) as DataLoader<string, T> | undefined;
  if (!loader) {
    loader = new DataLoader<string, T>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? missing);
    });
    context.loaders.set(name, loader as DataLoader<string, unknown>);
  }
  return loader;
}
