import { describe, expect, test } from '@jest/globals';
import { lookingAtDemonstration, NOBODY, type Viewer } from '../people/viewer.js';
import { LEVELS, type Level, mayEdit, mayKnowOf, type VisibilityFacts } from './visibility.rules.js';

const LEAD = 'lead';
const PARTNER = 'partner';

const memberOf = (organisationId: string, more: Partial<Viewer> = {}): Viewer => ({
  ...NOBODY,
  personId: 'somebody',
  name: 'Somebody',
  member: true,
  organisationIds: [organisationId],
  coMemberIds: [organisationId],
  ...more,
});

const viewers = {
  'a reader who is not signed in': NOBODY,
  'somebody signed in without a role': { ...NOBODY, personId: 'somebody', name: 'Somebody' },
  'a member of a far trust': memberOf('far'),
  'an operator': memberOf('none', { organisationIds: [], coMemberIds: [], operator: true }),
  'a member of a trust in the lead’s area': memberOf('near', { coMemberIds: ['near', LEAD] }),
  'a member of a trust in the partner’s area only': memberOf('near', { coMemberIds: ['near', PARTNER] }),
  'a member of the partner': memberOf(PARTNER),
  'a member of the lead': memberOf(LEAD),
} satisfies Record<string, Viewer>;

const at = (level: Level, more: Partial<VisibilityFacts> = {}): VisibilityFacts => ({
  leadId: LEAD,
  memberIds: [LEAD, PARTNER],
  level,
  audienceKnownOn: '2026-03-31',
  demonstration: false,
  published: true,
  removed: false,
  ...more,
});

describe('who may know of a published initiative', () => {
  const seen: Record<keyof typeof viewers, readonly Level[]> = {
    'a reader who is not signed in': ['public'],
    'somebody signed in without a role': ['public'],
    'a member of a far trust': ['network', 'public'],
    'an operator': ['network', 'public'],
    'a member of a trust in the lead’s area': ['system', 'network', 'public'],
    'a member of a trust in the partner’s area only': ['network', 'public'],
    'a member of the partner': ['organisation', 'system', 'network', 'public'],
    'a member of the lead': ['organisation', 'system', 'network', 'public'],
  };
  test.each(Object.keys(viewers) as (keyof typeof viewers)[])('%s', (who) => {
    expect(LEVELS.filter((level) => mayKnowOf(viewers[who], at(level)))).toEqual(seen[who]);
  });
});

describe.each(Object.entries(viewers))('%s', (_, viewer) => {
  test.each(LEVELS)('knows of nothing at level %s that is not published, or was removed', (level) => {
    expect(mayKnowOf(viewer, at(level, { published: false }))).toBe(false);
    expect(mayKnowOf(viewer, at(level, { removed: true }))).toBe(false);
  });

  test.each(LEVELS)('at level %s sees the demonstration only on its side of the glass, and then as anything else', (level) => {
    const demonstration = at(level, { demonstration: true });
    expect(mayKnowOf(viewer, demonstration)).toBe(false);
    expect(mayKnowOf(lookingAtDemonstration(viewer), demonstration)).toBe(mayKnowOf(viewer, at(level)));
  });
});

test('a fictional person knows of what is public of the real network only, and of the demonstration as its member', () => {
  const fictional = lookingAtDemonstration(memberOf('fictional', { fictional: true }));
  expect(LEVELS.filter((level) => mayKnowOf(fictional, at(level)))).toEqual(['public']);
  expect(LEVELS.filter((level) => mayKnowOf(fictional, at(level, { demonstration: true })))).toEqual(['network', 'public']);
});

test('an entry without a lead is shared with no area', () => {
  const orphan = at('system', { leadId: null, memberIds: [] });
  for (const viewer of Object.values(viewers)) expect(mayKnowOf(viewer, orphan)).toBe(false);
});

describe('a merger of systems', () => {
  const merged = memberOf('near', { coMemberIds: ['near'], mergedCoMembers: [{ organisationId: LEAD, since: '2026-04-01' }] });

  test.each<[knownOn: string | null, seen: boolean]>([
    [null, false],
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2026-07-01', true],
  ])('shows an entry whose owner knew the areas of %s to those whom it brought together: %s', (audienceKnownOn, seen) => {
    expect(mayKnowOf(merged, at('system', { audienceKnownOn }))).toBe(seen);
    expect(mayKnowOf(merged, at('organisation', { audienceKnownOn }))).toBe(false);
    expect(mayKnowOf(merged, at('network', { audienceKnownOn }))).toBe(true);
  });

  test('hides nothing from those who stood beside each other as ever', () => {
    const former = memberOf('near', { coMemberIds: ['near', LEAD] });
    for (const audienceKnownOn of [null, '2026-03-31', '2026-04-01'])
      expect(mayKnowOf(former, at('system', { audienceKnownOn }))).toBe(true);
  });

  test('says nothing of an entry without a lead', () => {
    expect(mayKnowOf(merged, at('system', { leadId: null, memberIds: [] }))).toBe(false);
  });
});

describe('who may change a working revision', () => {
  test('an editor or approver of the lead', () => {
    expect(mayEdit(memberOf(LEAD, { editsFor: [LEAD] }), LEAD)).toBe(true);
  });
  test('no other member of the lead, no editor of another, no operator', () => {
    expect(mayEdit(memberOf(LEAD), LEAD)).toBe(false);
    expect(mayEdit(memberOf(PARTNER, { editsFor: [PARTNER] }), LEAD)).toBe(false);
    expect(mayEdit(viewers['an operator'], LEAD)).toBe(false);
  });
  test('nobody where there is no lead', () => {
    expect(mayEdit(memberOf(LEAD, { editsFor: [LEAD] }), null)).toBe(false);
  });
});
