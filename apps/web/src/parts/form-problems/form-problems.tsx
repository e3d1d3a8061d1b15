import { ErrorSummary } from 'nhsuk-react-components';
import { useMarkedProblems } from './use-marked-problems';

/** One thing to put right, with the id of the field that it concerns; null where it concerns the whole. */
export interface FormProblem {
  readonly field: string | null;
  /** Where a field has several inputs, such as the boxes of a date: the id of the one that is wrong. */
  readonly input?: string;
  readonly message: string;
}

const inputOf = ({ field, input }: FormProblem): string | null => input ?? field;

/** What is wrong with a form, above it, each linked to its field. It takes the focus when it appears: give it a `key` that changes with every try. */
export function FormProblems({ problems }: { problems: readonly FormProblem[] }) {
  useMarkedProblems(problems.map(inputOf));
  if (problems.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {problems.map((problem) =>
          problem.field ? (
            <ErrorSummary.ListItem key={problem.field + problem.message} href={`#${inputOf(problem)}`}>
              {problem.message}
            </ErrorSummary.ListItem>
          ) : (
            <li key={problem.message}>{problem.message}</li>
          ),
        )}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

/** The message that stands beside a field. */
export const problemOf = (problems: readonly FormProblem[], field: string): string | undefined =>
  problems.find((one) => one.field === field)?.message;
