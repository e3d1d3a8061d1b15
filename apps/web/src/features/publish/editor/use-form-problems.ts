import { useMemo } from 'react';
import type { AutosaveState } from '../autosave/autosave.rules';
import type { Draft } from '../draft/draft';
import { type Step, stepOf } from '../draft/fields';
import { valueAt } from '../draft/paths';
import { missingIn } from '../draft/required.rules';
import type { Problem, Sendable } from '../draft/sendable.rules';

/**
 * What to show as wrong. `found`: what the server refused, the last try to publish, and what is begun but unfinished on steps that the
 * editor wanted to leave. `problems`: those, and once publishing was tried also what is missing; one for each place.
 */
export function useFormProblems(options: {
  draft: Draft;
  ready: Sendable;
  state: AutosaveState;
  publishing: readonly Problem[];
  tried: ReadonlySet<Step>;
}): { found: readonly Problem[]; problems: readonly Problem[] } {
  const { draft, ready, state, publishing, tried } = options;
  const { problems: refused, rejected } = state;
  return useMemo(() => {
    const missing = missingIn(draft);
    const unchanged = (path: string) => {
      const place = path.replace(/^content\./, '');
      return !rejected || JSON.stringify(valueAt(rejected, place)) === JSON.stringify(valueAt(ready.content, place));
    };
    const found = [
      ...refused.filter(({ path }) => unchanged(path)).map(({ path, message }) => ({ path: ready.formPath(path), message })),
      ...ready.unfinished.filter(({ path }) => tried.has(stepOf(path))),
      // What was missing when publishing was tried may be there by now.
      ...publishing.filter(({ path }) => missing.some((one) => one.path === path)),
    ];
    const all = tried.has('publish') ? [...found, ...missing] : found;
    return { found, problems: all.filter(({ path }, number) => all.findIndex((other) => other.path === path) === number) };
  }, [refused, rejected, ready, tried, draft, publishing]);
}
