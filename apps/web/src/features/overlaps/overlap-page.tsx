import { useQuery } from '@apollo/client/react';
import { DataTable, ErrorPanel, Loading, PlainText } from '@kith/ui';
import { BackLink, InsetText } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay, formatPartialDate, formatTime } from '../../lib/format/dates';
import { listed } from '../../lib/format/words';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { FileLink } from '../../parts/file-link/file-link';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { CommentForm } from './comment-form';
import { DecideForm } from './decide-form';
import { OverlapMembers } from './overlap-members';
import { OverlapStateTag } from './overlap-row';
import { bandsInWords, decisionWords, kindWords } from './overlap-words';
import { type OverlapPage_overlapFragment, OverlapPageDocument } from './overlaps.generated';
import { Refilings } from './refilings';

/** One possible overlap: evidence, members side by side, what is not known, what was decided and said. */
export function OverlapPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(OverlapPageDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>Possible overlap</PageHeading>
        <SignInNeeded>
          <p>Possible overlaps are shown to members of the area.</p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <>
        <title>Possible overlap – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data || !viewer?.person) return <Loading />;
  const { overlap } = data;
  if (!overlap) return <NotHere title="Possible overlap not found" viewer={viewer} />;
  return (
    <article className="kith-overlap-page">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.areaOverlaps(overlap.area.odsCode)}>
        Possible overlaps in {overlap.area.shortName}
      </BackLink>
      <PageHeading caption={`${overlap.area.shortName} · ${kindWords[overlap.kind].name}`} title={kindWords[overlap.kind].name}>
        {overlap.sentence}
      </PageHeading>
      <p>
        <OverlapStateTag state={overlap.state} /> {nextInWords(overlap)}{' '}
        {overlap.viewerCanDecide ? (
          <a href="#decide" className="kith-screen-only">
            {overlap.decision ? 'Decide again' : 'Decide'}
          </a>
        ) : null}
      </p>
      <Brief id={overlap.id} />
      <Changes overlap={overlap} />
      <Evidence overlap={overlap} />
      <section aria-labelledby="members" className="kith-section">
        <h2 id="members">Side by side</h2>
        <OverlapMembers overlap={overlap} />
      </section>
      <Decisions overlap={overlap} />
      <Refilings refilings={overlap.refilings} />
      {overlap.viewerCanDecide ? (
        <section aria-labelledby="decide" className="kith-section kith-screen-only">
          <h2 id="decide">{overlap.decision ? 'Decide again' : 'Decide'}</h2>
          <DecideForm
            key={overlap.id}
            overlap={overlap}
            person={viewer.person.id}
            office={holds(viewer, 'PROGRAMME_OFFICER') ? (viewer.actingFor ?? null) : null}
          />
        </section>
      ) : null}
      <Comments overlap={overlap} person={viewer.person.id} />
    </article>
  );
}

/** What was decided; before that, what to do about it first. */
function nextInWords({ state, decision, kind }: OverlapPage_overlapFragment): string {
  if (state !== 'DECIDED' || !decision) return kindWords[kind].action;
  return `${decisionWords[decision.kind].name}${decision.lead ? `, led by ${decision.lead.name}` : ''}.`;
}

/** Files, not pages: made on the server at each click, for whoever clicks. */
function Brief({ id }: { id: string }) {
  return (
    <div className="kith-screen-only">
      <p className="nhsuk-u-margin-bottom-1">Brief for the board, on a page</p>
      <ul className="nhsuk-list nhsuk-u-margin-bottom-1">
        <li>
          <FileLink href={paths.overlapBrief(id, 'pdf')}>Download as PDF</FileLink>
        </li>
        <li>
          <FileLink href={paths.overlapBrief(id, 'docx')}>Download as Word</FileLink>
        </li>
      </ul>
      <p className="nhsuk-body-s">It says what you may see today, and your name. A copy that was downloaded can’t be recalled.</p>
    </div>
  );
}

function Changes({ overlap: { changes } }: { overlap: OverlapPage_overlapFragment }) {
  if (changes.length === 0) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">Open again: what has changed since it was decided</h2>
      <ul>
        {changes.map(({ text, before, after }) => (
          <li key={text}>
            {text} {before || after ? `Before: ${before ?? 'not known'}. Now: ${after ?? 'not known'}.` : ''}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function Evidence({ overlap }: { overlap: OverlapPage_overlapFragment }) {
  const { evidence, unknowns, capability, nextDate, bands, otherAreas } = overlap;
  const money = bandsInWords(bands);
  return (
    <section aria-labelledby="evidence" className="kith-section">
      <h2 id="evidence">Why this may be an overlap</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {evidence.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        {nextDate ? `The next date is ${formatPartialDate(nextDate)}. ` : ''}
        {money ? `${money}, without VAT, by their bands. ` : ''}
        {otherAreas.length > 0 ? `It also concerns ${listed(otherAreas.map(({ shortName }) => shortName))}.` : ''}
      </p>
      {capability?.nationally ? <p>Look first at what is national: {capability.nationally}</p> : null}
      {unknowns.length > 0 ? (
        <>
          <h3>What is not known</h3>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {unknowns.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Decisions({ overlap: { decisions } }: { overlap: OverlapPage_overlapFragment }) {
  type Row = (typeof decisions)[number];
  return (
    <section aria-labelledby="decisions" className="kith-section">
      <h2 id="decisions">What was decided</h2>
      {decisions.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <DataTable
          caption="Decisions, the newest first"
          captionHidden
          rows={decisions}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Decision', cell: ({ kind, lead }: Row) => decisionWords[kind].name + (lead ? `, led by ${lead.name}` : '') },
            { heading: 'Why', cell: ({ why }: Row) => <PlainText text={why} /> },
            { heading: 'Look again on', cell: ({ lookAgainOn }: Row) => (lookAgainOn ? formatPartialDate(lookAgainOn) : 'not said') },
            {
              heading: 'Recorded',
              cell: ({ decidedAt, decidedBy, office }: Row) =>
                `${formatDay(decidedAt)}, ${decidedBy ?? 'somebody who has left'}, ${office.name}`,
            },
          ]}
        />
      )}
      <p className="nhsuk-body-s">A decision here is an intention: boards decide, the office brings them together.</p>
    </section>
  );
}

function Comments({ overlap, person }: { overlap: OverlapPage_overlapFragment; person: string }) {
  return (
    <section aria-labelledby="comments" className="kith-section">
      <h2 id="comments">Comments</h2>
      {overlap.comments.length === 0 ? <p>Nobody has commented yet.</p> : null}
      <ol className="nhsuk-list">
        {overlap.comments.map(({ id, organisation, name, text, at }) => (
          <li key={id} className="kith-overlap__comment">
            <p className="nhsuk-body-s nhsuk-u-margin-bottom-1">
              <strong>{name ?? 'Somebody who has left'}</strong>, {organisation.name}, {formatTime(at)}
            </p>
            <PlainText text={text} />
          </li>
        ))}
      </ol>
      <CommentForm id={overlap.id} person={person} />
    </section>
  );
}
