import { createContext, useContext } from 'react';
import type { Draft } from '../draft/draft';
import { inputId } from '../draft/fields';
import { valueAt, withValue } from '../draft/paths';
import type { Problem } from '../draft/sendable.rules';
import type { Vocabularies } from './vocabularies';

/** What every field of the form works on. */
export interface Form {
  readonly draft: Draft;
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Shown beside their fields. */
  readonly problems: readonly Problem[];
  /** Advice that stops nobody. */
  readonly hints: readonly Problem[];
  readonly vocabularies: Vocabularies;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field of the publish form stands outside of it');
  return form;
}

/** One value of the form by its path, with what is wrong with it. */
export function useField<T>(path: string) {
  const { draft, change, problems, hints } = useForm();
  return {
    id: inputId(path),
    value: valueAt(draft, path) as T,
    set: (value: T) => change((before) => withValue(before, path, value)),
    error: problems.find((problem) => problem.path === path)?.message,
    advice: hints.find((hint) => hint.path === path)?.message,
  };
}
