import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Button, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { forgetLists } from '../../../lib/apollo/forget-lists';
import { describeError, type FailedRequest } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { useKeptFields } from '../../../lib/forms/use-kept-fields';
import { PageHeading } from '../../../lib/page/page-heading';
import { useViewer } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';
import { EditorsOnly } from '../start/editors-only';
import { ArchiveInitiativeDocument, PublishedInitiativeDocument, type PublishedInitiativeQuery } from './outcome.generated';

/** Taking a published entry out of the lists, with the reason that readers see. */
export function ArchivePage() {
  return <EditorsOnly>{() => <Loaded />}</EditorsOnly>;
}

function Loaded() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(PublishedInitiativeDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data || !viewer) return <Loading />;
  const { initiative } = data;
  if (initiative?.viewerCanEdit && !initiative.archived) return <Archive initiative={initiative} person={viewer.person?.id ?? ''} />;
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>{initiative?.archived ? 'It is archived' : 'Nothing to archive here'}</PageHeading>
      {initiative?.archived ? (
        <p>
          <a href={paths.initiative(initiative.slug)}>Its page</a> stays at its address, marked as archived. Any editor of your organisation
          can bring it back there.
        </p>
      ) : (
        <p>There is no published entry at this address that you may archive.</p>
      )}
      <p>
        <a href={paths.publish}>Back to Publish</a>
      </p>
    </div>
  );
}

function Archive({ initiative, person }: { initiative: NonNullable<PublishedInitiativeQuery['initiative']>; person: string }) {
  const client = useApolloClient();
  const [archive, { loading }] = useMutation(ArchiveInitiativeDocument);
  const { fields, setAll, forget } = useKeptFields(`archive.${person}.${initiative.id}`, { reason: '' });
  const { reason } = fields;
  const [error, setError] = useState<string>();
  const [failed, setFailed] = useState<FailedRequest>();
  const { keyFor } = useIntention();
  const field = useRef<HTMLTextAreaElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (loading) return;
    setError(undefined);
    setFailed(undefined);
    try {
      const { data } = await archive({ variables: { input: { key: keyFor(reason), id: initiative.id, reason } } });
      const result = data?.archiveInitiative;
      if (result?.__typename === 'Initiative') {
        // The answer marks it as archived, and this page says so; lists that were asked before still hold it.
        forget();
        forgetLists(client);
        return;
      }
      setError(result?.__typename === 'InvalidInput' ? (result.problems[0]?.message ?? result.message) : result?.message);
      field.current?.focus();
    } catch (problem) {
      setFailed(describeError(problem));
    }
  };

  return (
    <form onSubmit={submit} noValidate className="nhsuk-u-reading-width">
      <PageHeading title={`Archive: ${initiative.title}`} caption="Archive">
        <span dir="auto">{initiative.title}</span>
      </PageHeading>
      <p>
        It leaves the lists and the search, and stays at its address with your reason. Nothing is deleted, and any editor of your
        organisation can bring it back.
      </p>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Textarea
        id="reason"
        ref={field}
        rows={4}
        label="Why?"
        labelProps={{ size: 's' }}
        hint="Readers see this. Up to 600 characters."
        error={error}
        value={reason}
        onChange={(event) => setAll({ reason: event.currentTarget.value })}
      />
      <div className="kith-buttons">
        <Button warning aria-disabled={loading}>
          Archive
        </Button>
        <a href={paths.initiative(initiative.slug)}>Leave it as it is</a>
      </div>
    </form>
  );
}
