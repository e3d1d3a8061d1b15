/** An initiative in a lineage. */
export interface LineageNode {
  readonly id: string;
}

/** `to` is null where the adopter has no initiative that the viewer may see: the line ends there and is never bridged. */
export interface LineageStep {
  readonly from: string;
  readonly to: string | null;
  readonly adaptation: { readonly id: string };
}

/** A branch: the step that led here (none at the top), the initiative here (none where the line ends), and what was made of it. */
export interface Branch<Node, Step> {
  readonly key: string;
  readonly step: Step | null;
  readonly node: Node | null;
  /** It stands higher up already: two trusts took from each other. */
  readonly again: boolean;
  readonly branches: readonly Branch<Node, Step>[];
}

/** The flat answer as a tree: what came from nobody (as far as can be seen) at the top. A circle is cut where it closes. */
export function branchesOf<Node extends LineageNode, Step extends LineageStep>(
  nodes: readonly Node[],
  steps: readonly Step[],
): Branch<Node, Step>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const grow = (id: string | null, step: Step | null, above: readonly string[]): Branch<Node, Step> => {
    const node = id === null ? null : (byId.get(id) ?? null);
    const again = id !== null && above.includes(id);
    const next = node && !again ? steps.filter(({ from }) => from === node.id) : [];
    return {
      key: step?.adaptation.id ?? id ?? '',
      step,
      node,
      again,
      branches: next.map((one) => grow(one.to, one, [...above, ...(id ? [id] : [])])),
    };
  };
  const reached = new Set<string>();
  const note = ({ node, branches }: Branch<Node, Step>): void => {
    if (node) reached.add(node.id);
    branches.forEach(note);
  };
  const made = new Set(steps.flatMap(({ to }) => to ?? []));
  const trees: Branch<Node, Step>[] = [];
  // Those that nothing leads to come first; what is left after them stands in a circle and begins anywhere.
  for (const { id } of [...nodes.filter((node) => !made.has(node.id)), ...nodes]) {
    if (reached.has(id)) continue;
    const tree = grow(id, null, []);
    note(tree);
    trees.push(tree);
  }
  return trees;
}
