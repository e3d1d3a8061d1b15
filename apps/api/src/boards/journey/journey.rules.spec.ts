import { describe, expect, it } from '@jest/globals';
import { type JourneyFacts, warningsOf } from './journey.rules.js';

const TODAY = '2026-11-20';
const step = (id: string, liveFrom: string | null, liveTo: string | null, more: Partial<JourneyFacts> = {}): JourneyFacts => ({
  id,
  title: id.toUpperCase(),
  stage: 'planned',
  businessCritical: true,
  liveFrom,
  liveTo,
  dependsOn: [],
  ...more,
});
const needs = (id: string, stage = 'planned') => ({ dependsOn: [{ id, title: id.toUpperCase(), stage }], businessCritical: false });
const told = (steps: JourneyFacts[]) => warningsOf(steps, TODAY).map(({ kind, initiativeIds }) => [kind, [...initiativeIds].sort().join()]);

describe('critical changes that fall together', () => {
  it('are three on the same days, said once with those days', () => {
    const steps = [
      step('a', '2027-01', '2027-06'),
      step('b', '2027-04', '2027-09'),
      step('c', '2026-12', '2027-05-10'),
      step('d', '2028', null),
    ];
    expect(warningsOf(steps, TODAY)).toEqual([
      {
        kind: 'fall_together',
        sentence: '3 business-critical changes fall together from 1 April 2027 to 10 May 2027: ‘A’, ‘B’ and ‘C’.',
        from: '2027-04-01',
        to: '2027-05-10',
        initiativeIds: ['a', 'b', 'c'],
      },
    ]);
  });

  it.each<[string, JourneyFacts[], string[][]]>([
    ['two that overlap but begin in different quarters', [step('a', '2027-01', '2027-06'), step('b', '2027-04', '2027-09')], []],
    ['two that begin in one quarter', [step('a', '2027-01', '2027-01'), step('b', '2027-03', '2027-09')], [['fall_together', 'a,b']]],
    ['two known to the year alone', [step('a', '2027', null), step('b', '2027', null)], []],
    ['three known to the year alone', ['a', 'b', 'c'].map((id) => step(id, '2027', null)), [['fall_together', 'a,b,c']]],
    ['what is not critical', ['a', 'b', 'c'].map((id) => step(id, '2027-02', null, { businessCritical: false })), []],
    ['what is over', ['a', 'b', 'c'].map((id) => step(id, '2026-02', '2026-03')), []],
    ['what was given up', ['a', 'b', 'c'].map((id) => step(id, '2027-02', null, { stage: 'stopped' })), []],
    ['what has no date', ['a', 'b', 'c'].map((id) => step(id, null, null)), []],
  ])('%s', (_, steps, right) => {
    expect(told(steps)).toEqual(right);
  });

  it('are no chain: each group shares a day', () => {
    const chain = [step('a', '2027-01', '2027-04'), step('b', '2027-04', '2027-07'), step('c', '2027-07', '2027-10')];
    expect(told(chain)).toEqual([]);
  });
});

describe('what it depends on', () => {
  it.each<[string, JourneyFacts[], string[][]]>([
    ['is live in time', [step('a', '2027-06', null, needs('b')), step('b', '2027-01', '2027-05')], []],
    ['is live later', [step('a', '2027-06', null, needs('b')), step('b', '2027-01', '2027-06')], [['too_early', 'a,b']]],
    ['has no date', [step('a', '2027-06', null, needs('b')), step('b', null, null)], [['depends_on_uncertain', 'a,b']]],
    ['belongs to others and is not live', [step('a', '2027-06', null, needs('z'))], [['depends_on_uncertain', 'a,z']]],
    ['belongs to others and is live', [step('a', '2027-06', null, needs('z', 'live'))], []],
    ['was stopped', [step('a', '2027-06', null, needs('z', 'stopped'))], [['depends_on_uncertain', 'a,z']]],
    ['no longer matters to what is live', [step('a', '2027-06', null, { ...needs('z'), stage: 'live' })], []],
    ['no longer matters to what has no date', [step('a', null, null, needs('z'))], []],
  ])('%s', (_, steps, right) => {
    expect(told(steps)).toEqual(right);
  });

  it('is said in a sentence, the earliest first', () => {
    const steps = [
      step('a', '2027-06', null, needs('b')),
      step('b', '2027-01', '2027'),
      step('c', '2026-12-14', null, needs('z', 'paused')),
    ];
    expect(warningsOf(steps, TODAY).map(({ sentence }) => sentence)).toEqual([
      '‘C’ begins going live on 14 December 2026 and depends on ‘Z’, which is paused.',
      '‘A’ begins going live in June 2027; ‘B’, which has to be live before, is to be live in 2027.',
    ]);
  });
});
