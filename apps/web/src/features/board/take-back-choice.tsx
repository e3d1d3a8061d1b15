import { useMutation } from '@apollo/client/react';
import { Button, Details, Form, Textarea } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { type Choice_saidFragment, NotDoneDocument, TakeBackChoiceDocument } from './board.generated';

/** Out of sight for everybody at once, and kept for members with the reason. */
export function TakeBackChoice({ choice }: { choice: Choice_saidFragment }) {
  const navigate = useNavigate();
  const [takeBack] = useMutation(TakeBackChoiceDocument, { refetchQueries: [NotDoneDocument] });
  const { fields, setAll, forget } = useKeptFields(`choice-back.${choice.id}`, { reason: '' });
  const attempt = useAttempt(['back-reason']);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason } = fields;
    const problems = reason.trim() === '' ? [{ field: 'back-reason', message: 'Write why it is taken back' }] : [];
    const answer = await attempt.run(reason, problems, async (key) => {
      const input = { key, id: choice.id, version: choice.version ?? 0, reason };
      const result = (await takeBack({ variables: { input } })).data?.takeBackChoice;
      return result?.__typename === 'ChoiceConflict' ? { __typename: 'NotAllowed' as const, message: result.message } : result;
    });
    if (answer?.__typename !== 'Removed') return;
    forget();
    navigate(paths.notDone, { state: { said: `Taken back: ${choice.title}` } });
  };
  return (
    <Details>
      <Details.Summary>Take it back</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Take it back">
          <AttemptProblems attempt={attempt} />
          <Textarea
            id="back-reason"
            name="back-reason"
            rows={2}
            label="Why"
            hint="Such as that it was started after all. Nobody else sees it any more; members find it under ‘Taken back since’."
            error={problemOf(attempt.problems, 'back-reason')}
            value={fields.reason}
            onChange={(event) => setAll({ reason: event.currentTarget.value })}
          />
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            Take it back now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
