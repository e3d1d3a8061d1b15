import type { Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { type InitiativeView, mayReadContact } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { isId } from '../../platform/ids.js';
import type { ComparedOrganisation } from './aspects.rules.js';
import { sideBySide } from './compare.rules.js';

/** As many as can be read beside each other, also on paper. */
export const MOST_COMPARED = 4;

/** A comparison with its initiatives as their own read gives them: what else hangs on them is resolved when it is asked for. */
export interface ComparisonView extends ReturnType<typeof sideBySide> {
  readonly capability: Term | null;
  readonly columns: readonly ColumnView[];
  readonly notFound: number;
}
export interface ColumnView {
  readonly asked: string;
  readonly heading: string;
  readonly organisation: ComparedOrganisation | null;
  readonly initiatives: readonly InitiativeView[];
  readonly more: number;
  readonly note: string | null;
}

/** Initiatives side by side, as far as a viewer may see them. */
@Injectable()
export class CompareInitiatives {
  constructor(private readonly initiatives: VisibleInitiatives) {}

  /** By addresses or ids, in their order; of more than four only the first. What the viewer may not see is as if it were not there. */
  async run(viewer: Viewer, asked: readonly string[]): Promise<ComparisonView> {
    const keys = [...new Set(asked)].slice(0, MOST_COMPARED).map((key) => key.replaceAll('\0', ''));
    // One after the other: the embedded database has one session.
    const bySlug = await this.initiatives.bySlugs(viewer, keys);
    const byId = new Map((await this.initiatives.byIds(viewer, keys.filter(isId))).map((one) => [one.id, one]));
    const seen = new Set<string>();
    const columns = keys.flatMap((key): ColumnView[] => {
      const initiative = bySlug.get(key) ?? byId.get(key);
      // Today's address and an earlier one of the same.
      if (!initiative || seen.has(initiative.id)) return [];
      seen.add(initiative.id);
      const { title, organisation } = initiative;
      return [
        { asked: key, heading: title, organisation: organisation ?? null, initiatives: [initiative], more: 0, note: noteOf(initiative) },
      ];
    });
    return { ...compared(viewer, columns), capability: null, notFound: keys.filter((key) => !bySlug.has(key) && !byId.has(key)).length };
  }
}

/** Rows of these columns. */
export function compared(viewer: Viewer, columns: readonly ColumnView[]): Pick<ComparisonView, 'columns' | 'rows' | 'toldByNone'> {
  const facts = columns.map(({ heading, organisation, initiatives }) => ({
    heading,
    organisation,
    entries: initiatives,
    contactsTold: initiatives.every((entry) => mayReadContact(viewer, entry)),
  }));
  return { columns, ...sideBySide(facts) };
}

const noteOf = ({ archived, archiveReason }: InitiativeView): string | null =>
  archived ? `Archived${archiveReason ? `: ${archiveReason}` : ''}` : null;
