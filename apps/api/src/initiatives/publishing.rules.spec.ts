import { describe, expect, test } from '@jest/globals';
import { LEVELS } from '../visibility/visibility.rules.js';
import { mayWiden, widens } from './publishing.rules.js';

describe('whether a level is wider', () => {
  test('each is wider than those before it, and none than itself', () => {
    for (const [place, before] of LEVELS.entries()) expect(LEVELS.filter((next) => widens(before, next))).toEqual(LEVELS.slice(place + 1));
  });
  test('a first publication widens nothing', () => {
    expect(LEVELS.filter((next) => widens(null, next))).toEqual([]);
  });
});

describe('who may show an entry to more without asking', () => {
  test.each([
    [['editor'], { approvers: 1, administrators: 0 }, false],
    [['editor'], { approvers: 0, administrators: 1 }, false],
    [['editor'], { approvers: 0, administrators: 0 }, true],
    [['approver'], { approvers: 1, administrators: 1 }, true],
    [['editor', 'administrator'], { approvers: 1, administrators: 1 }, true],
    [[], { approvers: 2, administrators: 0 }, false],
  ])('%j where there are %j: %s', (roles, agreeing, may) => {
    expect(mayWiden(roles, agreeing)).toBe(may);
  });
});
