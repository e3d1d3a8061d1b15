/** What the database's process is told at its start. */
export interface Place {
  /** PGlite's own files. */
  readonly folder: string;
  readonly lockFile: string;
  readonly socketFile: string;
}

/** What the database's process tells the one that started it. */
export type Report = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly sentence: string };

export const CLOSE = 'close';
