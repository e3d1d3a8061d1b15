import { ErrorPanel } from '@kith/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { FormProblems } from './form-problems';
import type { Attempt } from './use-attempt';

/** What came of the last try, above the form. */
export function AttemptProblems({ attempt: { count, problems, failed } }: { attempt: Attempt }) {
  return (
    <>
      <FormProblems key={count} problems={problems} />
      {failed ? (
        <Failed key={`failed-${count}`}>
          <ErrorPanel message={`${failed.message} What you typed is still here.`} correlationId={failed.correlationId} />
        </Failed>
      ) : null}
    </>
  );
}

/** Takes the focus as what is wrong with a form does: on a long form it stands far above the button. */
function Failed({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1}>
      {children}
    </div>
  );
}
