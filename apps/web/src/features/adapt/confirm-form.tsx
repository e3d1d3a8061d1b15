import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, CharacterCount, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { type Adaptation_recordFragment, ConfirmAdaptationDocument } from './adapt.generated';

/** The origin's word on the adopter's claim. It may be given again: what was disputed can be put right. */
export function ConfirmForm({ record, person }: { record: Adaptation_recordFragment; person: string }) {
  const [confirm] = useMutation(ConfirmAdaptationDocument);
  const { fields, setAll, forget } = useKeptFields(`confirm.${person}.${record.id}`, { note: '' });
  const [said, setSaid] = useState('');
  const attempt = useAttempt(['note']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const confirmed = pressed?.getAttribute('value') !== 'dispute';
    const problems =
      confirmed || fields.note.trim()
        ? []
        : [{ field: 'note', message: 'Say what is not right, so that the other trust can put it right' }];
    const answer = await attempt.run({ confirmed, ...fields, version: record.version }, problems, async (key) => {
      const { id, version, adopter } = record;
      const { data } = await confirm({ variables: { input: { key, id, version, confirmed, note: fields.note } } });
      const result = data?.confirmAdaptation;
      if (result?.__typename !== 'AdaptationConflict') return result;
      const message = `${adopter.name} changed its record in the meantime. What it says now stands above: read it, then confirm or dispute it.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'Adaptation') return;
    forget();
    setSaid(confirmed ? 'Confirmed.' : 'Disputed. The other trust is told.');
  };

  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">Is this right?</h2>
      <p>{record.adopter.name} says that it took this from you. Others see whether you confirm it.</p>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      <Form onSubmit={submit} aria-label="Confirm or dispute">
        <AttemptProblems attempt={attempt} />
        <CharacterCount
          id="note"
          name="note"
          rows={3}
          maxLength={1000}
          threshold={75}
          label="Note"
          labelProps={{ size: 's' }}
          hint="Needed only to dispute: say what is not right."
          value={fields.note}
          onChange={(event) => setAll({ note: event.currentTarget.value })}
          error={problemOf(attempt.problems, 'note')}
        />
        <div className="nhsuk-button-group">
          <Button value="confirm" aria-disabled={attempt.isSending || undefined}>
            Confirm
          </Button>
          <Button secondary value="dispute" aria-disabled={attempt.isSending || undefined}>
            Dispute
          </Button>
        </div>
      </Form>
    </section>
  );
}
