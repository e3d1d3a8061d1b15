import { useMutation } from '@apollo/client/react';
import { Button, Details, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { forgetLists } from '../../lib/apollo/forget-lists';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { type Adaptation_recordFragment, TakeBackAdaptationDocument } from './adapt.generated';
import { titleOf } from './title-of';

/** A record made by mistake goes, behind a fold that says what goes with it. */
export function TakeBackRecord({ record }: { record: Adaptation_recordFragment }) {
  const navigate = useNavigate();
  const [takeBack, { client }] = useMutation(TakeBackAdaptationDocument, {
    update: (cache, { data }) => {
      if (data?.takeBackAdaptation.__typename === 'Removed')
        cache.evict({ id: cache.identify({ __typename: 'Adaptation', id: record.id }) });
    },
  });
  const attempt = useAttempt();
  const { id, version, originLead } = record;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run({ id, version }, [], async (key) => {
      const result = (await takeBack({ variables: { input: { key, id, version } } })).data?.takeBackAdaptation;
      if (result?.__typename !== 'AdaptationConflict') return result;
      const message = 'Someone changed the record in the meantime, so it was not taken back. Look at it again above first.';
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'Removed') return;
    forgetLists(client);
    navigate(paths.adaptations, { state: { said: `Taken back: ${titleOf(record)}` } });
  };
  return (
    <Details>
      <Details.Summary>Take this record back</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Take this record back">
          <AttemptProblems attempt={attempt} />
          <p>
            Do this if it was recorded by mistake. It is removed with all that is written in it, {originLead?.name ?? 'the other trust'} is
            told, and nothing brings it back. If you used it and no longer do, choose ‘Stopped’ above instead: others learn from that.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            {attempt.isSending ? 'Taking it back' : 'Yes, take it back'}
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
