import { describe, expect, test } from '@jest/globals';
import { findPersonalAddresses, personalAddressIn, withoutPersonalAddresses } from './personal-address.rules.js';
import { readPageTexts, readTexts } from './plain-texts.rules.js';

describe('a person’s own e-mail address', () => {
  test.each([
    'jane.smith@nhs.net',
    'Ask j.smith2@alder.nhs.uk.',
    'mailto:jane-ann.o’brien@alder.nhs.uk',
    '(Jane_Smith+wards@alder.nhs.uk)',
    'ward7@gmail.com',
    'a@hotmail.co.uk',
    '‘jane.smith@nhs.net’',
    "'jane.smith@nhs.net'",
    '- -jane.smith@nhs.net',
  ])('is found in %p', (text) => expect(personalAddressIn(text)).toMatch(/@/));

  test.each([
    'digital.team@alder.nhs.uk',
    'virtual-wards@alder.nhs.uk',
    'enquiries@alder.nhs.uk',
    'chief.information.officer@alder.nhs.uk',
    'ward.7@alder.nhs.uk',
    'https://example.org/@jane.smith@example.org',
    'meet @ noon. ok',
    'nDCG@10',
  ])('is not seen in %p', (text) => expect(personalAddressIn(text)).toBeNull());

  test('is named with the field that holds it', () => {
    expect(findPersonalAddresses({ contact: { role: 'jane.smith@nhs.net' }, lessons: [{ text: 'Fine.' }] }, 'content')).toEqual([
      { field: 'content.contact.role', message: expect.stringContaining('‘jane.smith@nhs.net’') },
    ]);
  });

  test('is taken out wherever it stands, each of them, and links and teams are left', () => {
    const text =
      'Ask jane.smith@nhs.net or ward7@gmail.com, not digital.team@alder.nhs.uk; see https://example.org/@jane.smith@example.org';
    const without = withoutPersonalAddresses({ context: text, lessons: [{ text: 'Fine.' }], stageAsOf: null, products: [] });
    expect(without).toEqual({
      context: text.replace('jane.smith@nhs.net', '[e-mail]').replace('ward7@gmail.com', '[e-mail]'),
      lessons: [{ text: 'Fine.' }],
      stageAsOf: null,
      products: [],
    });
    expect(findPersonalAddresses(without, '')).toEqual([]);
  });

  test('is refused in texts of pages, not in messages between people', () => {
    const note = { most: 100 };
    expect(readTexts({ note: 'jane.smith@nhs.net' }, { note })).toEqual({ texts: { note: 'jane.smith@nhs.net' } });
    expect(readPageTexts({ note: 'jane.smith@nhs.net' }, { note })).toMatchObject({ problems: [{ field: 'note' }] });
    expect(readPageTexts({ note: 'jane.smith@nhs.net, 943 476 5919' }, { note: { most: 3 } })).toMatchObject({
      problems: [{ message: /too long/ }, { message: /NHS number/ }, { message: /own address/ }].map(({ message }) => ({
        message: expect.stringMatching(message),
      })),
    });
  });

  test('no text takes long to look through', () => {
    const begun = performance.now();
    for (const text of ["'’a".repeat(6_000), "a'".repeat(10_000), `a@${'a.'.repeat(10_000)}1`]) expect(personalAddressIn(text)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
