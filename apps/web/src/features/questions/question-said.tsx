import type { QuestionSaid_questionFragment } from './question.generated';

/** What the question asks, why it matters, and what good answers look like. */
export function QuestionSaid({ question: { asks, why, good } }: { question: QuestionSaid_questionFragment }) {
  return (
    <section aria-labelledby="asks" className="nhsuk-u-reading-width">
      <h2 id="asks" className="nhsuk-heading-m">
        What it asks, and why it matters
      </h2>
      <p className="nhsuk-lede-text">{asks}</p>
      <p>{why}</p>
      <h2 className="nhsuk-heading-m">Good answers look like this</h2>
      <ul className="nhsuk-list nhsuk-list--bullet kith-good">
        {good.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

/** How each page ends: what to ask next, what would worry a member, and where all this comes from. */
export function QuestionForThursday({ question: { askOnThursday, worries, sources } }: { question: QuestionSaid_questionFragment }) {
  return (
    <>
      <div className="kith-thursday">
        <section aria-labelledby="thursday">
          <h2 id="thursday" className="nhsuk-heading-m">
            What to ask on Thursday
          </h2>
          <List texts={askOnThursday} />
        </section>
        <section aria-labelledby="worries">
          <h2 id="worries" className="nhsuk-heading-m">
            What would worry me
          </h2>
          <List texts={worries} />
        </section>
      </div>
      <section aria-labelledby="sources" className="nhsuk-u-reading-width kith-question__sources">
        <h2 id="sources" className="nhsuk-heading-s">
          Where this comes from
        </h2>
        <p className="nhsuk-body-s">The subject of the question comes from these. What is said of it here is ours.</p>
        <ul className="nhsuk-list nhsuk-list--bullet nhsuk-body-s">
          {sources.map(({ title, url }) => (
            <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
