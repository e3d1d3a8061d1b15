import { PlainText } from '@kith/ui';
import { fieldWords } from '../../parts/words/field-words';
import type { Story_initiativeFragment } from './initiative-page.generated';

/** More than this does not fit on one page of paper beside the rest. */
const FITS_ON_PAPER = 2_600;

/** The story in its parts. Parts that nobody told are named once, at the end. */
export function Story({ initiative }: { initiative: Story_initiativeFragment }) {
  const told = storyParts(initiative).filter(({ text }) => text);
  if (told.length === 0 && initiative.quotes.length === 0) return null;
  const isLong = told.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) > FITS_ON_PAPER;
  return (
    <section aria-labelledby="story">
      <h2 id="story" className="nhsuk-heading-m">
        The story
      </h2>
      {isLong ? <p className="kith-paper-only">The story is longer than this page. It is at the address below.</p> : null}
      <div className={isLong ? 'kith-screen-only' : undefined}>
        {told.map(({ title, text }) => (
          <section key={title} className="kith-story__part">
            <h3 className="nhsuk-heading-s">{title}</h3>
            <PlainText text={text ?? ''} />
          </section>
        ))}
        {initiative.quotes.map(({ text, role }) => (
          <figure key={text} className="kith-quote">
            <blockquote dir="auto">
              <p>“{text}”</p>
            </blockquote>
            <figcaption>{role ?? 'Role not known'}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

/** The parts of the story, also those that nobody told. */
const storyParts = ({ context, challenge, approach, impact }: Story_initiativeFragment) => [
  { title: fieldWords.context, text: context },
  { title: fieldWords.challenge, text: challenge },
  { title: fieldWords.approach, text: approach },
  { title: fieldWords.impact, text: impact },
];

/** What someone should know before doing the same, good or bad. */
export function Lessons({ initiative: { lessons } }: { initiative: Story_initiativeFragment }) {
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons" className="nhsuk-heading-m">
        Lessons, and what they would do differently
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lessons.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text.includes('\n') ? <PlainText text={text} /> : text}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Needed({ initiative: { prerequisites } }: { initiative: Story_initiativeFragment }) {
  if (!prerequisites) return null;
  return (
    <section aria-labelledby="needed">
      <h2 id="needed" className="nhsuk-heading-m">
        What you need first
      </h2>
      <PlainText text={prerequisites} />
    </section>
  );
}

/** What is missing, said once: a gap is an answer too, and a row of empty headings is none. */
export function NotTold({ initiative, sharesAssets }: { initiative: Story_initiativeFragment; sharesAssets: boolean }) {
  const missing = [
    ...(initiative.measures.length > 0 ? [] : ['Results with figures']),
    ...storyParts(initiative).flatMap(({ title, text }) => (text ? [] : [title])),
    ...(initiative.lessons.length > 0 ? [] : ['Lessons']),
    ...(sharesAssets ? [] : ['What you can reuse']),
    ...(initiative.prerequisites ? [] : ['What you need first']),
  ];
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="not-told" className="kith-screen-only">
      <h2 id="not-told" className="nhsuk-heading-m">
        What is not known
      </h2>
      <p className="nhsuk-u-margin-bottom-2">
        {initiative.source ? 'The source does not say, so neither do we:' : 'The trust has not told this yet:'}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
