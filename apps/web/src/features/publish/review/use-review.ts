import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { describeError, errorCode } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { sessionEnded } from '../../../lib/session/session-ended';
import type { Autosave } from '../autosave/use-autosave';
import { useOnceSaved } from '../outcome/use-once-saved';
import type { Publishing } from '../outcome/use-publishing';
import { ReviewStandingDocument, type review_standingFragment, SendForReviewDocument } from './review.generated';

type Outcome = Omit<Publishing, 'busy' | 'publish'>;
const NONE: Outcome = { problems: [], refused: null, failed: null };

export interface Review extends Outcome {
  /** Where the saved revision stands; undefined until it is known. */
  readonly standing: review_standingFragment | undefined;
  readonly busy: boolean;
  readonly send: () => void;
}

/** Where a revision stands between its editors and their approvers, and the act of sending it. */
export function useReview(autosave: Autosave): Review {
  const { state, ready, dispatch } = autosave;
  const client = useApolloClient();
  const { data, refetch } = useQuery(ReviewStandingDocument, {
    variables: { id: state.id ?? '' },
    skip: !state.id,
    fetchPolicy: 'cache-and-network',
  });
  const [mutate] = useMutation(SendForReviewDocument);
  const [outcome, setOutcome] = useState<Outcome>(NONE);
  const { keyFor } = useIntention();

  // A save may have taken it back.
  const standing = data?.workingRevision ?? undefined;
  const isOld = standing !== undefined && state.version !== null && standing.version < state.version;
  useEffect(() => {
    if (isOld) void refetch().catch(() => undefined);
  }, [isOld, state.version, refetch]);

  const { busy, begin } = useOnceSaved(autosave, async (id, version) => {
    const { level } = ready;
    // What came back unchanged and is sent again is another act.
    try {
      const { data: answer } = await mutate({
        variables: { input: { key: keyFor([id, version, level, standing?.refusedReason]), id, version, level } },
      });
      const result = answer?.sendForReview;
      if (result?.__typename === 'WorkingRevision') client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'workingRevisions' });
      else if (result?.__typename === 'Conflict') dispatch({ kind: 'overtaken', theirs: result.theirs });
      else if (result?.__typename === 'InvalidInput')
        setOutcome({ ...NONE, problems: result.problems.map(({ field, message }) => ({ path: ready.formPath(field), message })) });
      else setOutcome({ ...NONE, refused: result?.message ?? null });
    } catch (error) {
      if (errorCode(error) === 'FORGED_REQUEST') sessionEnded(true);
      setOutcome({ ...NONE, failed: describeError(error) });
    }
  });
  const send = () => {
    setOutcome(NONE);
    begin();
  };
  return { standing, busy, send, ...outcome };
}
