import { Checkboxes } from 'nhsuk-react-components';
import { nameKindWords } from './lesson-words';
import type { FoundNameKind } from './own-lessons.generated';

export interface NameInText {
  readonly text: string;
  readonly kind: FoundNameKind;
}

export interface FoundNamesProps {
  names: readonly NameInText[];
  accepted: readonly string[];
  onChange: (accepted: string[]) => void;
  error?: string | undefined;
}

/** Names by which readers could tell who wrote it; each is taken out of the text, or said to stay. */
export function FoundNames({ names, accepted, onChange, error }: FoundNamesProps) {
  const different = [...new Map(names.map((name) => [name.text, name])).values()];
  return (
    <div className="kith-lessons__names" aria-live="polite">
      {different.length > 0 ? (
        <Checkboxes
          name="names"
          idPrefix="names"
          legend="Readers could tell from these who you are"
          legendProps={{ size: 's' }}
          hint="Take them out of the text. Tick only what is to stay all the same."
          error={error}
        >
          {different.map(({ text, kind }, index) => (
            <Checkboxes.Item
              key={text}
              id={index === 0 ? 'names' : `names-${index}`}
              value={text}
              checked={accepted.includes(text)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...accepted, text] : accepted.filter((one) => one !== text))}
            >
              Keep “{text}”, {nameKindWords[kind]}
            </Checkboxes.Item>
          ))}
        </Checkboxes>
      ) : null}
    </div>
  );
}
