import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, useTestDatabase } from '../../test/test-database.js';
import { NOBODY, type Viewer } from '../people/viewer.js';
import { Acts } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Log } from '../platform/log.js';
import { readClinicalWords } from './clinical-words.js';
import { LoadVocabularies } from './load-vocabularies.js';
import { RequestTerm } from './request-term.js';
import { Terms } from './terms.js';
import { type FileTerm, readVocabularyFiles } from './vocabulary-files.js';

const test: Omit<TestDatabase, 'close'> = useTestDatabase();
const silent = { error() {}, warn() {}, info() {} } as unknown as Log;

describe('vocabularies', () => {
  let files: FileTerm[];
  let terms: Terms;
  let load: LoadVocabularies;

  beforeAll(async () => {
    files = await readVocabularyFiles();
    terms = new Terms(test.dataSource);
    load = new LoadVocabularies(test.dataSource, new Clock(), terms);
    await load.run();
  });

  it('are loaded in their order, each apart from the others', () => {
    const inFile = files.filter(({ vocabulary }) => vocabulary === 'care_setting').map(({ id }) => id);
    expect(inFile.length).toBeGreaterThan(10);
    expect(terms.all('care_setting').map(({ id }) => id)).toEqual(inFile);
    expect(terms.term('capability', 'e-prescribing')).toMatchObject({ __typename: 'Term', group: 'Medicines', startingPointOnly: false });
    expect(terms.term('technology', 'e-prescribing')).toBeNull();
  });

  it('stand beside clinical words, which widen a search and are no terms', async () => {
    const phrases = terms.expand("PIFU for Crohn's").map((concept) => concept.phrases);
    expect(phrases[1]).toContain('ibd');
    const words = (await readClinicalWords()).flatMap(({ label, synonyms }) => [label, ...synonyms]);
    expect(words.length).toBeGreaterThan(200);
    // A name of two things would widen a search to both.
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    const several = words.filter((word) => new Set(terms.expand(word).flatMap((concept) => concept.terms)).size > 1);
    expect(several).toEqual([]);
  });

  it('are the same after a second load', async () => {
    expect(await load.run()).toEqual({ changed: 0, retired: 0 });
  });

  it('keep a term that left its file, to be read and not chosen, and take it back', async () => {
    const without = files.filter(({ id }) => id !== 'virtual-ward');
    expect(await load.run(without)).toEqual({ changed: 0, retired: 1 });
    expect(terms.exists('capability', 'virtual-ward')).toBe(false);
    expect(terms.label('capability', 'virtual-ward')).toBe('Virtual ward and hospital at home');
    expect(terms.all('capability').map(({ id }) => id)).not.toContain('virtual-ward');
    expect(terms.expand('virtual ward')).toEqual([]);
    expect(await load.run()).toEqual({ changed: 1, retired: 0 });
    expect(terms.exists('capability', 'virtual-ward')).toBe(true);
  });

  it('change a term whose file changed', async () => {
    const renamed = files.map((term) =>
      term.id === 'virtual-ward' ? { ...term, label: 'Virtual ward', synonyms: ['ward at home'] } : term,
    );
    expect(await load.run(renamed)).toEqual({ changed: 1, retired: 0 });
    expect(terms.label('capability', 'virtual-ward')).toBe('Virtual ward');
    expect(terms.expand('a ward at home')).toHaveLength(1);
    await load.run();
  });

  it.each([
    ['EPMA', 'e-prescribing'],
    ['HEPMA', 'e-prescribing'],
    ['paper drug charts', 'e-prescribing'],
    ['ShCR', 'shared-care-record'],
    ['PIFU', 'patient-initiated-follow-up'],
    ['RPA', 'robotic-process-automation'],
  ])('know %s', (words, id) => {
    expect(terms.expand(words).flatMap((concept) => concept.terms.map((term) => term.id))).toContain(id);
  });

  it('take everyday words of other vocabularies for what they say', () => {
    expect(terms.expand('upgrade')).toEqual([]);
  });
});

describe('asking for a term', () => {
  const organisationId = newId();
  const editor: Viewer = { ...NOBODY, personId: newId(), member: true, actingFor: organisationId, editsFor: [organisationId] };
  const input = (changes: object = {}) => ({
    key: newId(),
    vocabulary: 'capability' as never,
    label: 'Digital twins',
    why: 'We plan one.',
    ...changes,
  });
  let request: RequestTerm;

  beforeAll(() => {
    const clock = new Clock();
    const acts = new Acts(test.dataSource, clock, new Jobs(test.dataSource, clock, silent), silent);
    request = new RequestTerm(test.dataSource, acts, new Audit(clock), clock);
  });

  it('keeps the request once for one key, and notes who asked', async () => {
    // NUL and half of an emoji: the database takes neither, the audit's JSON least of all.
    const once = input({ label: ' Digital \u0000  twins\ud83d ' });
    const first = await request.run(editor, once);
    expect(first).toMatchObject({ __typename: 'TermRequest', label: 'Digital twins' });
    expect(await request.run(editor, once)).toEqual(first);
    const kept = await test.dataSource.query(`select organisation_id from term_request where label = 'Digital twins'`);
    expect(kept).toEqual([{ organisation_id: organisationId }]);
    const audited = await test.dataSource.query(`select person_id from audit_event where action = 'term.requested'`);
    expect(audited).toEqual([{ person_id: editor.personId }]);
  });

  it.each([
    ['label', { label: ' x ' }],
    ['label', { label: 'x'.repeat(101) }],
    ['why', { why: 'x'.repeat(1_001) }],
    ['key', { key: '\u0000' }],
  ])('refuses a %s that can’t be kept', async (field, changes) => {
    expect(await request.run(editor, input(changes))).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });

  it('is for signed-in editors', async () => {
    expect(await request.run(NOBODY, input())).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await request.run({ ...editor, editsFor: [] }, input())).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
  });
});
