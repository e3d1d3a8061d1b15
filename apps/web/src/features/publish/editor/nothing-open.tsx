import { useMutation } from '@apollo/client/react';
import { Announce, ErrorPanel } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError, type FailedRequest } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { PageHeading } from '../../../lib/page/page-heading';
import { paths } from '../../../parts/paths';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { ReviseInitiativeDocument } from '../outcome/outcome.generated';

/** No working revision at this address: what is published can be revised, if there is such a thing and the viewer may. */
export function NotFound({ id, onOpened }: { id: string; onOpened: (revision: workingRevision_savedFragment) => void }) {
  const [revise, { loading }] = useMutation(ReviseInitiativeDocument, { fetchPolicy: 'no-cache' });
  const { keyFor } = useIntention();
  const [refused, setRefused] = useState<string>();
  const [failed, setFailed] = useState<FailedRequest>();

  const open = async () => {
    if (loading) return;
    setRefused(undefined);
    setFailed(undefined);
    try {
      const { data } = await revise({ variables: { input: { key: keyFor(id), id } } });
      const result = data?.reviseInitiative;
      if (result?.__typename === 'WorkingRevision') onOpened(result);
      else setRefused(result?.message);
    } catch (error) {
      setFailed(describeError(error));
    }
  };

  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Nothing is being worked on here</PageHeading>
      <p>
        It may have been published, by you or by a colleague. You can start a revision from what is published; readers see the published
        text until you publish again.
      </p>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Announce visible>{refused ? <p className="nhsuk-error-message">{refused}</p> : null}</Announce>
      <Button type="button" onClick={open} aria-disabled={loading}>
        Start a revision
      </Button>
      <p>
        <a href={paths.publish}>All that your organisation works on</a>
      </p>
    </div>
  );
}
