import { describe, expect, it } from '@jest/globals';
import { type Known, whyFound } from './why-found.rules';

const trust: Known = {
  name: 'University Hospitals Sussex NHS Foundation Trust',
  town: 'Worthing',
  odsCode: 'RYR',
  formerNames: [{ name: 'Western Sussex Hospitals NHS Foundation Trust', until: '2021-04-01' }],
  predecessors: [{ name: 'Brighton and Sussex University Hospitals NHS Trust', odsCode: 'RXH', date: '2021-04-01' }],
};
const names = (search: string, known = trust) => whyFound(search, known).map(({ name }) => name);

describe('why an organisation was found', () => {
  it.each(['sussex', 'University Hospitals', 'worthing', 'ryr', 'hosp sus', ''])(
    'says nothing where it carries the words itself: %s',
    (search) => {
      expect(names(search)).toEqual([]);
    },
  );

  it('names the name that it had', () => {
    expect(whyFound('western sussex', trust)).toEqual([
      { by: 'former-name', name: 'Western Sussex Hospitals NHS Foundation Trust', until: '2021-04-01' },
    ]);
  });

  it('names who became part of it, by name and by code', () => {
    expect(whyFound('brighton', trust)).toEqual([
      { by: 'predecessor', name: 'Brighton and Sussex University Hospitals NHS Trust', odsCode: 'RXH', date: '2021-04-01' },
    ]);
    expect(names('rxh')).toEqual(['Brighton and Sussex University Hospitals NHS Trust']);
  });

  it('reads words as the server does: case, accents, apostrophes and “&”', () => {
    const known = { ...trust, formerNames: [{ name: 'Guy’s & St Thomas’ Hospital', until: null }], predecessors: [] };
    expect(names('GUYS and st thömas', known)).toEqual(['Guy’s & St Thomas’ Hospital']);
  });

  it('keeps silent where it can only guess, as after a slip of the pen', () => {
    expect(names('brihgton')).toEqual([]);
  });

  it('keeps to the names that hold most of the words', () => {
    const known = {
      ...trust,
      formerNames: [
        { name: 'Western Hospitals', until: null },
        { name: 'Western Brighton Hospitals', until: null },
      ],
    };
    expect(names('western brighton', known)).toEqual(['Western Brighton Hospitals']);
  });
});
