import { Radios } from 'nhsuk-react-components';

export interface LevelFieldProps<Level extends string> {
  legend?: string;
  hint: string;
  /** What each level is called here, in the order in which they stand. */
  words: Readonly<Partial<Record<Level, string>>>;
  level: string;
  error: string | undefined;
  onChange: (level: Level) => void;
}

/** Whom something reaches: the field `level` of a form. */
export function LevelField<Level extends string>({
  legend = 'Who may know of this?',
  hint,
  words,
  level,
  error,
  onChange,
}: LevelFieldProps<Level>) {
  return (
    <Radios name="level" idPrefix="level" legend={legend} legendProps={{ size: 's' }} hint={hint} error={error}>
      {(Object.keys(words) as Level[]).map((one, index) => (
        <Radios.Item
          key={one}
          // The first bears the name of the field, so that a summary of problems can lead to it.
          id={index === 0 ? 'level' : `level-${one}`}
          value={one}
          checked={level === one}
          onChange={() => onChange(one)}
        >
          {words[one]}
        </Radios.Item>
      ))}
    </Radios>
  );
}
