import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { forgetLists } from '../../../lib/apollo/forget-lists';
import { describeError, errorCode, type FailedRequest } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { sessionEnded } from '../../../lib/session/session-ended';
import type { Autosave } from '../autosave/use-autosave';
import type { Problem } from '../draft/sendable.rules';
import { PublishInitiativeDocument } from './outcome.generated';
import { useOnceSaved } from './use-once-saved';

export interface Publishing {
  /** Waiting for the last save, or for the answer. */
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly refused: string | null;
  readonly failed: FailedRequest | null;
  readonly publish: () => void;
}

/** Saves what is unsaved, then publishes exactly that. One intention has one key, so that a double click or a retry is one act. */
export function usePublishing(autosave: Autosave, onPublished: (slug: string) => void): Publishing {
  const { ready, dispatch } = autosave;
  const client = useApolloClient();
  const [mutate] = useMutation(PublishInitiativeDocument, { fetchPolicy: 'no-cache' });
  const [outcome, setOutcome] = useState<Omit<Publishing, 'busy' | 'publish'>>({ problems: [], refused: null, failed: null });
  const { keyFor } = useIntention();

  const send = async (id: string, version: number) => {
    const { level } = ready;
    try {
      const { data } = await mutate({ variables: { input: { key: keyFor([id, version, level]), id, version, level } } });
      const result = data?.publishInitiative;
      switch (result?.__typename) {
        case 'Initiative':
          // Lists that were asked before do not hold it.
          for (const fieldName of ['workingRevisions', 'workingRevision']) client.cache.evict({ id: 'ROOT_QUERY', fieldName });
          client.cache.evict({ id: client.cache.identify(result) });
          forgetLists(client);
          onPublished(result.slug);
          return;
        case 'InvalidInput':
          setOutcome({
            problems: result.problems.map(({ field, message }) => ({ path: ready.formPath(field), message })),
            refused: null,
            failed: null,
          });
          return;
        case 'Conflict':
          dispatch({ kind: 'overtaken', theirs: result.theirs });
          return;
        default:
          setOutcome({ problems: [], refused: result?.message ?? null, failed: null });
      }
    } catch (error) {
      if (errorCode(error) === 'FORGED_REQUEST') sessionEnded(true);
      setOutcome({ problems: [], refused: null, failed: describeError(error) });
    }
  };

  const { busy, begin } = useOnceSaved(autosave, send);
  const publish = () => {
    setOutcome({ problems: [], refused: null, failed: null });
    begin();
  };
  return { busy, ...outcome, publish };
}
