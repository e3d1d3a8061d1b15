import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { RestoreRevisionDocument } from './history.generated';

/** Begins a revision that says what an older one said; nothing is published by it. */
export function RestoreButton({ id, revisionId, number }: { id: string; revisionId: string; number: number }) {
  const navigate = useNavigate();
  const [restore] = useMutation(RestoreRevisionDocument, { fetchPolicy: 'no-cache' });
  const attempt = useAttempt();
  const act = async () => {
    const answer = await attempt.run(revisionId, [], async (key) => {
      const { data } = await restore({ variables: { input: { key, id, revisionId } } });
      return data?.restoreRevision;
    });
    if (answer?.__typename === 'WorkingRevision') await navigate(paths.revise(answer.id));
  };
  return (
    <>
      <AttemptProblems attempt={attempt} />
      <button type="button" className="kith-link-button" onClick={() => void act()} aria-disabled={attempt.isSending || undefined}>
        Revise from this one<span className="nhsuk-u-visually-hidden"> (revision {number})</span>
      </button>
    </>
  );
}
