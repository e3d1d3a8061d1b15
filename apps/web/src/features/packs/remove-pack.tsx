import { useMutation } from '@apollo/client/react';
import { Button, Details, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { type PackPage_packFragment, RemovePackDocument } from './packs.generated';

/** A pack that was never issued goes, behind a fold that says what goes with it. */
export function RemovePack({ pack, version }: { pack: PackPage_packFragment; version: number }) {
  const navigate = useNavigate();
  const [remove] = useMutation(RemovePackDocument);
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run({ id: pack.id, version }, [], async (key) => {
      const result = (await remove({ variables: { input: { key, id: pack.id, version } } })).data?.removePack;
      if (result?.__typename !== 'PackConflict') return result;
      const message = 'Someone changed the pack in the meantime, so it was not removed. Look at it again above first.';
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename === 'Removed') navigate(paths.packs, { state: { said: `Removed: ${pack.title}` } });
  };
  return (
    <Details>
      <Details.Summary>Remove this pack</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Remove this pack">
          <AttemptProblems attempt={attempt} />
          <p>
            All that was written for it goes, also for others who write it, and nothing brings it back. A pack that was issued once can’t be
            removed.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            {attempt.isSending ? 'Removing' : 'Yes, remove it'}
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
