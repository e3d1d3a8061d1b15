import { useRef, useState } from 'react';
import { describeError, type FailedRequest } from '../../lib/errors/describe-error';
import { useIntention } from '../../lib/forms/use-intention';
import type { FormProblem } from './form-problems';

/** What a change answers with, as far as every form reads it. */
interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
}

export interface Attempt {
  /** Rises with every try: the key under which problems are shown, so that they take the focus anew. */
  readonly count: number;
  readonly problems: readonly FormProblem[];
  readonly failed: FailedRequest | undefined;
  readonly isSending: boolean;
}

const NONE: Attempt = { count: 0, problems: [], failed: undefined, isSending: false };

/**
 * The tries of one form. `fields` are the ids of its fields: problems of other things concern the whole. Nothing typed is touched
 * whatever comes of a try, and a second click while one is on its way does nothing.
 */
export function useAttempt(fields: readonly string[] = []) {
  const [attempt, setAttempt] = useState<Attempt>(NONE);
  const isSending = useRef(false);
  const intention = useIntention();

  /** Sends `content` unless something is wrong already; gives the answer, which may be a refusal; undefined where none came. */
  const run = async <Result extends Answer>(
    content: unknown,
    problems: readonly FormProblem[],
    send: (key: string) => Promise<Result | undefined>,
  ): Promise<Result | undefined> => {
    if (isSending.current) return undefined;
    const show = (changed: Partial<Attempt>) => setAttempt(({ count }) => ({ ...NONE, count: count + 1, ...changed }));
    if (problems.length > 0) {
      show({ problems });
      return undefined;
    }
    isSending.current = true;
    setAttempt((before) => ({ ...before, isSending: true }));
    try {
      const answer = await send(intention.keyFor(content));
      show({ problems: problemsIn(answer, fields) });
      return answer;
    } catch (error) {
      show({ failed: describeError(error) });
      return undefined;
    } finally {
      isSending.current = false;
    }
  };
  return { ...attempt, run, settled: intention.settled };
}

function problemsIn(answer: Answer | undefined, fields: readonly string[]): FormProblem[] {
  if (answer?.__typename === 'InvalidInput') {
    // A date's first box stands for the date.
    const named = (answer.problems ?? []).map(({ field, message }) => ({
      field: [field, `${field}-day`].find((id) => fields.includes(id)) ?? null,
      message,
    }));
    return named.length > 0 ? named : [{ field: null, message: answer.message ?? '' }];
  }
  if (answer?.__typename === 'NotFound' || answer?.__typename === 'NotAllowed') return [{ field: null, message: answer.message ?? '' }];
  return [];
}
