import { useApolloClient, useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { forgetLists } from '../../lib/apollo/forget-lists';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { useIntention } from '../../lib/forms/use-intention';
import { ConfirmReviewedDocument, type StillRight_initiativeFragment, UnarchiveInitiativeDocument } from './still-right.generated';

/** What an editor of the lead can say of a published entry with one button: still right, or back from the archive. */
export function StillRight({ initiative }: { initiative: StillRight_initiativeFragment }) {
  const client = useApolloClient();
  const [confirm, confirming] = useMutation(ConfirmReviewedDocument);
  const [unarchive, unarchiving] = useMutation(UnarchiveInitiativeDocument);
  const { keyFor, settled } = useIntention();
  const [told, setTold] = useState<string | null>(null);
  const { id, title, archived } = initiative;
  const busy = confirming.loading || unarchiving.loading;
  // A summary that nobody there has checked is claimed, not confirmed.
  if (!initiative.viewerCanEdit || (initiative.source && !archived)) return null;

  const act = async () => {
    setTold(null);
    try {
      const input = { key: keyFor([id, archived]), id };
      const result = archived
        ? (await unarchive({ variables: { input } })).data?.unarchiveInitiative
        : (await confirm({ variables: { input } })).data?.confirmReviewed;
      if (result?.__typename !== 'Initiative') {
        setTold(result?.message ?? 'This did not work. Try again.');
        return;
      }
      settled();
      const until = result.reviewBy ? ` You are asked again by ${formatPartialDate(result.reviewBy)}.` : '';
      setTold(`${archived ? 'It is back in the lists, and reviewed today.' : 'Reviewed today.'}${until}`);
      if (archived) forgetLists(client);
    } catch (error) {
      const { message, correlationId } = describeError(error);
      setTold(correlationId ? `${message} Number to give when you ask for help: ${correlationId}.` : message);
    }
  };

  return (
    <div className="kith-still-right kith-screen-only">
      <Button type="button" secondary small aria-disabled={busy || undefined} onClick={() => void (busy || act())}>
        {archived ? 'Bring it back' : 'Still right'}
        <span className="nhsuk-u-visually-hidden">: {title}</span>
      </Button>
      <Announce visible>{told}</Announce>
    </div>
  );
}
