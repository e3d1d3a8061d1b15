import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../people/viewer.js';
import { NOBODY } from '../../people/viewer.js';
import type { EditionRow } from './pack.reads.js';
import { keepingUnseen, readDecisions, readFrontSheet, readIds, readMeeting, readQuestion, sectionOf } from './pack.rules.js';
import { packChanges } from './pack-changes.rules.js';
import { eyesOn } from './pack-eyes.rules.js';
import { tooLong } from './pack-length.rules.js';
import { type PackFacts, packPaper } from './pack-paper.rules.js';

const edition = (over: Partial<EditionRow> = {}): EditionRow => ({
  id: 'e',
  number: 1,
  meetingOn: '2026-12-03',
  body: 'Board',
  title: 'Wards',
  purpose: 'To decide.',
  recommendation: 'Copy.',
  sponsor: '',
  risk: '',
  consideredBefore: '',
  decisions: 'Agree.\nFund it.',
  questions: ['q1', 'q8'],
  answers: [{ question: 'q8', position: 'We began.', approachIds: ['a', 'b'] }],
  comparisonIds: ['a'],
  overlapIds: [],
  recipientIds: [],
  allBoardMembers: true,
  revisions: { a: 'a1', b: 'b1' },
  overlapItems: {},
  version: 1,
  sections: {},
  issuedAt: null,
  issuedBy: null,
  ...over,
});
/** Of whoever reads: ‘hidden’ is an initiative that they may not see. */
const names = {
  question: (id: string) => id,
  initiative: (id: string) => (id === 'hidden' ? null : `The ${id}`),
  overlap: () => null,
};
const changes = (over: Partial<EditionRow>) => packChanges(edition(), edition(over), names);

describe('what has changed since the issue before', () => {
  test.each<[Partial<EditionRow>, string[]]>([
    [{}, []],
    [{ purpose: 'To note.' }, ['The purpose was rewritten.']],
    [{ meetingOn: '2027-01-28' }, ['The meeting is on 28 January 2027, not on 3 December 2026.']],
    [{ questions: ['q8', 'q2'] }, ['Added: “q2”', 'Taken out: “q1”']],
    [
      { answers: [{ question: 'q8', position: 'We finished.', approachIds: ['a', 'c'] }] },
      [
        'Where we stand was rewritten: “q8”',
        'Added to peers’ approaches to “q8”: ‘The c’.',
        'Taken out of peers’ approaches to “q8”: ‘The b’.',
      ],
    ],
    [{ revisions: { a: 'a2', b: 'b1' } }, ['‘The a’ has been revised by those who wrote it.']],
    // Its words are for those who read the issue before.
    [{ decisions: 'Agree.\nLead it.' }, ['A decision asked for is new: Lead it.', 'A decision is no longer asked for.']],
  ])('%j', (over, said) => {
    expect(changes(over)).toEqual(said);
  });

  test('tells nothing of what its reader may not see', () => {
    expect(changes({ comparisonIds: ['a', 'hidden'] })).toEqual([]);
    // Beside what they may not see the other stands alone, and what stands alone is not shown.
    expect(changes({ comparisonIds: ['c', 'hidden'], revisions: { a: 'a1', b: 'b1', c: 'c2' } })).toEqual([]);
    expect(changes({ comparisonIds: ['a', 'c'] })).toEqual([
      'Added to what is set side by side: ‘The a’.',
      'Added to what is set side by side: ‘The c’.',
    ]);
    expect(packChanges(edition({ comparisonIds: ['a', 'hidden'] }), edition(), names)).toEqual([]);
  });
});

