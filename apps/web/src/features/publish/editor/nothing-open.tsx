import { useMutation, useQuery } from '@apollo/client/react';
import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useContext, useState } from 'react';
import { describeError, type FailedRequest } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { PageFocus } from '../../../lib/page/page-focus';
import { PageHeading } from '../../../lib/page/page-heading';
import { paths } from '../../../parts/paths';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { ReviseInitiativeDocument } from '../outcome/outcome.generated';
import { EntryToReviseDocument } from './nothing-open.generated';

export interface NotFoundProps {
  id: string;
  onOpened: (revision: workingRevision_savedFragment) => void;
}

/** No working revision at this address: what is published can be revised, if there is such a thing and the viewer may. */
export function NotFound({ id, onOpened }: NotFoundProps) {
  // The one question that takes an entry's id and not its address. Whoever may answer it may revise the entry; of a hidden one it tells nothing.
  const { data, error, refetch } = useQuery(EntryToReviseDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data) return <Loading />;
  const { reuseCheck: entry } = data;
  return (
    <div className="nhsuk-u-reading-width">
      {entry?.viewerMayAnswer ? (
        <>
          <PageHeading>Revise this entry</PageHeading>
          <p className="nhsuk-lede-text nhsuk-u-margin-bottom-3" dir="auto">
            {entry.title}
          </p>
          <p>
            It is published, and nobody is revising it. A revision starts from what is published; nothing is changed for readers until you
            publish it.
          </p>
        </>
      ) : (
        <>
          <PageHeading>Nothing is being worked on here</PageHeading>
          <p>
            If this is the address of an entry that your organisation has published, you can start a revision of it. Nothing is changed for
            readers until you publish that.
          </p>
        </>
      )}
      <StartRevision id={id} onOpened={onOpened} />
      <p>
        <a href={paths.publish}>All that your organisation works on</a>
      </p>
    </div>
  );
}

function StartRevision({ id, onOpened }: NotFoundProps) {
  const [revise, { loading }] = useMutation(ReviseInitiativeDocument, { fetchPolicy: 'no-cache' });
  const { keyFor } = useIntention();
  const pageFocus = useContext(PageFocus);
  const [refused, setRefused] = useState<string>();
  const [failed, setFailed] = useState<FailedRequest>();

  const open = async () => {
    if (loading) return;
    setRefused(undefined);
    setFailed(undefined);
    try {
      const { data } = await revise({ variables: { input: { key: keyFor(id), id } } });
      const result = data?.reviseInitiative;
      if (result?.__typename !== 'WorkingRevision') return setRefused(result?.message);
      // The form takes this page's place, and its heading the focus.
      pageFocus.current = true;
      onOpened(result);
    } catch (error) {
      setFailed(describeError(error));
    }
  };

  return (
    <>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Announce visible>{refused ? <p className="nhsuk-error-message">{refused}</p> : null}</Announce>
      <Button type="button" onClick={open} aria-disabled={loading}>
        Start a revision
      </Button>
    </>
  );
}
