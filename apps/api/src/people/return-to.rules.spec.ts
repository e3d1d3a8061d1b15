import { describe, expect, test } from '@jest/globals';
import { safeReturnTo } from './return-to.rules.js';

describe('where a reader goes after signing in', () => {
  test.each(['/', '/initiatives/e-care', '/search?q=paper%20charts&page=2#results', '/trusts/RD8'])('back to %s', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  test.each([
    ['another site', 'https://elsewhere.example/'],
    ['another site without its scheme', '//elsewhere.example/'],
    ['a backslash that browsers read as a slash', '/\\elsewhere.example'],
    ['a tab that browsers drop', '/\t/elsewhere.example'],
    ['a dot segment that leaves two slashes', '/.//elsewhere.example'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', undefined],
    ['two values', ['/a', '/b']],
    ['the sign-in itself', '/sign-in?returnTo=/sign-in'],
    ['the page about a failed sign-in', '/sign-in-problem?reason=refused'],
    ['an endless address', `/${'a'.repeat(2_001)}`],
  ])('to the start page instead of %s', (_, asked) => {
    expect(safeReturnTo(asked)).toBe('/');
  });

  test('to a page whose name only begins like the sign-in', () => {
    expect(safeReturnTo('/sign-in-help')).toBe('/sign-in-help');
  });
});
