import { useMutation } from '@apollo/client/react';
import { Announce, PlainText } from '@kith/ui';
import { Button, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatDay } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../form-problems/attempt-problems';
import { problemOf } from '../form-problems/form-problems';
import { useAttempt } from '../form-problems/use-attempt';
import { paths } from '../paths';
import { AnswerRefilingDocument, type RefilingPanel_refilingFragment } from './refiling-panel.generated';

export interface RefilingPanelProps {
  /** Of the initiative. */
  id: string;
  refilings: readonly RefilingPanel_refilingFragment[];
  person: string;
  /** Where it is being written: puts the capability into the form and says whether that was saved. Left out elsewhere. */
  putIn?: (capability: string) => Promise<boolean>;
}

/** What an area's office suggests to whoever writes for the entry. Nothing changes until somebody takes it, and nothing is published by that. */
export function RefilingPanel({ id, refilings, person, putIn }: RefilingPanelProps) {
  return refilings.map((refiling) => (
    <Suggestion key={refiling.id} id={id} refiling={refiling} person={person} {...(putIn ? { putIn } : {})} />
  ));
}

type Props = Omit<RefilingPanelProps, 'refilings'> & { refiling: RefilingPanel_refilingFragment };

function Suggestion({ id, refiling, person, putIn }: Props) {
  const [answer] = useMutation(AnswerRefilingDocument);
  const noteId = `note-${refiling.id}`;
  const { fields, setAll, forget } = useKeptFields(`refiling.${person}.${refiling.id}`, { note: '' });
  const [keeping, setKeeping] = useState(fields.note !== '');
  const attempt = useAttempt([noteId]);
  const [unsaved, setUnsaved] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const { outcome, capability, insteadOf, area, office } = refiling;
  const heading = `refiling-${refiling.id}`;

  // The pressed button is gone: whoever opens the note means to write in it, else the heading says where one is.
  useEffect(() => {
    if (!acted.current) return;
    if (keeping && outcome === 'WAITING') document.getElementById(noteId)?.focus();
    else title.current?.focus();
  }, [keeping, outcome, noteId]);
  const turn = (isKeeping: boolean) => {
    acted.current = true;
    setKeeping(isKeeping);
  };

  const send = async (take: boolean) => {
    setUnsaved(false);
    acted.current = true;
    const note = take ? null : fields.note.trim();
    const problems = note === '' ? [{ field: noteId, message: 'Say why it stays: the office will ask' }] : [];
    const answered = await attempt.run({ take, note, id: refiling.id }, problems, async (key) => {
      if (take && putIn && !(await putIn(capability.id))) {
        setUnsaved(true);
        return undefined;
      }
      const given = (await answer({ variables: { input: { key, id: refiling.id, take, note } } })).data?.answerRefiling;
      return given?.__typename === 'InvalidInput'
        ? { ...given, problems: given.problems.map(({ message }) => ({ field: noteId, message })) }
        : given;
    });
    if (answered?.__typename === 'Refiling') forget();
  };

  const said = {
    WAITING: null,
    TAKEN: `It is filed under ${capability.label} in your working revision. Nobody else sees that until it is published.`,
    DECLINED: 'It stays as it is filed. The office reads your note.',
    REPLACED: 'The office has decided anew since.',
  }[outcome];
  return (
    <section aria-labelledby={heading} className="nhsuk-inset-text kith-screen-only">
      <h2 id={heading} ref={title} tabIndex={-1} className="nhsuk-heading-s">
        The office of {area.shortName} suggests filing this under {capability.label}
      </h2>
      <Announce visible>
        {said ? (
          <p>
            {said} {outcome === 'TAKEN' && !putIn ? <a href={`${paths.revise(id)}/publish`}>Check it and publish</a> : null}
          </p>
        ) : null}
      </Announce>
      {outcome === 'WAITING' ? (
        <>
          <p>
            {insteadOf ? `It was filed under ${insteadOf.label} then. ` : ''}
            {capability.label}: {capability.description}
          </p>
          <h3 className="nhsuk-heading-xs nhsuk-u-margin-bottom-1">Why</h3>
          <PlainText text={refiling.why} />
          <p className="nhsuk-body-s">
            {refiling.suggestedBy ?? 'Somebody who has left'}, {office.name}, {formatDay(refiling.suggestedAt)}. It is your entry: nothing
            changes unless you take it, and it is published as ever.
          </p>
          <AttemptProblems attempt={attempt} />
          <Announce visible>
            {unsaved ? <p>It is in the form, and could not be saved yet. Put right what stands above, then take it again.</p> : null}
          </Announce>
          {keeping ? (
            <form
              noValidate
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                void send(false);
              }}
            >
              <Textarea
                id={noteId}
                name={noteId}
                rows={2}
                label="Why it stays as it is"
                labelProps={{ size: 's' }}
                hint="Members of the area read this. No names of people."
                error={problemOf(attempt.problems, noteId)}
                value={fields.note}
                onChange={(event) => setAll({ note: event.currentTarget.value })}
              />
              <div className="nhsuk-button-group">
                <Button small aria-disabled={attempt.isSending || undefined}>
                  Keep it as it is
                </Button>
                <Button type="button" small secondary onClick={() => turn(false)}>
                  Back
                </Button>
              </div>
            </form>
          ) : (
            <div className="nhsuk-button-group">
              <Button type="button" small aria-disabled={attempt.isSending || undefined} onClick={() => void send(true)}>
                Take it
              </Button>
              <Button type="button" small secondary onClick={() => turn(true)}>
                Keep it as it is
              </Button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}
