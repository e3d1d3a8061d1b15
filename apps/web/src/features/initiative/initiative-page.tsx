import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Navigate, useLocation, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { Adapted } from './adapted';
import { AskBlock } from './ask-block';
import { AtAGlance, ThreeLines } from './at-a-glance';
import { EntryStrip } from './entry-strip';
import { History } from './history';
import { InitiativeHead } from './initiative-head';
import { InitiativePageDocument, type InitiativePageQuery } from './initiative-page.generated';
import { LineageSection } from './lineage/lineage-section';
import { OnPaper } from './on-paper';
import { OwnRefilings } from './own-refilings';
import { Results } from './results';
import { Reuse } from './reuse';
import { ReuseConsidered } from './reuse-considered';
import { ReviewedByBoards } from './reviewed-by-boards';
import { SeeIt } from './see-it';
import { SimilarWork } from './similar/similar-work';
import { Lessons, Needed, NotTold, Story } from './story';
import { WhoCanSee } from './who-can-see';

/** One initiative: who did it stands above the document, because people copy from people. */
export function InitiativePage() {
  const { slug = '' } = useParams();
  const { search } = useLocation();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(InitiativePageDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });

  if (error && !data) {
    const failed = describeError(error);
    return (
      <>
        <title>Entry – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data) return <Loading text="Loading the entry" />;
  const { initiative } = data;
  if (!initiative) return <NotHere title="Entry not found" viewer={viewer} />;
  // An address it had before leads to the one it has.
  if (initiative.slug !== slug) return <Navigate to={paths.initiative(initiative.slug) + search} replace />;
  return <InitiativeArticle initiative={initiative} />;
}

function InitiativeArticle({ initiative }: { initiative: NonNullable<InitiativePageQuery['initiative']> }) {
  return (
    <article className="kith-initiative">
      {/* Nobody from the trust has checked it: not for search engines until then. */}
      {initiative.source ? <meta name="robots" content="noindex" /> : null}
      <InitiativeHead initiative={initiative} />
      <EntryStrip initiative={initiative}>
        <OwnRefilings initiative={initiative} />
      </EntryStrip>
      <div className="kith-initiative__ask">
        <AskBlock initiative={initiative} />
      </div>
      <div className="kith-initiative__body">
        <ThreeLines initiative={initiative} />
        <Results measures={initiative.measures} />
        <Story initiative={initiative} />
        <Lessons initiative={initiative} />
        <Reuse initiative={initiative} />
        <Needed initiative={initiative} />
        <SeeIt initiative={initiative} />
        <Adapted initiative={initiative} />
        <ReviewedByBoards initiative={initiative} />
        <LineageSection initiative={initiative} />
        <NotTold initiative={initiative} sharesAssets={initiative.assets.length > 0} />
      </div>
      <div className="kith-initiative__facts">
        <AtAGlance initiative={initiative} />
      </div>
      <div className="kith-initiative__end">
        <SimilarWork initiative={initiative} />
        <ReuseConsidered id={initiative.id} stage={initiative.stage} />
        <WhoCanSee initiative={initiative} />
        <History initiative={initiative} />
        <OnPaper slug={initiative.slug} />
      </div>
    </article>
  );
}
