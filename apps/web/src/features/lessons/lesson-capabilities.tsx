import { Fold } from '@kith/ui';
import { useState } from 'react';
import { type LessonsState, lessonsAddress } from './lessons-address.rules';
import type { FoundLessons } from './use-lessons';

/** What the lessons are about, with how many of them this reader may see. */
export function LessonCapabilities({ state, found }: { state: LessonsState; found: FoundLessons }) {
  const [isWide] = useState(() => window.matchMedia?.('(min-width: 48.0625em)').matches ?? true);
  const other = { ...state, after: null };
  return (
    <nav aria-label="What the lessons are about">
      <Fold summary={state.capability ? 'About (1 chosen)' : 'About'} open={isWide}>
        <ul className="nhsuk-list nhsuk-body-s">
          {found.capabilities.map(({ capability, count }) => (
            <li key={capability.id}>
              {capability.id === state.capability ? (
                <strong aria-current="true">{capability.label}</strong>
              ) : (
                <a href={lessonsAddress({ ...other, capability: capability.id })}>{capability.label}</a>
              )}{' '}
              ({count})
            </li>
          ))}
        </ul>
        <p className="nhsuk-body-s">
          <a href={lessonsAddress({ ...other, demonstration: !state.demonstration })}>
            {state.demonstration ? 'Back to real lessons' : 'Show the demonstration area (fictional)'}
          </a>
        </p>
      </Fold>
    </nav>
  );
}
