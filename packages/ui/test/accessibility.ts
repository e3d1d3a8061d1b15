import axe from 'axe-core';

/** What axe finds wrong, as sentences. Contrast needs a real browser and is looked at there. */
export async function accessibilityProblems(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`);
}
