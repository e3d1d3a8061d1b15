import { ErrorPanel } from '@kith/ui';
import { FormProblems } from './form-problems';
import type { Attempt } from './use-attempt';

/** What came of the last try, above the form. */
export function AttemptProblems({ attempt: { count, problems, failed } }: { attempt: Attempt }) {
  return (
    <>
      <FormProblems key={count} problems={problems} />
      {failed ? (
        <ErrorPanel
          key={`failed-${count}`}
          message={`${failed.message} What you typed is still here.`}
          correlationId={failed.correlationId}
        />
      ) : null}
    </>
  );
}
