import { useMutation } from '@apollo/client/react';
import { Announce, ErrorPanel } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError, type FailedRequest } from '../../lib/errors/describe-error';
import { useIntention } from '../../lib/forms/use-intention';
import { paths } from '../../parts/paths';
import { type FollowButton_initiativeFragment, FollowInitiativeDocument, UnfollowInitiativeDocument } from './follow.generated';

/** For members: one button that stays where it is and keeps the focus; what came of it is said, and nothing moves. */
export function FollowButton({ initiative: { id, followed } }: { initiative: FollowButton_initiativeFragment }) {
  const [follow, following] = useMutation(FollowInitiativeDocument);
  const [unfollow, unfollowing] = useMutation(UnfollowInitiativeDocument);
  const { keyFor, settled } = useIntention();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<FailedRequest>();
  const busy = following.loading || unfollowing.loading;
  if (followed === null) return null;

  const act = async () => {
    setFailed(undefined);
    setSaid('');
    try {
      const variables = { input: { key: keyFor([id, followed]), id } };
      const result = followed
        ? (await unfollow({ variables })).data?.unfollowInitiative
        : (await follow({ variables })).data?.followInitiative;
      if (result?.__typename === 'Initiative') {
        settled();
        setSaid(result.followed ? 'You follow this entry now.' : 'You no longer follow this entry.');
      } else if (result) setFailed({ kind: 'refused', message: result.message, correlationId: null });
    } catch (error) {
      setFailed(describeError(error));
    }
  };

  return (
    <div className="kith-follow kith-screen-only">
      <Button
        type="button"
        secondary
        small
        aria-describedby="follow-hint"
        aria-disabled={busy || undefined}
        onClick={() => void (busy || act())}
      >
        {followed ? 'Stop following' : 'Follow this entry'}
      </Button>
      <p id="follow-hint" className="nhsuk-hint nhsuk-u-font-size-16">
        Followers get a mail when there is a new version, or it is archived. Before it is shown to fewer, its editors are told the names of
        organisations with followers who would lose sight of it, never who they are.
      </p>
      <p className="nhsuk-body-s">
        <a href={paths.followed}>All that you follow</a>
      </p>
      <Announce>{said}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
    </div>
  );
}
