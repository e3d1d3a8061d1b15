import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, Button } from 'nhsuk-react-components';
import { Navigate, useNavigate, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { ClaimEntryDocument, EntryToClaimDocument, type EntryToClaimQuery } from './claim.generated';

type Entry = NonNullable<EntryToClaimQuery['initiative']>;

/** An editor of the trust takes over a summary that somebody else made. */
export function ClaimPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(EntryToClaimDocument, { variables: { slug } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const entry = data.initiative;
  if (!entry) return <NotHere title="Entry not found" viewer={viewer} />;
  if (entry.slug !== slug) return <Navigate to={paths.claim(entry.slug)} replace />;
  const { person, actingFor } = viewer;
  const trust = entry.organisation?.name ?? 'the trust';
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={entry.title} title={`This is our trust: ${entry.title}`}>
        This is our trust
      </PageHeading>
      {!entry.source ? (
        <p>
          This entry is its trust’s own already. If something is wrong, <a href={`${paths.report(slug)}?kind=mistake`}>report a mistake</a>.
        </p>
      ) : (
        <>
          <WhatHappens entry={entry} trust={trust} />
          {!person ? (
            <SignInNeeded>
              <p>An editor of {trust} does this after signing in.</p>
            </SignInNeeded>
          ) : actingFor?.id !== entry.organisation?.id || !holds(viewer, 'EDITOR', 'APPROVER') ? (
            <AnotherRoleNeeded>
              <p>
                Only editors of {trust} can take it over.{' '}
                {actingFor
                  ? `You act for ${actingFor.name}${holds(viewer, 'EDITOR', 'APPROVER') ? '' : ', and not as an editor'}.`
                  : 'You act for nobody at the moment.'}
              </p>
            </AnotherRoleNeeded>
          ) : (
            <ClaimButton entry={entry} />
          )}
          <p>
            Not yours to edit, but something is wrong? <a href={`${paths.report(slug)}?kind=mistake`}>Report a mistake</a> or{' '}
            <a href={`${paths.report(slug)}?kind=removal`}>ask for removal</a>.
          </p>
        </>
      )}
    </div>
  );
}

function WhatHappens({ entry: { source }, trust }: { entry: Entry; trust: string }) {
  return (
    <>
      <p>
        This entry was summarised from {source?.title}
        {source?.date ? `, ${formatPartialDate(source.date)}` : ''}. {trust} has not checked it.
      </p>
      <ol>
        <li>You take it over: a working revision opens, filled from the summary. Only your editors see it.</li>
        <li>You put right what is wrong and add what is missing.</li>
        <li>When you publish it, the line “summarised from” ends, and the entry is yours.</li>
      </ol>
    </>
  );
}

function ClaimButton({ entry }: { entry: Entry }) {
  const navigate = useNavigate();
  const [claim] = useMutation(ClaimEntryDocument);
  const attempt = useAttempt();
  const takeOver = async () => {
    const answer = await attempt.run(entry.id, [], async (key) => {
      const { data } = await claim({ variables: { input: { key, id: entry.id } } });
      return data?.claimEntry;
    });
    if (answer?.__typename === 'WorkingRevision') navigate(paths.revise(answer.id));
  };
  return (
    <>
      <AttemptProblems attempt={attempt} />
      <Button type="button" aria-disabled={attempt.isSending || undefined} onClick={() => void takeOver()}>
        Take it over
      </Button>
    </>
  );
}
