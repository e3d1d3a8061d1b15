import { useQuery } from '@apollo/client/react';
import { Announce, EmptyState, ErrorPanel, Loading, MatchReasons } from '@kith/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { describeError } from '../../../lib/errors/describe-error';
import { useViewer } from '../../../lib/viewer/use-viewer';
import { CompareTick } from '../../../parts/compare/compare-tick';
import { CompareTray } from '../../../parts/compare/compare-tray';
import { ListedInitiative } from '../../../parts/initiative-card/listed-initiative';
import { paths } from '../../../parts/paths';
import type { SimilarWork_initiativeFragment } from '../initiative-page.generated';
import { ScopeChoice, scopeWords } from './scope-choice';
import { SimilarWorkDocument } from './similar.generated';
import { addressOf, defaultScope, readAddress, type SimilarState, weightsOf } from './similar-address.rules';
import { WeightsForm } from './weights-form';

/** They come most telling first; a dozen of them nobody reads. */
const MOST_REASONS = 6;

/** Work like this, each with its reasons. Where nothing comes near enough, says so: weak matches cost a reader's trust. */
export function SimilarWork({ initiative }: { initiative: SimilarWork_initiativeFragment }) {
  const { slug, organisation, primaryCapability } = initiative;
  const viewer = useViewer();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const state = readAddress(address);
  const scope = state.scope ?? defaultScope(organisation?.kind);
  const ours = !!organisation && viewer?.actingFor?.id === organisation.id;
  const { data, previousData, error, loading, refetch } = useQuery(SimilarWorkDocument, {
    variables: { slug, scope, weights: weightsOf(state) },
    fetchPolicy: 'cache-and-network',
  });
  const similar = (data ?? previousData)?.initiative?.similar;
  const failed = error ? describeError(error) : undefined;
  const hrefOf = (next: SimilarState) => `${paths.initiative(slug)}${addressOf(next)}#similar`;
  const apply = (amounts: SimilarState['amounts']) =>
    navigate(paths.initiative(slug) + addressOf({ ...state, amounts }), { preventScrollReset: true });

  return (
    <section aria-labelledby="similar" className="kith-screen-only" aria-busy={loading}>
      <h2 id="similar" className="nhsuk-heading-l">
        Similar work
      </h2>
      {organisation ? <ScopeChoice current={scope} ours={ours} hrefOf={(next) => hrefOf({ ...state, scope: next })} /> : null}
      <WeightsForm key={addressOf(state)} amounts={state.amounts} onApply={apply} />
      <Announce>{loading ? 'Comparing' : similar ? spoken(similar.length) : ''}</Announce>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!similar && !failed ? <Loading text="Comparing" /> : null}
      {similar && similar.length > 0 ? <CompareTick entry={initiative} label="Compare this entry:" /> : null}
      {similar && similar.length > 0 ? (
        <ol className="kith-found">
          {similar.map(({ initiative: one, reasons }) => (
            <li key={one.id}>
              <ListedInitiative initiative={one} headingLevel="h3">
                <MatchReasons reasons={reasons.slice(0, MOST_REASONS).map(({ text }) => text)} />
                <CompareTick entry={one} />
              </ListedInitiative>
            </li>
          ))}
        </ol>
      ) : null}
      {similar?.length === 0 ? (
        <EmptyState title="No near match" headingLevel="h3">
          <p>Nothing comes near enough ({scopeWords(scope, ours).toLowerCase()}). We do not fill the page with weak matches.</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {scope === 'EVERYWHERE' ? null : (
              <li>
                <a href={hrefOf({ ...state, scope: 'EVERYWHERE' })}>Look everywhere</a>
              </li>
            )}
            {primaryCapability ? (
              <li>
                <a href={paths.findByCapability(primaryCapability.id)}>See all entries for {primaryCapability.label}</a>
              </li>
            ) : (
              <li>
                <a href={paths.find}>Search in your own words</a>
              </li>
            )}
          </ul>
        </EmptyState>
      ) : null}
      <CompareTray />
    </section>
  );
}

const spoken = (count: number): string => (count === 0 ? 'No near match' : count === 1 ? '1 similar entry' : `${count} similar entries`);
