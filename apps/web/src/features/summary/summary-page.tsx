import { useQuery } from '@apollo/client/react';
import { Loading } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { Navigate, useParams } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { FileLink } from '../../parts/file-link/file-link';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { InitiativeSummaryDocument, type InitiativeSummaryQuery } from './summary.generated';

type Summary = NonNullable<InitiativeSummaryQuery['initiativeSummary']>;
type Section = Summary['sections'][number];
type Line = Section['lines'][number];

const TITLE = 'Summary for a board';

/** One page about an initiative in plain English: what a board member reads before a meeting. One side of A4. */
export function SummaryPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(InitiativeSummaryDocument, { variables: { slug } });
  if (error && !data) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (!data) return <Loading text="Loading the summary" />;
  const summary = data.initiativeSummary;
  if (!summary) return <NotHere title="Entry not found" viewer={viewer} />;
  if (summary.initiative.slug !== slug) return <Navigate to={paths.summary(summary.initiative.slug)} replace />;
  return <OnePage summary={summary} />;
}

function OnePage({ summary: { initiative, sections, words } }: { summary: Summary }) {
  const { slug, title, organisation, demonstration, archived, source } = initiative;
  return (
    <article className="kith-summary">
      {source ? <meta name="robots" content="noindex" /> : null}
      <PageHeading caption={TITLE} title={`${title} – ${TITLE}`}>
        {title}
      </PageHeading>
      <p className="kith-summary__whose">
        {organisation?.odsCode ? (
          <a href={paths.organisation(organisation.odsCode)}>{organisation.name}</a>
        ) : (
          (organisation?.name ?? 'Trust not named')
        )}
        {demonstration ? <strong> · Fictional</strong> : null}
        {archived ? <strong> · Archived by its owner</strong> : null}
      </p>
      {sections.map((section) => (
        <Part key={section.part} section={section} slug={slug} sourceUrl={source?.url ?? null} />
      ))}
      {words.length > 0 ? (
        <section aria-labelledby="words" className="kith-summary__words">
          <h2 id="words" className="nhsuk-heading-s">
            Words used here
          </h2>
          <dl>
            {words.map(({ said, full, plain }) => (
              <div key={said}>
                <dt>
                  {said}
                  {full ? ` (${full})` : ''}
                </dt>
                <dd>{plain}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <p className="kith-screen-only">
        <a href={paths.initiative(slug)}>The whole entry</a>, with its story, results and what can be reused.
      </p>
      <p className="kith-summary__files kith-screen-only">
        <FileLink href={paths.summaryFile(slug)}>Download as PDF</FileLink>{' '}
        <Button type="button" secondary small onClick={() => window.print()}>
          Print on one page
        </Button>
      </p>
      <p className="kith-paper-only nhsuk-body-s">
        {window.location.origin}
        {paths.initiative(slug)}
      </p>
    </article>
  );
}

function Part({ section: { part, heading, lines, told }, slug, sourceUrl }: { section: Section; slug: string; sourceUrl: string | null }) {
  const id = `part-${part.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-s">
        {heading}
      </h2>
      {lines.length === 1 ? (
        <p className={told ? undefined : 'kith-unknown'} dir="auto">
          <Runs line={lines[0] as Line} />
        </p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {lines.map((line) => (
            <li key={line.runs.map(({ text }) => text).join('')} dir="auto">
              <Runs line={line} />
            </li>
          ))}
        </ul>
      )}
      {part === 'ASK' ? (
        <p className="kith-screen-only">
          <a href={paths.ask(slug)}>Ask a question</a>
        </p>
      ) : null}
      {part === 'SOURCE' && sourceUrl ? (
        <p className="kith-screen-only">
          <a href={sourceUrl}>Read the source</a>
        </p>
      ) : null}
    </section>
  );
}

/** What an abbreviation stands for is said beside it, where everybody finds it: a tip that hovers is found by few. */
function Runs({ line: { runs } }: { line: Line }) {
  return runs.map(({ text, full }) =>
    full ? (
      <span key={text}>
        <abbr>{text}</abbr> ({full})
      </span>
    ) : (
      <span key={text}>{text}</span>
    ),
  );
}
