import { describe, expect, it } from '@jest/globals';
import { type Digest, type DigestItem, digestMail as mailOf, monthOf } from './digest.rules.js';

const item = (title: string, questions: readonly string[], trust: string | null = 'Birch NHS Trust'): DigestItem => ({
  title,
  trust,
  slug: title.toLowerCase(),
  questions,
});
const digest = (over: Partial<Digest> = {}): Digest => ({
  organisation: 'Alder NHS Trust',
  since: '1 October 2026',
  answered: true,
  items: [item('Bots', ['q9', 'q2']), item('Beds', ['q2'])],
  total: 2,
  questions: [
    { id: 'q2', label: 'What not to do?' },
    { id: 'q9', label: 'Can we experiment?' },
  ],
  ...over,
});

const digestMail = (one: Digest) => mailOf(one, 'https://kith.example', 'https://kith.example/mail/stop#t');

describe('a digest for a board member', () => {
  it('names each entry once, under the first of its questions, and says how to stop', () => {
    const { subject, text } = digestMail(digest());
    expect(subject).toBe('New for your board on Kith: 2 entries');
    expect(text.match(/Bots/g)).toHaveLength(1);
    expect(text.indexOf('Bots')).toBeGreaterThan(text.indexOf('Can we experiment?'));
    expect(text).toContain('the questions that your board has answered');
    for (const address of ['initiatives/bots', 'questions/q9', 'mail/stop#t', 'account'])
      expect(text).toContain(`https://kith.example/${address}`);
  });

  it('says how many more there are, and leaves out questions to which nothing new speaks', () => {
    const { text } = digestMail(digest({ items: [item('Beds', ['q2'], null)], total: 4, answered: false }));
    expect(text).toContain('3 more stand on the pages of the questions.');
    expect(text).toContain('Beds (trust not named)');
    expect(text).toContain('the nine questions for boards');
    expect(text).not.toContain('Can we experiment?');
  });

  it('reads well of one', () => {
    const { subject, text } = digestMail(digest({ items: [item('Beds', ['q2'])], total: 1 }));
    expect(subject).toBe('New for your board on Kith: 1 entry');
    expect(text).toMatch(/^1 entry of .* is new or changed since 1 October 2026 and speaks to/);
  });

  it('belongs to a month of London’s calendar', () => expect(monthOf('2026-11-30')).toBe('2026-11'));
});
