import { Announce, EmptyState, ErrorPanel, Loading, ShowMore } from '@kith/ui';
import { Col, Row } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { useRememberedTrust } from '../../parts/your-trust/remembered-trust';
import { TrustPicker } from '../../parts/your-trust/trust-picker';
import { ApproachRow } from './approach-row';
import { LikeMineForm } from './like-mine-form';
import type { PeersApproaches_foundFragment } from './question.generated';
import { ALIKE, ENOUGH, type QuestionState, questionAddress } from './question-address.rules';
import { useApproaches } from './use-approaches';

/** How peers approach the question: trusts like one's own first, what failed beside what went well. */
export function PeersApproaches({ state, viewer }: { state: QuestionState; viewer: CurrentViewer | undefined }) {
  const navigate = useNavigate();
  const [remembered, remember] = useRememberedTrust();
  const acting = viewer?.actingFor ?? null;
  const { found, error, isLoading, more, retry } = useApproaches(state, viewer, acting ? null : (remembered?.odsCode ?? null));
  const heading = useRef<HTMLHeadingElement>(null);
  const isApplied = useRef(false);
  const failed = error ? describeError(error) : undefined;

  // Whoever applied a choice is told first how many there are, not left on a button that may be gone.
  useEffect(() => {
    if (isLoading || !isApplied.current) return;
    isApplied.current = false;
    heading.current?.focus();
  });
  const apply = (chosen: Pick<QuestionState, 'alike' | 'areas'>) => {
    isApplied.current = true;
    void navigate(questionAddress({ ...state, ...chosen, after: null }), { preventScrollReset: true });
  };

  return (
    <section aria-labelledby="peers" className="kith-section">
      <h2 id="peers" className="nhsuk-heading-l">
        How peers approach it
      </h2>
      <p className="nhsuk-u-reading-width">
        Entries that speak to this question, whatever came of them. Nothing here is ranked: the order says how like yours a trust is, and
        what was paused or stopped is not put at the end.
      </p>
      {viewer && !acting && !remembered ? (
        <div className="kith-screen-only">
          <h3 className="nhsuk-heading-s">See trusts like yours first</h3>
          <TrustPicker onPick={remember} />
        </div>
      ) : null}
      <Announce>{isLoading ? 'Looking' : found ? spoken(found) : ''}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {!found && !failed ? <Loading text="Looking" /> : null}
      {found ? (
        <div aria-busy={isLoading}>
          <h3 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
            {spoken(found)}
          </h3>
          <SeenFrom found={found} onForget={acting || !remembered ? null : () => remember(null)} />
          <HowMany found={found} viewer={viewer} />
          <Row>
            <Col width="one-third">
              <LikeMineForm state={state} areas={found.areas} onApply={apply} />
            </Col>
            <Col width="two-thirds" className="kith-find-results">
              <List state={state} found={found} onMore={more} />
            </Col>
          </Row>
          <p>
            Some things are only told without a name. <a href={paths.lessons}>Lessons told without their organisation’s name</a> are a list
            of their own.
          </p>
        </div>
      ) : null}
    </section>
  );
}

type Found = PeersApproaches_foundFragment;

const spoken = ({ totalCount }: Found): string =>
  totalCount === 0 ? 'Nothing to show yet' : counted(totalCount, 'approach', 'approaches');

/** From whose place the list is seen, and in what trusts are compared with it. */
function SeenFrom({ found: { seenFrom, alike }, onForget }: { found: Found; onForget: (() => void) | null }) {
  if (!seenFrom) return null;
  const words = ALIKE.filter(({ value }) => alike.includes(value)).map(({ label }) => label.toLowerCase());
  return (
    <p>
      {words.length > 0 ? (
        <>
          Trusts like <strong>{seenFrom.name}</strong> come first: by {words.join(', ')}.
        </>
      ) : (
        <>Trusts like {seenFrom.name} do not come first: nothing is ticked that would make them so.</>
      )}
      {onForget ? (
        <>
          {' '}
          <button type="button" className="kith-link-button kith-screen-only" onClick={onForget}>
            Choose another trust
          </button>
        </>
      ) : null}
    </p>
  );
}

/** Few entries are said to be few, and what somebody may see more of by signing in is not hinted at by a number. */
function HowMany({ found: { realCount }, viewer }: { found: Found; viewer: CurrentViewer | undefined }) {
  const whose = viewer?.person ? 'that you may see' : 'that anyone may see';
  return (
    <p>
      {realCount < ENOUGH ? (
        <strong>
          {realCount === 0 ? 'No entry of a real trust' : `Only ${counted(realCount, 'entry', 'entries')} of real trusts`} {whose}{' '}
          {realCount < 2 ? 'speaks' : 'speak'} to this question: too few for a picture of what trusts do.
        </strong>
      ) : (
        `${counted(realCount, 'entry', 'entries')} of real trusts ${whose} speak to this question.`
      )}{' '}
      {viewer && !viewer.person ? 'Members who sign in see what trusts share with each other as well.' : null}
    </p>
  );
}

interface ListProps {
  state: QuestionState;
  found: Found;
  onMore: () => Promise<void>;
}

/** After ‘Show more’ the focus moves to the first new one. */
function List({ state, found: { edges, totalCount, pageInfo }, onMore }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || edges.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [edges.length]);
  if (edges.length === 0)
    return (
      <EmptyState title="No entry is like that" headingLevel="h3">
        <p>
          <a href={paths.question(state.id)}>Show all approaches to this question</a>, or <a href={paths.publish}>publish yours</a>.
        </p>
      </EmptyState>
    );
  return (
    <>
      {state.after ? (
        <p>
          This list continues an earlier page. <a href={questionAddress({ ...state, after: null })}>Start from the first approach</a>
        </p>
      ) : null}
      <ol className="kith-found" ref={list}>
        {edges.map(({ node }) => (
          <li key={node.initiative.id}>
            <ApproachRow approach={node} />
          </li>
        ))}
      </ol>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        nextHref={pageInfo.hasNextPage && pageInfo.endCursor ? questionAddress({ ...state, after: pageInfo.endCursor }) : null}
        onMore={() => {
          firstNew.current = edges.length;
          return onMore();
        }}
      />
    </>
  );
}
