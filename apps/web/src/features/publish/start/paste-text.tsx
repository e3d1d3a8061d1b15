import { useApolloClient } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { Button, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeError, type FailedRequest } from '../../../lib/errors/describe-error';
import { paths } from '../../../parts/paths';
import { contentOf } from '../draft/draft';
import { DraftFromTextDocument } from './publish-page.generated';

const MOST = 200_000;
const KEPT = 'kith.publish.pasted';

/** An existing text fills the fields by its headings; the editor corrects the rest. */
export function PasteText() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [text, setText] = useState(kept);
  const [error, setError] = useState<string>();
  const [failed, setFailed] = useState<FailedRequest>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    try {
      if (text) sessionStorage.setItem(KEPT, text);
      else sessionStorage.removeItem(KEPT);
    } catch {
      // A browser that keeps nothing: the text is still in the box.
    }
  }, [text]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const wrong = !text.trim()
      ? 'Paste a text, or use the empty form instead'
      : text.length > MOST
        ? `This is too long: at most ${MOST.toLocaleString('en-GB')} characters`
        : undefined;
    setError(wrong);
    setFailed(undefined);
    if (wrong) return field.current?.focus();
    setBusy(true);
    try {
      const { data } = await client.query({ query: DraftFromTextDocument, variables: { text }, fetchPolicy: 'no-cache' });
      if (!data) return;
      sessionStorage.removeItem(KEPT);
      navigate(`${paths.publish}/new/thing`, { state: { pasted: contentOf(data.draftFromText) } });
    } catch (problem) {
      setFailed(describeError(problem));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Textarea
        id="pasted"
        ref={field}
        rows={8}
        label="Paste a text you have"
        labelProps={{ size: 's' }}
        hint="A case study, a board paper, a slide’s words. Headings such as ‘Challenge’, ‘What we did’ or ‘Lessons’ fill the fields; you correct the rest. Take out anything about patients first."
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button secondary aria-disabled={busy}>
        {busy ? 'Reading the text …' : 'Fill the form from this text'}
      </Button>
    </form>
  );
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}
