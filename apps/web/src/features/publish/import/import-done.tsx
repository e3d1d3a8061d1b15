import { Button } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { paths } from '../../../parts/paths';
import type { ImportPlan_outcomeFragment } from './import-file.generated';
import { inWords } from './import-plan';

/** It is done. Takes the focus, since the form has gone. */
export function ImportFileDone({ done, onAnother }: { done: ImportPlan_outcomeFragment; onAnother: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="nhsuk-u-reading-width">
      <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        Imported: {inWords(done)}
      </h2>
      <p>
        <a href={paths.publish}>See your drafts and what is published</a>
      </p>
      <Button secondary onClick={onAnother}>
        Import another file
      </Button>
    </section>
  );
}
