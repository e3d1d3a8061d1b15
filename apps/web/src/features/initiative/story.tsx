import { PlainText } from '@kith/ui';
import type { Story_initiativeFragment } from './initiative-page.generated';

/** More than this does not fit on one page of paper beside the rest. */
const FITS_ON_PAPER = 2_600;

/** The story in its parts. Parts that nobody told are named once, at the end. */
export function Story({ initiative }: { initiative: Story_initiativeFragment }) {
  const parts = [
    { title: 'Where it began', text: initiative.context },
    { title: 'The challenge', text: initiative.challenge },
    { title: 'What was done', text: initiative.approach },
    { title: 'What it gave', text: initiative.impact },
  ];
  const told = parts.filter(({ text }) => text);
  const untold = parts.filter(({ text }) => !text).map(({ title }) => `‘${title}’`);
  const isLong = told.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) > FITS_ON_PAPER;
  return (
    <section aria-labelledby="story">
      <h2 id="story">The story</h2>
      {isLong ? <p className="kith-paper-only">The story is longer than this page. It is at the address below.</p> : null}
      <div className={isLong ? 'kith-screen-only' : undefined}>
        {told.map(({ title, text }) => (
          <section key={title} className="kith-story__part">
            <h3>{title}</h3>
            <PlainText text={text ?? ''} />
          </section>
        ))}
        {untold.length > 0 ? (
          <p className="kith-unknown">
            {initiative.source ? 'The source' : 'The trust'} does not tell: {untold.join(', ')}.
          </p>
        ) : null}
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

/** What someone should know before doing the same, good or bad. */
export function Lessons({ initiative: { lessons } }: { initiative: Story_initiativeFragment }) {
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">What they would do differently, and what helped</h2>
      {lessons.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {lessons.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p className="kith-unknown">No lessons are told.</p>
      )}
    </section>
  );
}

export function Needed({ initiative: { prerequisites } }: { initiative: Story_initiativeFragment }) {
  return (
    <section aria-labelledby="needed">
      <h2 id="needed">What you need first</h2>
      {prerequisites ? <PlainText text={prerequisites} /> : <p className="kith-unknown">Not known.</p>}
    </section>
  );
}
