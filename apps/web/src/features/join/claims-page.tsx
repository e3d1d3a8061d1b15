import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading, MoreButton } from '@kith/ui';
import { useState } from 'react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { OwnRequests } from '../../parts/own-requests/own-requests';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AnswerClaim } from './answer-claim';
import { ClaimsDocument } from './join.generated';

const AT_ONCE = 20;

/** Requests that wait for the viewer's answer, as a named executive or for the area's office. */
export function ClaimsPage() {
  const viewer = useViewer();
  const [answered, setAnswered] = useState<{ id: string; sentence: string }>();
  const { data, error, refetch, fetchMore } = useQuery(ClaimsDocument, {
    variables: { first: AT_ONCE },
    skip: !viewer?.person,
    fetchPolicy: 'cache-and-network',
  });
  const failed = error ? describeError(error) : undefined;
  const claims = data?.organisationClaims;
  const tell = (id: string) => (sentence: string) => {
    setAnswered({ id, sentence });
    void refetch().catch(() => undefined);
  };
  const more = () =>
    fetchMore({
      variables: { after: claims?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next, variables }) => ({
        ...before,
        organisationClaims: withNextPage(before.organisationClaims, next.organisationClaims, variables.after),
      }),
    });
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Requests to join that you can answer</PageHeading>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Sign in with the address that the message went to, or as a programme officer of the area.</p>
        </SignInNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (viewer.person && !data && !failed) ? <Loading /> : null}
      <Said sentence={answered?.sentence ?? ''} about={answered?.id} isGone={!claims?.edges.some(({ node }) => node.id === answered?.id)} />
      {claims && claims.totalCount === 0 ? (
        <EmptyState title="No request waits for you">
          <p>It may have been answered by somebody else, or have ended after 14 days.</p>
          <p>Expected one? Sign in with the address that the message went to. A programme officer must act for the area’s board.</p>
        </EmptyState>
      ) : null}
      {claims?.edges.map(({ node }) => (
        <AnswerClaim key={node.id} claim={node} person={viewer?.person?.id ?? ''} onAnswered={tell(node.id)} />
      ))}
      {claims?.pageInfo.hasNextPage ? <MoreButton onMore={more}>Show more requests</MoreButton> : null}
      {data ? <OwnRequests claims={data.ownOrganisationClaims} /> : null}
      <p>
        <a href={paths.joining}>Who can join, and what a confirmation means</a>
      </p>
    </div>
  );
}
