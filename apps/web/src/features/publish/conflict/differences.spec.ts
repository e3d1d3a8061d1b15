import { describe, expect, it } from '@jest/globals';
import { type Draft, emptyDraft } from '../draft/draft';
import { sendable } from '../draft/sendable.rules';
import { differences, merged } from './differences.rules';

const version = (over: Partial<Draft>) => sendable({ ...emptyDraft, ...over });
const base = version({ title: 'T', summary: 'S' });

describe('two versions of one entry', () => {
  it('proposes the side that changed a field, and asks where both did', () => {
    const mine = version({ title: 'Mine', summary: 'My summary', stage: 'LIVE' });
    const theirs = version({ title: 'T', summary: 'Their summary', level: 'PUBLIC', stage: 'LIVE' });
    expect(differences(base, mine, theirs).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['title', 'mine'],
      ['summary', null],
      ['level', 'theirs'],
    ]);
  });

  it('proposes nothing where nobody knows what both began from', () => {
    expect(differences(null, version({ title: 'Mine' }), base).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['title', null],
      ['summary', null],
    ]);
  });

  it('sees no difference in the order of keys or in spaces at the ends', () => {
    const mine = version({ title: 'T ', summary: 'S', quotes: [{ text: 'Good.', role: 'nurse' }] });
    const theirs = { ...base, content: { ...base.content, quotes: [{ role: 'nurse', text: 'Good.' }] } };
    expect(differences(base, mine, theirs)).toEqual([]);
  });

  it('takes theirs only where it was chosen, and keeps what can’t be sent yet', () => {
    const draft: Draft = { ...emptyDraft, title: 'Mine', summary: 'Mine too', measures: [{ ...emptyMeasure, before: '12' }] };
    const theirs = version({ title: 'Theirs', summary: 'Theirs too' });
    const result = merged(
      draft,
      theirs,
      new Map([
        ['title', 'theirs'],
        ['summary', 'mine'],
      ] as const),
    );
    expect([result.title, result.summary, result.measures[0]?.before]).toEqual(['Theirs', 'Mine too', '12']);
  });
});

const emptyMeasure = { name: '', before: '', after: '', unit: '', period: '', howMeasured: '', saidBy: '' };
