import { describe, expect, it } from '@jest/globals';
import { type Branch, branchesOf, type LineageNode, type LineageStep } from './lineage.rules';

const nodes = (...ids: string[]) => ids.map((id) => ({ id }));
const step = (from: string, to: string | null, id = `${from}>${to}`) => ({ from, to, adaptation: { id } });
const drawn = (branches: readonly Branch<LineageNode, LineageStep>[]): string =>
  branches
    .map(({ node, again, branches: below }) => `${node?.id ?? '?'}${again ? '!' : ''}${below.length > 0 ? `(${drawn(below)})` : ''}`)
    .join(' ');

describe('a lineage as a tree', () => {
  it('puts what came from nobody at the top', () => {
    expect(drawn(branchesOf(nodes('b', 'a', 'c'), [step('a', 'b'), step('b', 'c')]))).toBe('a(b(c))');
  });

  it('ends where the adopter has no initiative to show', () => {
    expect(drawn(branchesOf(nodes('a'), [step('a', null, 'x'), step('a', null, 'y')]))).toBe('a(? ?)');
  });

  it('shows an initiative under each of its origins', () => {
    expect(drawn(branchesOf(nodes('a', 'b', 'c'), [step('a', 'c'), step('b', 'c')]))).toBe('a(c) b(c)');
  });

  it('cuts a circle where it closes', () => {
    expect(drawn(branchesOf(nodes('a', 'b'), [step('a', 'b'), step('b', 'a')]))).toBe('a(b(a!))');
  });

  it('is one initiative where nobody took anything', () => {
    expect(drawn(branchesOf(nodes('a'), []))).toBe('a');
  });
});
