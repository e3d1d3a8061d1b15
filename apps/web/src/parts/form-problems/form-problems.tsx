import { ErrorSummary } from 'nhsuk-react-components';
import { useMarkedProblems } from './use-marked-problems';

/** One thing to put right, with the id of the field that it concerns; null where it concerns the whole. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: string;
}

/** What is wrong with a form, above it, each linked to its field. It takes the focus when it appears: give it a `key` that changes with every try. */
export function FormProblems({ problems }: { problems: readonly FormProblem[] }) {
  useMarkedProblems(problems.map(({ field }) => field));
  if (problems.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {problems.map(({ field, message }) =>
          field ? (
            <ErrorSummary.ListItem key={field + message} href={`#${field}`}>
              {message}
            </ErrorSummary.ListItem>
          ) : (
            <li key={message}>{message}</li>
          ),
        )}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

/** The message that stands beside a field. */
export const problemOf = (problems: readonly FormProblem[], field: string): string | undefined =>
  problems.find((one) => one.field === field)?.message;
