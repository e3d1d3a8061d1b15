import { useQuery } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useRef, useState } from 'react';
import { useForm } from '../editor/form-context';
import { SuggestedTagsDocument, type SuggestedTagsQuery, type Vocabulary } from './beside.generated';
import { holdsTerm, textToCompare, withTerm } from './beside.rules';
import { useSettled } from './use-settled';

const PAUSE_MS = 800;

const vocabularyWords: Record<Vocabulary, string> = {
  CAPABILITY: 'Capability',
  TECHNOLOGY: 'Technology',
  CARE_SETTING: 'Where care is given',
  KIND_OF_CHANGE: 'Kind of change',
  SUCCESS_MEASURE: 'What Good Looks Like',
  BOARD_QUESTION: 'Board question',
  ASSET_KIND: 'Kind of thing',
  LICENCE: 'Licence',
  FUNDING_SOURCE: 'Funding',
  PATHWAY: 'Pathway',
};

type Suggested = SuggestedTagsQuery['suggestedTerms'][number]['term'];

/** Tags that the text suggests. The editor takes one or dismisses it; nothing is added by itself. */
export function SuggestedTags() {
  const { draft, change } = useForm();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const compared = textToCompare(draft);
  const settled = useSettled(compared && JSON.stringify(compared), PAUSE_MS);
  const asked = settled ? (JSON.parse(settled) as { title: string; text: string }) : null;
  const { data, previousData } = useQuery(SuggestedTagsDocument, { variables: asked ?? { title: '', text: '' }, skip: !asked });

  const keyOf = ({ vocabulary, id }: Suggested) => `${vocabulary}/${id}`;
  const open = (asked ? ((data ?? previousData)?.suggestedTerms ?? []) : [])
    .map(({ term }) => term)
    .filter((term) => !dismissed.has(keyOf(term)) && !holdsTerm(draft, term));

  // The button that was pressed goes; the focus stays nearby.
  const done = (words: string) => {
    setSaid(words);
    heading.current?.focus();
  };
  const add = (term: Suggested, asMain: boolean) => {
    change((before) => withTerm(before, term, asMain));
    done(asMain ? `${term.label} is the main capability` : `${term.label} added`);
  };

  return (
    <section aria-labelledby="suggested-heading" className="kith-beside">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id="suggested-heading" ref={heading} tabIndex={-1}>
        Suggested tags
      </h2>
      <Announce>{said}</Announce>
      {open.length === 0 ? (
        <p className="nhsuk-body-s">{asked ? 'None at the moment.' : 'As you write, fitting tags are suggested here.'}</p>
      ) : null}
      <ul className="kith-beside__list">
        {open.map((term) => (
          <li key={keyOf(term)}>
            <p>
              <strong>{term.label}</strong> · {vocabularyWords[term.vocabulary]}
            </p>
            <p className="nhsuk-body-s">{term.description}</p>
            <div className="kith-buttons">
              {term.vocabulary === 'CAPABILITY' && !draft.primaryCapability ? (
                <Button type="button" secondary small onClick={() => add(term, true)}>
                  Make it the main one<span className="nhsuk-u-visually-hidden">: {term.label}</span>
                </Button>
              ) : (
                <Button type="button" secondary small onClick={() => add(term, false)}>
                  Add<span className="nhsuk-u-visually-hidden"> {term.label}</span>
                </Button>
              )}
              <button
                type="button"
                className="kith-link-button"
                onClick={() => {
                  setDismissed(new Set([...dismissed, keyOf(term)]));
                  done(`${term.label} dismissed`);
                }}
              >
                Dismiss<span className="nhsuk-u-visually-hidden"> {term.label}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
