import { useQuery } from '@apollo/client/react';
import { useSettled } from '../beside/use-settled';
import { useForm } from '../editor/form-context';
import { ageInWords, proseOf } from './prose.rules';
import { ReadingOfDocument } from './reading.generated';

const PAUSE_MS = 1_500;

/** Reading age, long sentences and words that a board may not know. Advice: it stops nobody. */
export function HowItReads() {
  const { draft } = useForm();
  const text = useSettled(proseOf(draft), PAUSE_MS);
  const { data, previousData, error } = useQuery(ReadingOfDocument, { variables: { text }, skip: text === '' });
  const reading = text === '' ? undefined : (data ?? previousData)?.readingOf;
  return (
    <section aria-labelledby="reading-heading" className="kith-beside">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id="reading-heading">
        How it reads
      </h2>
      {text === '' ? <p className="nhsuk-body-s">As you write, this says how easy it is to read.</p> : null}
      {error && !reading ? <p className="nhsuk-body-s">This can’t be told at the moment. It stops nothing.</p> : null}
      {reading ? (
        <>
          <p className="nhsuk-body-s">
            {reading.age === null ? (
              'Too short yet to tell a reading age.'
            ) : (
              <>
                <strong>Reading age:</strong> {ageInWords(reading.age)}. An estimate from the length of words and sentences; aim for 14 or
                less.
              </>
            )}
          </p>
          {reading.longSentences.length > 0 ? (
            <details className="kith-reading__more">
              <summary>Long sentences ({reading.longSentences.length})</summary>
              <ul className="nhsuk-list nhsuk-list--bullet nhsuk-body-s">
                {reading.longSentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          ) : null}
          {reading.hints.length > 0 ? (
            <details className="kith-reading__more">
              <summary>Words a board may not know ({reading.hints.length})</summary>
              <dl className="nhsuk-body-s kith-reading__words">
                {reading.hints.map(({ said, full, plain }) => (
                  <div key={said}>
                    <dt>
                      {said}
                      {full ? `: ${full}` : ''}
                    </dt>
                    <dd>{plain}</dd>
                  </div>
                ))}
              </dl>
            </details>
          ) : reading.words > 0 ? (
            <p className="nhsuk-body-s">No word of the glossary: good.</p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