describe('a section of a pack', () => {
  const input = { key: 'k', id: 'p', version: 1 };
  test('is exactly one, and each question has its own', () => {
    expect(sectionOf(input)).toBeNull();
    expect(sectionOf({ ...input, decisions: [], comparison: [] })).toBeNull();
    expect(sectionOf({ ...input, decisions: [] })).toEqual({ section: 'decisions', name: 'decisions' });
    expect(sectionOf({ ...input, question: { question: 'q3', position: '', approaches: [] } })).toEqual({
      section: 'question',
      name: 'q3',
    });
  });

  test('keeps what others chose and this viewer may not see', () => {
    expect(keepingUnseen(['c'], ['a', 'hidden'], new Set(['a', 'c']))).toEqual(['c', 'hidden']);
  });

  test('is read with its limits', () => {
    const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`;
    expect(readIds([id(1), id(1), 'no id', id(2)], 2, 'f', 'things')).toEqual({ read: [id(1), id(2)] });
    expect(readIds([id(1), id(2)], 1, 'f', 'things')).toEqual({ problems: [{ field: 'f', message: 'Choose at most 1 things.' }] });
    expect(readDecisions([' Agree. ', '', 'Fund\nit.'])).toEqual({ read: 'Agree.\nFund it.' });
    expect(readDecisions(Array.from({ length: 9 }, () => 'Agree.'))).toMatchObject({ problems: [{ field: 'decisions' }] });
    expect(readMeeting({ meetingOn: '2026-02-30', body: ' ', title: '' })).toMatchObject({
      problems: [{ field: 'title' }, { field: 'body' }, { field: 'meetingOn' }],
    });
    expect(readDecisions(['Write to 943 476 5919.'])).toMatchObject({ problems: [{ field: 'decisions.0' }] });
  });
});

test('the public part is shown by anyone’s eyes, the private part by its reader’s', () => {
  const reader = { ...NOBODY, personId: 'p', member: true, organisationIds: ['o'] } satisfies Viewer;
  const organisation = { demonstration: false } as never;
  expect(eyesOn({ part: 'public', organisation }, reader)).toEqual(NOBODY);
  expect(eyesOn({ part: 'private', organisation }, reader)).toBe(reader);
  expect(eyesOn({ part: 'public', organisation: { demonstration: true } as never }, reader).seesDemonstration).toBe(true);
});

describe('the length of a pack', () => {
  const parts = [
    { heading: null, pages: 0.9 },
    { heading: 'Are we copying?', pages: 1.6 },
    { heading: 'Side by side', pages: 3.1 },
    { heading: 'Sources', pages: 4 },
    { heading: 'Decisions asked for', pages: 0.1 },
  ];

  test('is nobody’s business up to six pages', () => expect(tooLong({ pages: 6, parts })).toEqual([]));

  test('beyond, the longest parts are named that somebody can shorten', () => {
    expect(tooLong({ pages: 7, parts })).toEqual([
      {
        field: 'length',
        message:
          'On paper it has 7 pages; a board reads two to six. Leave something out of ‘Side by side’ (about 3 pages), ‘Are we copying?’ (about 1½ pages), the front sheet (about 1 page), or say that it may be this long.',
      },
    ]);
    expect(tooLong({ pages: 9, parts: parts.slice(-1) })[0]?.message).toContain('two to six. Choose fewer questions or approaches, or say');
  });
});

test('patients and people’s own addresses are taken by no text of a pack', () => {
  const fieldsOf = (read: object) => ('problems' in read ? (read.problems as { field: string }[]).map(({ field }) => field) : []);
  const [patient, address] = ['Patient 943 476 5919', 'Ask jane.smith@nhs.net'];
  expect(fieldsOf(readMeeting({ meetingOn: '2026-12-03', body: patient, title: address }))).toEqual(['title', 'body']);
  expect(
    fieldsOf(readFrontSheet({ purpose: patient, recommendation: address, sponsor: 'Chief nurse', risk: patient, consideredBefore: '' })),
  ).toEqual(['purpose', 'recommendation', 'risk']);
  expect(fieldsOf(readQuestion({ question: 'q8', position: patient, approaches: [] }))).toEqual(['position']);
  expect(fieldsOf(readDecisions(['Agree.', address]))).toEqual(['decisions.1']);
});

describe('what a pack says of others', () => {
  const entry = (id: string, name: string, more: object = {}) => ({
    id,
    slug: id,
    title: `Work ${id}`,
    stage: 'live',
    stageAsOf: null,
    outcome: 'Faster.',
    organisation: { name },
    demonstration: true,
    source: null,
    ...more,
  });
  const fictional = entry('a', 'Birch Trust (fictional)');
  const summarised = entry('b', 'Leeds Trust', { demonstration: false, source: { title: 'A paper', date: '2024' } });
  const paper = (approaches: object[], compared: object[] = []) =>
    packPaper({
      part: 'public',
      organisation: 'Alder Trust (fictional)',
      demonstration: true,
      edition: edition(),
      issuedOn: '1 May 2026',
      recipients: [],
      questions: [{ label: 'Are we copying?', position: 'We began.', approaches }],
      compared,
      comparison: compared.length > 1 ? { headings: compared.map((_one, place) => `Column ${place}`), rows: [] } : null,
      overlaps: [],
      changes: null,
      since: null,
      publicUrl: 'https://kith.example.org',
      url: 'https://kith.example.org/packs/p',
      madeAt: new Date(0),
    } as unknown as PackFacts);

  test('names its source beside it, by the number at the end, and that its trust has not looked at it', () => {
    const { blocks, sources } = paper([fictional], [summarised, fictional]);
    const told = JSON.stringify(blocks);
    expect(told).toContain('"Work a (source 1)"');
    expect(told).toMatch(/"Column 0 \(source 2, not checked by the trust\)".*"Column 1 \(source 1\)"/);
    expect(sources.map((text) => JSON.stringify(text))).toEqual([
      expect.stringContaining('Work a'),
      expect.stringMatching(/Work b.*summarised from A paper \(2024\), not checked/),
      expect.stringContaining('This pack'),
    ]);
  });

  test('names no source of a comparison of which its reader may see one side only', () => {
    expect(JSON.stringify(paper([], [summarised]).sources)).not.toContain('Work b');
  });

  test('keeps what is fictional apart from what is real where a fictional board names both', () => {
    expect(paper([fictional]).caption).toMatch(/^Demonstration: all of this is fictional/);
    expect(JSON.stringify(paper([fictional]).blocks)).not.toContain('(fictional)');
    const mixed = paper([fictional, summarised]);
    expect(mixed.caption).toMatch(/^Demonstration: names marked “fictional” are made up/);
    expect(JSON.stringify(mixed.blocks)).toMatch(/Birch Trust \(fictional\).*Leeds Trust"/);
  });
});
