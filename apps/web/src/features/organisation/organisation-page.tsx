import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { OwnReturn } from '../../parts/own-return/own-return';
import { paths } from '../../parts/paths';
import { RegisterSource } from '../../parts/register-source/register-source';
import { ItsChoices } from './its-choices';
import { ItsContracts } from './its-contracts';
import { ItsInitiatives } from './its-initiatives';
import { Neighbours, SHOWN_AT_FIRST, SHOWN_AT_MOST } from './neighbours';
import { OrganisationFacts } from './organisation-facts';
import { OrganisationHead } from './organisation-head';
import { OrganisationPageDocument, type OrganisationPageQuery } from './organisation-page.generated';
import type { PageOrganisation } from './page-organisation';
import { TrustsLikeIt } from './trusts-like-it';

const ENTRIES = 6;

/** One organisation: what it did, who is like it, who is near it. */
export function OrganisationPage() {
  const { odsCode = '' } = useParams();
  const { search } = useLocation();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const isWide = address.get('neighbours') === 'all';
  const {
    data: answer,
    previousData,
    error,
    refetch,
  } = useQuery(OrganisationPageDocument, {
    variables: {
      odsCode,
      // Fictional organisations have codes of their own; their work is on the other side of the glass and must be asked for.
      demonstration: /^DEMO/i.test(odsCode) || undefined,
      neighbours: isWide ? SHOWN_AT_MOST : SHOWN_AT_FIRST,
      entries: ENTRIES,
    },
    fetchPolicy: 'cache-and-network',
  });

  // More neighbours of the same organisation: what is there stays until they come.
  const data = answer ?? (previousData?.organisation?.odsCode === odsCode ? previousData : undefined);

  if (error && !data) {
    const failed = describeError(error);
    return (
      <>
        <title>Organisation – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data) return <Loading text="Loading the organisation" />;
  const { organisation } = data;
  if (!organisation) return <NotHere title="Organisation not found" viewer={viewer} />;
  if (organisation.odsCode && organisation.odsCode !== odsCode) {
    return <Navigate to={paths.organisation(organisation.odsCode) + search} replace />;
  }
  return <OrganisationArticle organisation={organisation} page={data} isWide={isWide} />;
}

function OrganisationArticle(props: { organisation: PageOrganisation; page: OrganisationPageQuery; isWide: boolean }) {
  const { organisation, page, isWide } = props;
  const isOpen = organisation.closedOn === null;
  const isTheirs = useViewer()?.affiliations.some((one) => one.organisation.id === organisation.id);
  return (
    <article className="kith-organisation">
      <OrganisationHead key={organisation.id} organisation={organisation} />
      <OrganisationFacts organisation={organisation} />
      {isTheirs && organisation.odsCode ? <OwnReturn odsCode={organisation.odsCode} /> : null}
      <ItsInitiatives
        organisation={organisation}
        initiatives={page.initiatives}
        archived={page.archivedWork.totalCount}
        unclaimed={page.unclaimedEntries.length}
      />
      {organisation.odsCode ? <ItsContracts odsCode={organisation.odsCode} /> : null}
      {organisation.odsCode ? <ItsChoices odsCode={organisation.odsCode} /> : null}
      {/* Who is near is a matter of today. */}
      {isOpen ? (
        <>
          <TrustsLikeIt organisation={organisation} />
          <Neighbours organisation={organisation} isWide={isWide} />
        </>
      ) : null}
      <RegisterSource fictional={organisation.demonstration} />
    </article>
  );
}
