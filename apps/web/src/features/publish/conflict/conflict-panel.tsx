import { Button, ErrorMessage, Fieldset } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { formatTime } from '../../../lib/format/dates';
import { PageHeading } from '../../../lib/page/page-heading';
import type { Draft } from '../draft/draft';
import { FIELDS } from '../draft/fields';
import type { Vocabularies } from '../editor/vocabularies';
import type { Choice, Difference } from './differences.rules';
import { valueWords } from './value-words';

export interface ConflictPanelProps {
  differences: readonly Difference[];
  savedBy: string | null;
  /** Whether the viewer saved it themselves, in another window. */
  byViewer: boolean;
  savedAt: string;
  vocabularies: Vocabularies;
  onResolve: (choices: ReadonlyMap<keyof Draft, Choice>) => void;
  onBack: () => void;
}

/** Two people worked on one entry: both versions of each field, side by side. Nothing is lost until one is chosen. */
export function ConflictPanel({ differences, savedBy, byViewer, savedAt, vocabularies, onResolve, onBack }: ConflictPanelProps) {
  const who = byViewer ? 'You' : (savedBy ?? 'Someone else');
  const theirName = byViewer ? 'In the other window' : savedBy ? `${savedBy}’s` : 'Theirs';
  const [choices, setChoices] = useState<ReadonlyMap<keyof Draft, Choice>>(
    new Map(differences.flatMap(({ field, proposed }) => (proposed ? [[field, proposed] as const] : []))),
  );
  const [tried, setTried] = useState(false);
  const open = differences.filter(({ field }) => !choices.has(field));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = open[0];
    if (first) document.getElementById(`mine-${first.field}`)?.focus();
    else onResolve(choices);
  };

  return (
    <form onSubmit={submit} noValidate>
      <PageHeading title="Compare two versions">
        {byViewer ? 'You changed this in another window too' : `${who} changed this too`}
      </PageHeading>
      <p>
        {who} saved {byViewer ? 'there ' : ''}on {formatTime(savedAt)}, while you were writing{byViewer ? ' here' : ''}. Where only one of
        the two changed a field, that version is chosen already; you can choose otherwise.
      </p>
      {differences.length === 0 ? <p>Both versions say the same.</p> : null}
      {differences.map(({ field, mine, theirs }) => {
        const error = tried && !choices.has(field);
        const sides: [Choice, string, unknown][] = [
          ['mine', 'Yours', mine],
          ['theirs', theirName, theirs],
        ];
        return (
          <div key={field} className={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
            <Fieldset aria-describedby={error ? `error-${field}` : undefined}>
              <Fieldset.Legend size="m">{FIELDS[field].label}</Fieldset.Legend>
              {error ? <ErrorMessage id={`error-${field}`}>Choose which of the two to keep.</ErrorMessage> : null}
              <div className="kith-versions">
                {sides.map(([side, name, value]) => (
                  <div key={side} className="kith-version">
                    <div className="nhsuk-radios nhsuk-radios--small">
                      <div className="nhsuk-radios__item">
                        <input
                          className="nhsuk-radios__input"
                          type="radio"
                          id={`${side}-${field}`}
                          name={`choose-${field}`}
                          checked={choices.get(field) === side}
                          onChange={() => setChoices(new Map([...choices, [field, side]]))}
                          aria-describedby={`${side}-${field}-text`}
                        />
                        <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${side}-${field}`}>
                          {name}
                        </label>
                      </div>
                    </div>
                    <p id={`${side}-${field}-text`} className="kith-version__text" dir="auto">
                      {valueWords(field, value, vocabularies) || 'Nothing'}
                    </p>
                  </div>
                ))}
              </div>
            </Fieldset>
          </div>
        );
      })}
      <div className="kith-buttons">
        <Button>Save these choices</Button>
        <Button type="button" secondary onClick={onBack}>
          Back to my text
        </Button>
      </div>
    </form>
  );
}
