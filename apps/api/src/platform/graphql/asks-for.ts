import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether a question wants one of these fields of what a resolver gives, so that what costs much is worked out only then. One that a directive leaves out counts as wanted. */
export function asksFor(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, ...fields: readonly string[]): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) =>
      selection.kind === Kind.FIELD
        ? fields.includes(selection.name.value)
        : isIn(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet),
    );
  return info.fieldNodes.some((node) => isIn(node.selectionSet));
}
