import { useMutation } from '@apollo/client/react';
import { Button, Checkboxes, Details, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { DeleteOwnAccountDocument } from './account.generated';

/** Erases the reader's own name and address. `leave` goes to the start page, on which nobody is signed in any more. */
export function DeleteAccount({ leave = () => window.location.assign('/') }: { leave?: () => void }) {
  const [erase] = useMutation(DeleteOwnAccountDocument);
  const [sure, setSure] = useState(false);
  const attempt = useAttempt(['sure']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = sure ? [] : [{ field: 'sure', message: 'Confirm that your account is to be deleted for good' }];
    const answer = await attempt.run('delete', missing, async (key) => {
      const { data } = await erase({ variables: { input: { key } } });
      return data?.deleteOwnAccount;
    });
    if (answer?.__typename === 'AccountDeleted') leave();
  };

  return (
    <>
      <h2 className="nhsuk-heading-m">Delete my account</h2>
      <p>Your name and e-mail address are erased, and your roles, sessions and access tokens end. This cannot be undone.</p>
      <p>
        What you published for your organisation stays, and so do messages that you wrote to others: in place of your name stands ‘A former
        member’. Names that were typed into a text are not found by this: have them removed first, from the history of the entry.
      </p>
      <Details open={attempt.count > 0 || undefined}>
        <Details.Summary>Delete my account</Details.Summary>
        <Details.Text>
          <Form onSubmit={submit} aria-label="Delete my account">
            <AttemptProblems attempt={attempt} />
            <Checkboxes name="sure" idPrefix="sure" small error={problemOf(attempt.problems, 'sure')}>
              <Checkboxes.Item id="sure" value="yes" checked={sure} onChange={() => setSure(!sure)}>
                Erase my name and address, for good
              </Checkboxes.Item>
            </Checkboxes>
            <Button warning aria-disabled={attempt.isSending || undefined}>
              {attempt.isSending ? 'Deleting' : 'Delete my account'}
            </Button>
          </Form>
        </Details.Text>
      </Details>
    </>
  );
}
