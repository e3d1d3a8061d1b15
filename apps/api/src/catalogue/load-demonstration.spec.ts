import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { missingToPublish, nameKey, readContent } from '../initiatives/initiative.rules.js';
import { findNames } from '../lessons/names.rules.js';
import { readVocabularyFiles } from '../tags/vocabulary-files.js';
import { readEntries } from './entry-lines.js';
import { DEMONSTRATION_FOLDER, type Demonstration, readDemonstration } from './load-demonstration-files.js';

const data = new URL('../', DEMONSTRATION_FOLDER);
const text = (path: string): string => readFileSync(new URL(path, data), 'utf8');
const csv = (path: string): Record<string, string>[] => parse(text(path), { columns: true, bom: true });

let demonstration: Demonstration;
let files: string;
beforeAll(async () => {
  demonstration = await readDemonstration();
  files = [
    'organisations.json',
    'initiatives.jsonl',
    'adaptations.json',
    'lessons.json',
    'contracts.json',
    'needs.json',
    'answers.json',
    'choices.json',
    'reviews.json',
    'seen.json',
    'showings.json',
    'journey.json',
    'packs.json',
  ]
    .map((name) => text(`demonstration/${name}`))
    .join('\n');
});

const register = (): string => {
  const folder = readdirSync(new URL('organisations/', data))
    .filter((name) => name.startsWith('register-'))
    .sort()
    .at(-1);
  return `organisations/${folder}`;
};

describe('the demonstration names nothing real', () => {
  test('no supplier of a real patient record', () => {
    const suppliers = [...new Set(csv(`${register()}/trust_profile.csv`).map((row) => row.primary_epr_supplier ?? ''))].filter(
      (name) => name !== '',
    );
    expect(suppliers.length).toBeGreaterThan(10);
    // The firm's own word is enough ("Epic"), unless it is an everyday one.
    const everyday = ['Access', 'Advanced', 'In-house', 'System'];
    const words = suppliers.map((name) => name.replace(/^The /, '').split(' ')[0] as string).filter((word) => !everyday.includes(word));
    expect(words.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(files))).toEqual([]);
    expect(suppliers.filter((name) => files.includes(name))).toEqual([]);
  });

  test('no supplier or product of the starter catalogue', () => {
    const keys = (products: { name: string; supplier: string }[]) =>
      products.flatMap(({ name, supplier }) => [nameKey(name), nameKey(supplier)]).filter(Boolean);
    const real = new Set(readEntries(text('catalogue/starter.jsonl')).flatMap(({ content }) => keys(content.products)));
    const fictional = demonstration.entries.flatMap(({ content }) => keys(content.products));
    expect(fictional.length).toBeGreaterThan(50);
    expect(fictional.filter((key) => real.has(key))).toEqual([]);
  });

  test('no trust, by name or by code', () => {
    const trusts = csv(`${register()}/organisations.csv`);
    expect(
      trusts.filter(
        ({ name = '', ods_code = '' }) => files.toLowerCase().includes(name.toLowerCase()) || new RegExp(`\\b${ods_code}\\b`).test(files),
      ),
    ).toEqual([]);
  });

  test('partners are fictional organisations of the files, or say that they are fictional', () => {
    const codes = new Set(demonstration.area.organisations.map(({ odsCode }) => odsCode));
    const partners = demonstration.entries.flatMap(({ content }) => content.partners);
    expect(partners.filter(({ odsCode, name }) => (odsCode === null ? !name.includes('(fictional') : !codes.has(odsCode)))).toEqual([]);
  });
});

describe('the demonstration is as a trust would have published it', () => {
  test('known terms, no patient data, and the seven fields that a person must fill', async () => {
    const terms = await readVocabularyFiles();
    const known = new Set(terms.map(({ vocabulary, id }) => `${vocabulary}/${id}`));
    const problems = demonstration.entries.flatMap(({ slug, content }) => {
      const read = readContent(content, (vocabulary, id) => known.has(`${vocabulary}/${id}`));
      const found = 'problems' in read ? read.problems : missingToPublish(read.content);
      return found.map(({ field, message }) => `${slug} ${field}: ${message}`);
    });
    expect(problems).toEqual([]);
  });

  test('some sixty initiatives, each with its own address, at every level and from every trust', () => {
    const { entries, area } = demonstration;
    expect(new Set(entries.map(({ slug }) => slug)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(entries.map(({ level }) => level))).toEqual(new Set(['organisation', 'system', 'network', 'public']));
    const leads = new Set(entries.map(({ organisation }) => organisation));
    const trusts = area.organisations.filter(({ kind }) => !['icb', 'council', 'collaborative'].includes(kind));
    expect(trusts.map(({ odsCode }) => odsCode).filter((code) => !leads.has(code))).toEqual([]);
  });

  test('lessons told without a name name nobody, and are about something known', async () => {
    const { area, entries, lessons } = demonstration;
    const terms = await readVocabularyFiles();
    const capabilities = terms.filter(({ vocabulary }) => vocabulary === 'capability');
    const names = {
      organisations: area.organisations.map(({ name }) => name),
      near: area.organisations.map(({ name }) => name),
      codes: new Set([...area.organisations, ...area.systems].map(({ odsCode }) => odsCode)),
      places: [...area.organisations.map(({ town }) => town), ...area.systems.map(({ shortName }) => shortName)],
      suppliers: entries.flatMap(({ content }) => content.products.flatMap(({ name, supplier }) => [name, supplier])),
      harmless: [],
    };
    expect(lessons.length).toBeGreaterThan(2);
    expect(lessons.filter(({ capability }) => !capabilities.some(({ id }) => id === capability))).toEqual([]);
    expect(lessons.flatMap(({ happened, advice }) => findNames({ happened, advice }, names))).toEqual([]);
  });

  test('peers are of one kind', () => {
    const kinds = new Map(demonstration.area.organisations.map(({ odsCode, kind }) => [odsCode, kind]));
    for (const [code, peers] of Object.entries(demonstration.area.peers)) {
      expect(peers.map((peer) => kinds.get(peer))).toEqual(peers.map(() => kinds.get(code)));
    }
  });
});

describe('the drawn map', () => {
  test('every organisation stands inside a system of today', () => {
    const { systems, organisations } = demonstration.area;
    const ring = new Map(systems.map(({ odsCode, boundary }) => [odsCode, boundary.coordinates[0] ?? []]));
    const outside = organisations.filter(
      ({ longitude, latitude, memberships }) =>
        !memberships.some(({ system, endsOn }) => endsOn === null && contains(ring.get(system) ?? [], longitude, latitude)),
    );
    expect(outside.map(({ odsCode }) => odsCode)).toEqual([]);
  });

  test('footprints are closed and share a border', () => {
    const rings = demonstration.area.systems.map(({ boundary }) => (boundary.coordinates[0] ?? []).map((point) => point.join()));
    for (const points of rings) expect(points[0]).toBe(points.at(-1));
    const [one = [], other = []] = rings;
    expect(one.filter((point) => other.includes(point)).length).toBeGreaterThan(10);
  });
});

/** Ray casting: whether a point lies inside a ring. */
function contains(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] as [number, number];
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}
