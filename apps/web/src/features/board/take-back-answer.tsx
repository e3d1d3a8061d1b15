import { useMutation } from '@apollo/client/react';
import { Button, Details, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { type OwnAnswerQuery, OwnBoardDocument, TakeBackAnswerDocument } from './board.generated';

type Own = NonNullable<OwnAnswerQuery['ownBoardQuestion']>;
type Standing = NonNullable<Own['answer']>;

/** No answer stands then; what stood is found among the earlier ones. */
export function TakeBackAnswer({ own: { organisation, question }, answer }: { own: Own; answer: Standing }) {
  const navigate = useNavigate();
  const [takeBack] = useMutation(TakeBackAnswerDocument, { refetchQueries: [OwnBoardDocument] });
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = await attempt.run(answer.id, [], async (key) => {
      const input = { key, organisation: organisation.id, question: question.id, version: answer.version };
      const result = (await takeBack({ variables: { input } })).data?.takeBackBoardAnswer;
      if (result?.__typename !== 'BoardAnswerConflict') return result;
      const message = `Someone changed this answer in the meantime, so it still stands. It now says: ‘${result.theirs.text}’ Open this page again to take that back.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (found?.__typename === 'Removed') navigate(paths.ownBoard, { state: { said: `Taken back: ${question.label}` } });
  };
  const { level } = answer;
  return (
    <Details>
      <Details.Summary>Take this answer back</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Take this answer back">
          <AttemptProblems attempt={attempt} />
          <p>
            Your board then answers this question no more.
            {level === 'ORGANISATION' ? '' : ' Nobody else is shown a part of it any more.'} Members find what it said under ‘Earlier
            answers’, and you can answer anew.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            Take it back now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
