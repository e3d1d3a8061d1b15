import type { FieldProblem } from '../../platform/results.js';
import type { DispositionKind } from '../groups/disposition.rules.js';

export interface Refile {
  readonly initiative: string;
  readonly capability: string;
}

/** An initiative of the group, as its officer sees it. */
export interface Filed {
  readonly subject: string;
  readonly id: string;
  /** Its primary capability today. */
  readonly capability: string | null;
}

/** What is wrong with suggestions that are sent with a decision. What the officer does not see in the group is as if it did not exist. */
export function refileProblems(
  kind: DispositionKind,
  refile: readonly Refile[],
  items: readonly Filed[],
  mayBeChosen: (capability: string) => boolean,
): FieldProblem[] {
  if (refile.length === 0) return [];
  if (kind !== 'misclassified')
    return [{ field: 'refile', message: 'Suggest another capability only where the entries are filed under the wrong one.' }];
  const members = new Map(items.flatMap((item) => (item.subject === 'initiative' ? [[item.id, item] as const] : [])));
  if (refile.length > members.size || new Set(refile.map(({ initiative }) => initiative)).size < refile.length)
    return [{ field: 'refile', message: 'Suggest one capability for each entry.' }];
  return refile.flatMap(({ initiative, capability }, place): FieldProblem[] => {
    const member = members.get(initiative);
    if (!member) return [{ field: `refile.${place}.initiative`, message: 'Choose one of the entries that this is about.' }];
    const field = `refile.${place}.capability`;
    if (!mayBeChosen(capability)) return [{ field, message: 'Choose a capability from the list.' }];
    return member.capability === capability
      ? [{ field, message: 'It is filed under this already. Choose another, or leave it as it is.' }]
      : [];
  });
}
