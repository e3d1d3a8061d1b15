import { useMutation } from '@apollo/client/react';
import { Button, Form, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { Said } from '../../parts/said/said';
import { CommentOnOverlapDocument } from './overlaps.generated';

/** What a member of the area wants to say to the others. */
export function CommentForm({ id, person }: { id: string; person: string }) {
  const [comment] = useMutation(CommentOnOverlapDocument);
  const { fields, setAll, forget } = useKeptFields(`overlap-comment.${person}.${id}`, { text: '' });
  const attempt = useAttempt(['text']);
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaid('');
    const problems = fields.text.trim() === '' ? [{ field: 'text', message: 'Write what you want to say' }] : [];
    const answer = await attempt.run(
      fields,
      problems,
      async (key) => (await comment({ variables: { input: { key, id, text: fields.text } } })).data?.commentOnOverlap,
    );
    if (answer?.__typename !== 'Overlap') return;
    setAll({ text: '' });
    forget();
    attempt.settled();
    setSaid('Your comment stands above.');
  };
  return (
    <Form onSubmit={submit} aria-label="Comment" className="nhsuk-u-reading-width kith-screen-only">
      <AttemptProblems attempt={attempt} />
      <Said sentence={said} />
      <Textarea
        id="text"
        name="text"
        rows={3}
        label="Your comment"
        labelProps={{ size: 's' }}
        hint="Members of the area read this, and may be asked for it."
        error={problemOf(attempt.problems, 'text')}
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
      />
      <Button secondary aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Sending' : 'Comment'}
      </Button>
    </Form>
  );
}
