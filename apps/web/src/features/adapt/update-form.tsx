import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { type Adaptation_recordFragment, UpdateAdaptationDocument } from './adapt.generated';
import { fieldsOf, readRecord } from './record.rules';
import { RECORD_FIELD_IDS, RecordFieldset } from './record-fields';
import { TheirChanges } from './their-changes';

/** The adopter keeps its record up to date. Where someone else saved in between, theirs is shown beside what was typed, and nothing is lost. */
export function UpdateForm({ record, person }: { record: Adaptation_recordFragment; person: string }) {
  const [update] = useMutation(UpdateAdaptationDocument);
  const { fields, setAll, forget } = useKeptFields(`adaptation.${person}.${record.id}`, {
    ...fieldsOf(record),
    version: String(record.version),
  });
  const [theirs, setTheirs] = useState<Adaptation_recordFragment>();
  const [saved, setSaved] = useState(false);
  const attempt = useAttempt(RECORD_FIELD_IDS);
  const read = readRecord(fields);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { data } = await update({ variables: { input: { key, id: record.id, version: Number(fields.version), ...read.record } } });
      return data?.updateAdaptation;
    });
    if (answer?.__typename === 'AdaptationConflict') {
      setTheirs(answer.theirs);
      // The next save says that theirs was seen.
      setAll({ version: String(answer.theirs.version) });
    }
    if (answer?.__typename !== 'Adaptation') return;
    setAll({ ...fieldsOf(answer), version: String(answer.version) });
    forget();
    setTheirs(undefined);
    setSaved(true);
  };

  return (
    <section aria-labelledby="update">
      <h2 id="update">Update the record</h2>
      <Announce visible>{saved ? <p>Saved.</p> : null}</Announce>
      <Form onSubmit={submit} aria-label="Update the record">
        <AttemptProblems attempt={attempt} />
        {theirs ? (
          <TheirChanges mine={'record' in read ? read.record : undefined} theirs={theirs} onTake={(taken) => setAll(taken)} />
        ) : null}
        {record.confirmation === 'CONFIRMED' ? (
          <p>
            It is confirmed as it stands. If you change what you took, or how far you are, the other trust is asked to confirm it again.
          </p>
        ) : null}
        <RecordFieldset key={theirs?.version} fields={fields} problems={attempt.problems} onChange={setAll} withOutcome />
        <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Saving' : theirs ? 'Save mine' : 'Save'}</Button>
      </Form>
    </section>
  );
}
