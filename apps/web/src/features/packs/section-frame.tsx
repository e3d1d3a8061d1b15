import { Announce } from '@kith/ui';
import { Button, Form, WarningCallout } from 'nhsuk-react-components';
import type { FormEvent, ReactNode } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useUnsavedPart } from './unsaved-parts';
import type { useSection } from './use-section';

interface SectionFrameProps {
  id: string;
  title: string;
  intro?: ReactNode;
  section: Pick<ReturnType<typeof useSection>, 'attempt' | 'theirs' | 'said' | 'isUnsaved'>;
  onSave: () => void;
  children: ReactNode;
}

/** A section of a pack, with what came of saving it. */
export function SectionFrame({ id, title, intro, section: { attempt, theirs, said, isUnsaved }, onSave, children }: SectionFrameProps) {
  useUnsavedPart(id, title, isUnsaved);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave();
  };
  return (
    <section className="kith-pack__section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="nhsuk-heading-m">
        {title}
      </h2>
      {intro}
      <Form onSubmit={submit} aria-label={title}>
        <AttemptProblems attempt={attempt} />
        {theirs === null ? null : (
          <WarningCallout>
            <WarningCallout.Heading headingLevel="h3">Someone changed this part in the meantime</WarningCallout.Heading>
            <p>It now says:</p>
            <p className="kith-paper__text">{theirs || 'Nothing.'}</p>
            <p>What you typed is still below. Save again to put yours in its place.</p>
          </WarningCallout>
        )}
        {children}
        <Button secondary small aria-disabled={attempt.isSending || undefined}>
          {attempt.isSending ? 'Saving' : `Save: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
        </Button>
        <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      </Form>
    </section>
  );
}
