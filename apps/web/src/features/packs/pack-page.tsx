import { useQuery } from '@apollo/client/react';
import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { BackLink, InsetText } from 'nhsuk-react-components';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AnswerSection } from './answer-section';
import { ComparisonSection, OverlapsSection, QuestionsSection, RecipientsSection } from './chosen-sections';
import { IssueSection } from './issue-section';
import { partWords } from './pack-words';
import {
  PackOffersDocument,
  type PackPage_draftFragment,
  type PackPage_packFragment,
  PackPageDocument,
  type PackPageQuery,
} from './packs.generated';
import { RemovePack } from './remove-pack';
import { DecisionsSection, FrontSheetSection, MeetingSection } from './text-sections';
import { UnsavedParts } from './unsaved-parts';

/** One pack: edited in place by those who write it; for those it names, what was issued. */
export function PackPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const { data, error, refetch } = useQuery(PackPageDocument, {
    variables: { id },
    skip: !viewer?.person,
    fetchPolicy: 'cache-and-network',
  });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>Board pack</PageHeading>
        <SignInNeeded>
          <p>A board pack is read by those it names, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer?.person) return <Loading />;
  const { pack } = data;
  if (!pack) return <NotHere title="Board pack not found" viewer={viewer} />;
  return (
    <>
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.packs}>
        Back to board packs
      </BackLink>
      <PageHeading caption={`${pack.organisation.name} · ${partWords[pack.part]}`} title={pack.title}>
        {pack.title}
      </PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      <p>
        {pack.body}, {formatPartialDate(pack.meetingOn)}
        {pack.madeBy ? `. Made by ${pack.madeBy.name}, which ${pack.organisation.name} has followed since.` : ''}
      </p>
      <Issues pack={pack} />
      {pack.draft ? (
        <Draft pack={pack} draft={pack.draft} terms={data.terms} keptAs={`${viewer.person.id}.${pack.organisation.id}`} />
      ) : null}
    </>
  );
}

function Issues({ pack: { id, issues, draft } }: { pack: PackPage_packFragment }) {
  if (issues.length === 0) return draft ? <p>Not issued yet: only those who write for your organisation see it.</p> : null;
  return (
    <>
      <h2 className="nhsuk-heading-s">Issued</h2>
      <ul className="nhsuk-list">
        {issues.map(({ number, issuedAt }) => (
          <li key={number}>
            <a href={paths.packIssue(id, number)}>
              Issue {number}, {formatDay(issuedAt)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DraftProps {
  pack: PackPage_packFragment;
  draft: PackPage_draftFragment;
  terms: PackPageQuery['terms'];
  keptAs: string;
}

function Draft({ pack, draft, terms, keptAs }: DraftProps) {
  const { data, refetch } = useQuery(PackOffersDocument, { variables: { id: pack.id }, fetchPolicy: 'no-cache' });
  const offers = data?.pack?.draft ?? undefined;
  const common = { pack, draft, keptAs };
  const [unsaved] = useState(() => new Map<string, string>());
  return (
    <UnsavedParts value={unsaved}>
      <div className="nhsuk-u-reading-width">
        <InsetText>
          <p>
            {pack.part === 'PUBLIC'
              ? 'For the public part: it can hold only what anyone may see, and what you write here yourself.'
              : 'For the private part: it can hold what everybody you name may see. You and every organisation that holds it may be asked for it under freedom of information.'}
          </p>
        </InsetText>
        <MeetingSection {...common} />
        <FrontSheetSection {...common} />
        <QuestionsSection {...common} terms={terms} onSaved={() => void refetch().catch(() => undefined)} />
        {draft.questions.map((answer) => (
          <AnswerSection key={answer.question.id} {...common} answer={answer} offers={offers} />
        ))}
        <ComparisonSection {...common} offers={offers} />
        {pack.part === 'PRIVATE' ? <OverlapsSection {...common} offers={offers} /> : null}
        <DecisionsSection {...common} />
        <RecipientsSection {...common} offers={offers} />
        <IssueSection pack={pack} version={draft.version} />
        {pack.issues.length === 0 ? <RemovePack pack={pack} version={draft.version} /> : null}
      </div>
    </UnsavedParts>
  );
}
