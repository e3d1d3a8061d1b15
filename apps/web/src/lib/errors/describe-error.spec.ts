import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { describeError, errorCode } from './describe-error';

const answer = (status: number, body: string, header?: string) =>
  new ServerError('failed', {
    response: { status, headers: new Headers(header ? { 'x-correlation-id': header } : {}) } as unknown as Response,
    bodyText: body,
  });
const body = (code: string) =>
  JSON.stringify({ errors: [{ message: 'Something went wrong on our side.', extensions: { code, correlationId: 'c-1' } }] });

describe('a failed request', () => {
  it.each([
    ['a lost connection', new TypeError('Failed to fetch'), { kind: 'offline', correlationId: null }],
    [
      'an error in the answer',
      new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'INTERNAL', correlationId: 'c-2' } }] }),
      { kind: 'broken', correlationId: 'c-2' },
    ],
    ['an error with status 500', answer(500, body('INTERNAL')), { kind: 'broken', correlationId: 'c-1' }],
    ['a refused request', answer(400, body('BAD_REQUEST')), { kind: 'refused', correlationId: 'c-1' }],
    ['a page of a proxy', answer(502, '<html>Bad gateway</html>', 'c-3'), { kind: 'broken', correlationId: 'c-3' }],
    ['too many requests', answer(429, '{}', 'c-4'), { kind: 'refused', correlationId: 'c-4' }],
  ])('is told apart: %s', (_name, error, expected) => {
    expect(describeError(error)).toMatchObject(expected);
  });

  it('never shows what a refusal says of the inside', () => {
    const inside = new CombinedGraphQLErrors({
      errors: [{ message: 'Variable "$after" got invalid value', extensions: { code: 'BAD_REQUEST' } }],
    });
    expect(describeError(inside).message).not.toContain('$after');
  });

  it('says what to do where somebody signed in or out in another window', () => {
    expect(describeError(answer(400, body('FORGED_REQUEST'))).message).toContain('Sign in again');
  });

  it('gives the server’s code', () => {
    expect(errorCode(answer(400, body('FORGED_REQUEST')))).toBe('FORGED_REQUEST');
    expect(errorCode(new Error('x'))).toBeNull();
  });
});
