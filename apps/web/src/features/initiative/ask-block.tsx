import { useMutation } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { describeError, type FailedRequest } from '../../lib/errors/describe-error';
import { useIntention } from '../../lib/forms/use-intention';
import { signInAddress } from '../../lib/session/sign-in-address';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { opennessWords } from '../../parts/words/words';
import { FollowButton } from './follow-button';
import type { AskBlock_initiativeFragment } from './initiative-page.generated';
import { ReviseDocument } from './revise.generated';

/** Who to ask stands above the document: knowledge travels between people. */
export function AskBlock({ initiative }: { initiative: AskBlock_initiativeFragment }) {
  const viewer = useViewer();
  const { slug, openness, viewerCanEdit } = initiative;
  return (
    <section aria-labelledby="ask" className="kith-ask">
      <h2 id="ask" className="nhsuk-heading-m">
        {viewerCanEdit ? 'Your organisation’s entry' : 'Ask someone who did it'}
      </h2>
      {viewerCanEdit ? <ReviseButton initiative={initiative} /> : null}
      <WhoToAsk initiative={initiative} signedIn={!!viewer?.person} />
      {openness.length > 0 ? <p>They offer to {inWords(openness.map((one) => opennessWords[one]))}.</p> : null}
      {viewer && !viewerCanEdit ? <AskActions initiative={initiative} signedIn={!!viewer.person} /> : null}
      {viewer && !viewerCanEdit ? (
        <p className="kith-screen-only nhsuk-u-margin-bottom-0">
          Doing the same? <a href={paths.adapt(slug)}>We are adapting this</a>
        </p>
      ) : null}
      <FollowButton initiative={initiative} />
    </section>
  );
}

function WhoToAsk({ initiative, signedIn }: { initiative: AskBlock_initiativeFragment; signedIn: boolean }) {
  const { contact, organisation } = initiative;
  if (!organisation) return <p>The source names no trust, so there is nobody to ask yet.</p>;
  if (!organisation.joined) return <p>Nobody from {organisation.name} has joined yet.</p>;
  // The contact is for members: whether one is named is not known here.
  if (!signedIn) return <p>Ask {organisation.name} through Kith. Members see whom to ask and how soon an answer usually comes.</p>;
  if (!contact) return <p>No contact is named. Your question goes to the editors of {organisation.name}.</p>;
  const rows: [string, string | null][] = [
    ['Role', contact.role],
    ['Deputy', contact.deputyRole],
    ['Time offered', contact.timeOffered],
    ['Usual reply', contact.replyTime],
  ];
  return (
    <dl className="kith-pairs">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? 'Not said'}</dd>
        </div>
      ))}
    </dl>
  );
}

function AskActions({ initiative, signedIn }: { initiative: AskBlock_initiativeFragment; signedIn: boolean }): ReactNode {
  const { pathname, search } = useLocation();
  const { slug, organisation } = initiative;
  if (!organisation) return null;
  if (!signedIn) {
    return (
      <Button href={signInAddress(pathname + search)} data-reload small className="kith-screen-only">
        Sign in to {organisation.joined ? 'ask' : 'invite them'}
      </Button>
    );
  }
  return (
    <Button href={paths.ask(slug)} small className="kith-screen-only">
      {organisation.joined ? 'Ask a question' : 'Invite them, or leave a question'}
    </Button>
  );
}

/** Goes on with the open working revision, or opens one that starts from what is published. */
function ReviseButton({ initiative }: { initiative: AskBlock_initiativeFragment }) {
  const navigate = useNavigate();
  const intention = useIntention();
  const [revise, { loading }] = useMutation(ReviseDocument);
  const [refused, setRefused] = useState<FailedRequest>();
  if (initiative.hasWorkingRevision) {
    return (
      <Button href={paths.revise(initiative.id)} small className="kith-screen-only">
        Go on with the working revision
      </Button>
    );
  }
  const open = async () => {
    try {
      const { data } = await revise({ variables: { input: { key: intention.keyFor(initiative.id), id: initiative.id } } });
      const result = data?.reviseInitiative;
      if (result?.__typename === 'WorkingRevision') navigate(paths.revise(initiative.id));
      else if (result) setRefused({ kind: 'refused', message: result.message, correlationId: null });
    } catch (error) {
      setRefused(describeError(error));
    }
  };
  return (
    <>
      {refused ? <ErrorPanel message={refused.message} correlationId={refused.correlationId} /> : null}
      <Button
        type="button"
        small
        className="kith-screen-only"
        aria-disabled={loading || undefined}
        onClick={() => void (loading || open())}
      >
        Revise
      </Button>
    </>
  );
}

const inWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
