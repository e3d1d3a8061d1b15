import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { describeError, errorCode } from '../../../lib/errors/describe-error';
import { SaveDraftDocument, type SaveDraftMutation } from '../draft/working-revision.generated';
import type { Answer, Save } from './autosave.rules';

/** Sends one save and says plainly what came of it. */
export function useSendSave(): (save: Save) => Promise<Answer> {
  const [saveDraft] = useMutation(SaveDraftDocument, { fetchPolicy: 'no-cache' });
  return useCallback(
    async ({ key, id, version, level, content }) => {
      try {
        const { data } = await saveDraft({ variables: { input: { key, id, version, level, content } } });
        return data ? answerOf(data.saveDraft) : unreachable(undefined);
      } catch (error) {
        // The session this page was given its token by has ended.
        return errorCode(error) === 'FORGED_REQUEST' ? { kind: 'signed-out' } : unreachable(error);
      }
    },
    [saveDraft],
  );
}

function unreachable(error: unknown): Answer {
  const { kind, message, correlationId } = describeError(error);
  return { kind: 'unreachable', offline: kind === 'offline', message, correlationId };
}

function answerOf(result: SaveDraftMutation['saveDraft']): Answer {
  switch (result.__typename) {
    case 'WorkingRevision':
      return { kind: 'saved', revision: result };
    case 'Conflict':
      return { kind: 'conflict', theirs: result.theirs };
    case 'InvalidInput':
      return {
        kind: 'invalid',
        message: result.message,
        problems: result.problems.map(({ field, message }) => ({ path: field, message })),
      };
    case 'NotAllowed':
      return result.signInNeeded ? { kind: 'signed-out' } : { kind: 'refused', message: result.message };
    case 'NotFound':
      return { kind: 'refused', message: result.message };
  }
}
