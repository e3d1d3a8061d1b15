import { describe, expect, it } from '@jest/globals';
import { isOneClick, stopHeaders, titleInMail } from './mail.rules.js';

describe('the headers that stop a mail', () => {
  it('let a mail programme press by itself where the address is encrypted, and only there', () => {
    expect(stopHeaders({ address: 'https://kith.example/mail/stop?token=t' })).toEqual({
      'List-Unsubscribe': '<https://kith.example/mail/stop?token=t>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(stopHeaders({ address: 'http://localhost:3000/mail/stop?token=t' })).toEqual({
      'List-Unsubscribe': '<http://localhost:3000/mail/stop?token=t>',
    });
  });
});

describe('a title in a mail', () => {
  it('is cut between characters, where it is long', () => {
    expect(titleInMail('Remote monitoring')).toBe('Remote monitoring');
    expect(titleInMail('é'.repeat(120))).toHaveLength(120);
    expect(titleInMail(`${'a'.repeat(119)}😀 and more`)).toBe(`${'a'.repeat(119)}😀…`);
  });
});

describe('what a mail programme sends', () => {
  const parts = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: text/plain\r\n\r\n${value}\r\n--b--\r\n`;
  it.each<[string, unknown, boolean]>([
    ['a form', { 'List-Unsubscribe': 'One-Click' }, true],
    ['a form in parts', parts('List-Unsubscribe', 'One-Click'), true],
    ['another form', { 'List-Unsubscribe': 'yes' }, false],
    ['another form in parts', parts('other', 'One-Click'), false],
    ['another value in parts', parts('List-Unsubscribe', 'Two-Clicks'), false],
    ['more than any programme sends', `${parts('List-Unsubscribe', 'One-Click')}${'x'.repeat(2_000)}`, false],
    ['nothing', undefined, false],
    ['null', null, false],
  ])('is known as %s', (_name, body, is) => expect(isOneClick(body)).toBe(is));
});
