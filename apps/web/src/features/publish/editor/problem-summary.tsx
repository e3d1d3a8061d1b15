import { ErrorSummary } from 'nhsuk-react-components';
import type { Ref } from 'react';
import { useMarkedProblems } from '../../../parts/form-problems/use-marked-problems';
import { inputId, placeWords } from '../draft/fields';
import type { Problem } from '../draft/sendable.rules';

/** What needs correcting, each leading to its field. It takes the focus only when the editor asked to go on. */
export function ProblemSummary(props: { problems: readonly Problem[]; onGoTo: (path: string) => void; summary: Ref<HTMLDivElement> }) {
  const { problems, onGoTo, summary } = props;
  useMarkedProblems(problems.map(({ path }) => inputId(path)));
  return (
    <ErrorSummary disableAutoFocus ref={summary} tabIndex={-1}>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {problems.map(({ path, message, namesPlace }) => (
          <ErrorSummary.ListItem
            key={`${path} ${message}`}
            href={`#${inputId(path)}`}
            onClick={(event) => {
              event.preventDefault();
              onGoTo(path);
            }}
          >
            {namesPlace ? message : `${placeWords(path)}: ${message}`}
          </ErrorSummary.ListItem>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
