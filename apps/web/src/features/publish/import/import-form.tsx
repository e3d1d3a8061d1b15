import { useMutation } from '@apollo/client/react';
import { Button, Form, Radios, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { forgetLists } from '../../../lib/apollo/forget-lists';
import { AttemptProblems } from '../../../parts/form-problems/attempt-problems';
import { type FormProblem, problemOf } from '../../../parts/form-problems/form-problems';
import { useAttempt } from '../../../parts/form-problems/use-attempt';
import { ImportFileDone } from './import-done';
import { ImportOwnFileDocument, type ImportPlan_outcomeFragment } from './import-file.generated';
import { ImportPlan } from './import-plan';

/** As the server takes it. */
const MOST_BYTES = 700_000;

interface Chosen {
  readonly name: string;
  readonly base64: string;
  readonly publish: boolean;
}

/** Choose, see what would happen, then do it. Choosing otherwise begins anew: what is confirmed is what was shown. */
export function ImportForm({ onAnother }: { onAnother: () => void }) {
  const [send, { client }] = useMutation(ImportOwnFileDocument);
  const [file, setFile] = useState<File>();
  const [publish, setPublish] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const [plan, setPlan] = useState<ImportPlan_outcomeFragment>();
  const attempt = useAttempt(['file']);

  const ask = async (asked: Chosen, dryRun: boolean, problems: readonly FormProblem[] = []) => {
    const answer = await attempt.run({ ...asked, dryRun }, problems, async (key) => {
      const { data } = await send({ variables: { input: { key, file: asked.base64, dryRun, publish: asked.publish } } });
      return data?.importOwnFile;
    });
    // Each look is a new one: what is in Kith may have changed since.
    if (answer) attempt.settled();
    if (answer?.__typename !== 'FileImport') return;
    if (answer.written) forgetLists(client);
    setChosen(asked);
    setPlan(answer);
  };
  const choose = (isToPublish: boolean) => {
    setPublish(isToPublish);
    setPlan(undefined);
  };
  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPlan(undefined);
    const problem = problemWith(file);
    const content = file && !problem ? { name: file.name, base64: await asBase64(file), publish } : NOTHING;
    await ask(content, true, problem ? [{ field: 'file', message: problem }] : []);
  };

  if (plan?.written) return <ImportFileDone done={plan} onAnother={onAnother} />;
  return (
    <>
      <Form onSubmit={look} noValidate className="nhsuk-u-reading-width">
        <AttemptProblems attempt={attempt} />
        <TextInput
          id="file"
          type="file"
          className="nhsuk-file-upload"
          name="file"
          label="Your file"
          labelProps={{ size: 's' }}
          hint="CSV UTF-8, .xlsx or JSON Lines, up to 700 KB and 200 entries"
          accept=".csv,.xlsx,.jsonl,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={problemOf(attempt.problems, 'file')}
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0]);
            setPlan(undefined);
          }}
        />
        <Radios id="publish" name="publish" legend="What becomes of the entries?" legendProps={{ size: 's' }}>
          <Radios.Item value="no" checked={!publish} onChange={() => choose(false)} hint="You look at each and publish it by hand">
            Keep them as drafts
          </Radios.Item>
          <Radios.Item
            value="yes"
            checked={publish}
            onChange={() => choose(true)}
            hint="At the level the file names, else for any signed-in member. Where an approver has to agree, they are sent for review"
          >
            Publish them
          </Radios.Item>
        </Radios>
        <Button secondary={plan !== undefined} aria-disabled={attempt.isSending || undefined}>
          See what would happen
        </Button>
      </Form>
      {plan && chosen ? (
        <ImportPlan
          key={attempt.count}
          plan={plan}
          name={chosen.name}
          isSending={attempt.isSending}
          onConfirm={() => void ask(chosen, false)}
        />
      ) : null}
    </>
  );
}

const NOTHING: Chosen = { name: '', base64: '', publish: false };

function problemWith(file: File | undefined): string | null {
  if (!file) return 'Choose a file';
  if (file.size === 0) return 'This file is empty: choose another';
  return file.size > MOST_BYTES ? 'The file is larger than 700 KB: divide it, and import the parts' : null;
}

/** Without the beginning of the address as which the browser reads it. */
const asBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
