import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../draft/draft';
import { holdsTerm, textToCompare, withTerm } from './beside.rules';

const capability = { id: 'e-prescribing', vocabulary: 'CAPABILITY' as const };

describe('what stands beside the form', () => {
  it('compares nothing until there is something to go by', () => {
    expect(textToCompare({ ...emptyDraft, title: 'EPR' })).toBeNull();
    expect(textToCompare({ ...emptyDraft, title: ' Virtual ward ', summary: 'At home.' })).toEqual({
      title: 'Virtual ward',
      text: 'At home.',
    });
  });

  it('adds a suggested term where it belongs, once', () => {
    const main = withTerm(emptyDraft, capability, true);
    expect([main.primaryCapability, main.capabilities]).toEqual(['e-prescribing', []]);
    expect(withTerm(main, capability, false)).toBe(main);
    expect(withTerm(emptyDraft, capability, false).capabilities).toEqual(['e-prescribing']);
    expect(withTerm(emptyDraft, { id: 'ward', vocabulary: 'CARE_SETTING' }, false).careSettings).toEqual(['ward']);
  });

  it('suggests nothing that the form has no place for, or holds', () => {
    expect(holdsTerm(emptyDraft, { id: 'ogl-3', vocabulary: 'LICENCE' })).toBe(true);
    expect(holdsTerm(emptyDraft, capability)).toBe(false);
    expect(holdsTerm({ ...emptyDraft, primaryCapability: 'e-prescribing' }, capability)).toBe(true);
  });
});
