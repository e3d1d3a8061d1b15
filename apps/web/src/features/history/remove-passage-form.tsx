import { useApolloClient, useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Checkboxes, Form, InsetText, Textarea, WarningCallout } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { PassageTable } from './passage-table';
import { PassagePlacesDocument, type PassagePlacesQuery, RedactPassageDocument } from './remove-passage.generated';

type Found = NonNullable<PassagePlacesQuery['passagePlaces']>;

/** First where it stands, then why, then once more: it cannot be undone. */
export function RemovePassageForm({ id }: { id: string }) {
  const client = useApolloClient();
  const [redact] = useMutation(RedactPassageDocument);
  const [passage, setPassage] = useState('');
  const [messages, setMessages] = useState(false);
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [found, setFound] = useState<Found>();
  const [removed, setRemoved] = useState<{ slug: string; title: string }>();
  const looking = useAttempt(['passage']);
  const removing = useAttempt(['passage', 'reason', 'sure']);

  /** What was looked up holds for that text only. */
  const change = (act: () => void) => {
    act();
    setFound(undefined);
    setSure(false);
  };

  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRemoved(undefined);
    const missing = passage.trim().length < 2 ? [{ field: 'passage', message: 'Enter the passage as it is written' }] : [];
    await looking.run({ passage, messages }, missing, async () => {
      const { data } = await client.query({ query: PassagePlacesDocument, variables: { id, passage, messages }, fetchPolicy: 'no-cache' });
      if (!data?.passagePlaces) return { __typename: 'NotAllowed', message: 'You may not remove passages from this any more.' };
      setFound(data.passagePlaces);
      return { __typename: 'Found' };
    });
  };

  const remove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = [
      ...(reason.trim() ? [] : [{ field: 'reason', message: 'Say why it is removed' }]),
      ...(sure ? [] : [{ field: 'sure', message: 'Confirm that it is to be removed for good' }]),
    ];
    const answer = await removing.run({ passage, messages, reason }, missing, async (key) => {
      const { data } = await redact({ variables: { input: { key, id, passage, reason, messages } } });
      return data?.redactPassage;
    });
    if (answer?.__typename !== 'PassageRemoved') return;
    change(() => setPassage(''));
    setReason('');
    removing.settled();
    setRemoved(answer.initiative);
  };

  return (
    <>
      <p>
        For a name, an address or another detail that should not have been written. It goes from every revision, old and new, from what is
        being worked on, from what others copied of it or wrote about adapting it, from your contracts for it, from lessons that you told of
        it without your name, and from the search. In its place stands ‘[removed on …]’ with the date; in a lesson without the date, which
        would tell whose it is.
      </p>
      <p>
        It is not reached where a text is not part of this entry: <a href={paths.contracts}>needs and other contracts</a>, contracts of
        partners, lessons that name no entry, and other entries. Whoever wrote those changes them there. The record of changes holds no
        texts of the entry.
      </p>
      <Announce visible>
        {removed ? (
          <InsetText>
            <p>
              The passage is removed from every version of <a href={paths.history(removed.slug)}>{removed.title}</a>.
            </p>
          </InsetText>
        ) : null}
      </Announce>
      <Form onSubmit={look} aria-label="Look for a passage">
        <AttemptProblems attempt={looking} />
        <Textarea
          id="passage"
          name="passage"
          rows={3}
          label="The passage"
          labelProps={{ size: 's' }}
          hint="As it is written, whole words. Capitals and line breaks don’t matter."
          maxLength={2000}
          value={passage}
          onChange={({ currentTarget: { value } }) => change(() => setPassage(value))}
          error={problemOf([...looking.problems, ...removing.problems], 'passage')}
        />
        <Checkboxes name="messages" idPrefix="messages" small>
          <Checkboxes.Item value="yes" checked={messages} onChange={() => change(() => setMessages(!messages))}>
            Also from messages about this entry, whoever wrote them
          </Checkboxes.Item>
        </Checkboxes>
        <Button secondary aria-disabled={looking.isSending || undefined}>
          {looking.isSending ? 'Looking' : 'See where it stands'}
        </Button>
      </Form>
      <div role="status" aria-live="polite">
        {found ? (
          <p>
            {found.count === 0
              ? 'It stands nowhere in this entry.'
              : `It stands in ${found.count === 1 ? 'one place' : `${found.count} places`}.`}
          </p>
        ) : null}
      </div>
      {found && found.count > 0 ? (
        <>
          <PassageTable places={found.places} />
          <h2 className="nhsuk-heading-m">Remove it</h2>
          <Form onSubmit={remove} aria-label="Remove the passage">
            <AttemptProblems attempt={removing} />
            <WarningCallout>
              <WarningCallout.Heading>This cannot be undone</WarningCallout.Heading>
              <p>Nobody can bring the passage back, not even an operator. Who removed it, when and why is kept; the passage is not.</p>
            </WarningCallout>
            <Textarea
              id="reason"
              name="reason"
              rows={2}
              label="Why is it removed?"
              labelProps={{ size: 's' }}
              hint="Kept, so leave the passage itself out."
              maxLength={600}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={problemOf(removing.problems, 'reason')}
            />
            <Checkboxes name="sure" idPrefix="sure" small error={problemOf(removing.problems, 'sure')}>
              <Checkboxes.Item id="sure" value="yes" checked={sure} onChange={() => setSure(!sure)}>
                Remove it from every version, for good
              </Checkboxes.Item>
            </Checkboxes>
            <Button warning aria-disabled={removing.isSending || undefined}>
              {removing.isSending ? 'Removing' : 'Remove the passage'}
            </Button>
          </Form>
        </>
      ) : null}
    </>
  );
}
