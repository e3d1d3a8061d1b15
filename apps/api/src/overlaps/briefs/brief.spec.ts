import { describe, expect, test } from '@jest/globals';
import { blocksOf, plain } from '../../platform/documents/document.js';
import type { GroupKind } from '../groups/kinds.rules.js';
import type { SeenOverlap } from '../groups/overlap.reads.js';
import type { SeenItem } from '../groups/seen-items.js';
import { type BriefFacts, brief } from './brief.rules.js';
import { money } from './brief-words.rules.js';

const item = (name: string, more: Partial<SeenItem> = {}): SeenItem =>
  ({
    key: `initiative/${name}`,
    subject: 'initiative',
    id: name,
    organisationId: name,
    organisation: { id: name, name: `${name} Trust`, kind: 'acute' },
    own: true,
    capability: 'virtual-ward',
    stage: 'planned',
    title: `The ward at ${name}`,
    products: [],
    productKeys: [],
    supplier: null,
    supplierKeys: [],
    pathways: [],
    reusable: 0,
    by: null,
    byGiven: null,
    band: 'not_known',
    contract: null,
    need: null,
    initiativeId: name,
    ...more,
  }) as unknown as SeenItem;
const made = (kind: GroupKind, items: readonly SeenItem[], more: Partial<SeenOverlap> = {}, told: Partial<BriefFacts> = {}) => {
  const overlap = {
    id: 'o1',
    area: { system: { shortName: 'Sussex', demonstration: false }, today: '2026-11-22' },
    kind,
    items,
    nextDate: null,
    state: 'open',
    decisions: [],
    decision: more.decisions?.[0] ?? null,
    ...more,
  } as unknown as SeenOverlap;
  const document = brief({
    overlap,
    evidence: ['All are filed under virtual ward.', 'Ash Trust: the contract ends in 2028.'],
    changes: [],
    coverage: { line: '1 of 4 trusts have reported', silent: ['Ash Trust', 'Elm Trust', 'Fir Trust'] },
    nationally: null,
    pages: new Map([['Ash', { title: 'The ward at Ash', url: 'https://kith.example.org/initiatives/ash' }]]),
    url: 'https://kith.example.org/overlaps/o1',
    reader: { name: 'Olu', organisation: 'The board' },
    madeAt: new Date('2026-11-22T12:00:00Z'),
    dayOf: (at) => String(at).slice(0, 10),
    labels: { capability: () => 'Virtual ward', pathway: (id) => id },
    ...told,
  });
  const text = blocksOf(document)
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flat().join(' | ')
        : block.kind === 'list'
          ? block.items.map(plain).join('\n')
          : plain(block.text),
    )
    .join('\n');
  return { document, text };
};

