import { formatDay } from '../../lib/format/dates';
import { fieldWords, readable } from '../../parts/words/field-words';
import type { history_revisionFragment } from './history.generated';
import { wordDiff } from './word-diff.rules';

/** Two revisions field by field; what is alike in both is left out. */
export function Comparison({ before, after }: { before: history_revisionFragment; after: history_revisionFragment }) {
  const textIn = ({ texts }: history_revisionFragment, field: string) =>
    readable(field, texts?.find((one) => one.field === field)?.text ?? '');
  const changed = Object.keys(fieldWords).filter((field) => textIn(before, field) !== textIn(after, field));
  return (
    <section aria-labelledby="compared" className="nhsuk-u-reading-width">
      <h2 id="compared" className="nhsuk-heading-m">
        From revision {before.number} ({formatDay(before.publishedAt)}) to revision {after.number} ({formatDay(after.publishedAt)})
      </h2>
      {changed.length === 0 ? (
        <p>Both say the same.</p>
      ) : (
        <p>
          Removed words are <del>struck through</del>, added ones <ins>underlined</ins>.
        </p>
      )}
      {changed.map((field) => (
        <div key={field}>
          <h3 className="nhsuk-heading-s">{fieldWords[field]}</h3>
          <p dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {wordDiff(textIn(before, field), textIn(after, field)).map(({ kind, text }, index) =>
              kind === 'same' ? (
                <span key={index}>{text}</span>
              ) : kind === 'gone' ? (
                <del key={index}>
                  <span className="nhsuk-u-visually-hidden">removed: </span>
                  {text}
                </del>
              ) : (
                <ins key={index}>
                  <span className="nhsuk-u-visually-hidden">added: </span>
                  {text}
                </ins>
              ),
            )}
          </p>
        </div>
      ))}
    </section>
  );
}