describe('a brief', () => {
  const supplied = { supplier: 'Dunlin', supplierKeys: ['dunlin'] };
  test.each<[GroupKind, readonly SeenItem[], string]>([
    ['parallel_plan', [item('Ash'), item('Birch')], 'Should Ash Trust and Birch Trust plan virtual ward together?'],
    [
      'reinventing',
      [item('Ash'), item('Birch', { stage: 'live' })],
      'Should Ash Trust copy what Birch Trust already has for virtual ward?',
    ],
    [
      'joint_renewal',
      ['Ash', 'Birch', 'Cedar', 'Elm'].map((name) => item(name)),
      'Should the four trusts named here renew their contracts for virtual ward together?',
    ],
    ['divergence', [item('Ash'), item('Birch')], 'Do Ash Trust and Birch Trust need different products for virtual ward?'],
    ['same_supplier', [item('Ash', supplied), item('Birch', supplied)], 'Should Ash Trust and Birch Trust ask Dunlin for terms together?'],
    ['orphan_success', [item('Ash'), item('Birch', { subject: 'need' })], 'Should Birch Trust take up what works at Ash Trust?'],
  ])('of %s asks one question', (kind, items, question) => {
    expect(made(kind, items).document.title).toBe(question);
  });

  test('says who has not answered: by name those that it is about', () => {
    const { text } = made('parallel_plan', [item('Ash'), item('Birch')]);
    expect(text).toContain('1 of 4 trusts have reported. Not answered: Ash Trust and two others.');
    expect(made('parallel_plan', [item('Birch'), item('Cedar')]).text).toContain('Not answered: three trusts not named here.');
  });

  test('asks to choose, to agree to what was decided, or whether it still holds', () => {
    const items = [item('Ash'), item('Birch')];
    const decisions = [
      {
        id: 'd2',
        kind: 'join_up',
        why: 'One team.',
        lead: { name: 'Ash Trust' },
        office: { name: 'The board' },
        lookAgainOn: '2027-05-01',
        decidedAt: '2026-10-02T10:00:00Z',
      },
      {
        id: 'd1',
        kind: 'sequence',
        why: 'Later.',
        lead: null,
        office: { name: 'The board' },
        lookAgainOn: null,
        decidedAt: '2026-01-02T10:00:00Z',
      },
    ] as unknown as SeenOverlap['decisions'];
    expect(made('parallel_plan', items, { nextDate: '2027-03' }).text).toContain(
      'Nothing has been decided yet. The boards of the two trusts named here are asked to choose one of these options and who leads, before March 2027',
    );
    const { text } = made('parallel_plan', items, { decisions, state: 'decided' });
    expect(text).toContain('Join up, led by Ash Trust (The board, 2 October 2026; to be looked at again by 1 May 2027). One team.');
    expect(text).toContain('Earlier: one after the other, 2 January 2026.');
    expect(text).toContain('to agree to “join up”, led by Ash Trust, or to say what they would do instead.');
    const changes = [{ text: 'The stage has changed.', before: null, after: 'Live' }];
    const reopened = made('parallel_plan', items, { decisions, state: 'reopened' }, { changes }).text;
    expect(reopened).toContain('The stage has changed. Before: not known. Now: Live.');
    expect(reopened).toContain('whether “join up” still holds');
  });

  test('names as sources the pages that its reader may open, and none else', () => {
    const { document } = made('parallel_plan', [item('Ash'), item('Birch')]);
    expect(document.sources.map(plain)).toEqual([
      'This possible overlap as it is today: kith.example.org/overlaps/o1',
      'The ward at Ash: kith.example.org/initiatives/ash',
    ]);
  });

  test('of the demonstration says so above its title and at its foot, not after each name', () => {
    const area = { system: { shortName: 'Aldermere', demonstration: true }, today: '2026-11-22' } as unknown as SeenOverlap['area'];
    const { document, text } = made(
      'parallel_plan',
      [item('Ash'), item('Birch')].map((one) => ({ ...one, title: 'Ward (fictional)' })),
      { area },
    );
    expect(document.caption).toContain('all of this is fictional');
    expect(document.footer).toContain('Fictional');
    expect(text).not.toContain('(fictional)');
    expect(document.madeAt).toEqual(new Date('2026-11-22T12:00:00Z'));
  });

  test.each<[Parameters<typeof money>[0], string | null]>([
    [{ atLeast: null, atMost: null, known: 0, notKnown: 0 }, null],
    [{ atLeast: null, atMost: null, known: 0, notKnown: 2 }, 'Whole-life cost: not known for any of them.'],
    [
      { atLeast: 2_600_000, atMost: 12_500_000, known: 2, notKnown: 1 },
      'Whole-life cost together: £2,600,000 to £12,500,000, without VAT, by their bands; not known for 1 of 3.',
    ],
    [{ atLeast: 10_000_000, atMost: null, known: 1, notKnown: 0 }, 'Whole-life cost: £10,000,000 or more, without VAT, by their bands.'],
  ])('gives money as a range, with what is not known: %j', (total, said) => {
    expect(money(total)).toBe(said);
  });
});
