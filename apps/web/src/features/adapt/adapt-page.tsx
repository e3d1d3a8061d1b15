import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, Button, Checkboxes, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { forgetLists } from '../../lib/apollo/forget-lists';
import { describeError } from '../../lib/errors/describe-error';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AdaptPageDocument, type AdaptPageQuery, RecordAdaptationDocument } from './adapt.generated';
import { EMPTY, readRecord } from './record.rules';
import { RECORD_FIELD_IDS, RecordFieldset } from './record-fields';

type Origin = NonNullable<AdaptPageQuery['initiative']>;

/** The adopter says that it takes something: a claim by the owner would not be believed. */
export function AdaptPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AdaptPageDocument, { variables: { slug } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const origin = data.initiative;
  if (!origin) return <NotHere title="Entry not found" viewer={viewer} />;
  if (origin.slug !== slug) return <Navigate to={paths.adapt(origin.slug)} replace />;
  const { person, actingFor } = viewer;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={origin.title} title={`We are adapting this: ${origin.title}`}>
        We are adapting this
      </PageHeading>
      <p>
        Say what you took, what you changed and why. {origin.organisation?.name ?? 'The trust it came from'} is told and can confirm it.
        Both of you keep the line between your work.
      </p>
      {!person ? (
        <SignInNeeded>
          <p>An editor of your organisation makes this record after signing in.</p>
        </SignInNeeded>
      ) : !actingFor || !holds(viewer, 'EDITOR', 'APPROVER') ? (
        <AnotherRoleNeeded>
          <p>This record is made by an editor, on behalf of the organisation that adapts.</p>
        </AnotherRoleNeeded>
      ) : actingFor.id === origin.organisation?.id ? (
        <p>
          This is your own organisation’s work. <a href={paths.initiative(slug)}>Revise the entry</a> instead.
        </p>
      ) : (
        <RecordForm origin={origin} person={person.id} adopter={actingFor} />
      )}
    </div>
  );
}

function RecordForm({ origin, person, adopter }: { origin: Origin; person: string; adopter: { id: string; name: string } }) {
  const navigate = useNavigate();
  const [record, { client }] = useMutation(RecordAdaptationDocument);
  const { fields, setAll, forget } = useKeptFields(`adapt.${person}.${adopter.id}.${origin.id}`, EMPTY);
  const attempt = useAttempt(RECORD_FIELD_IDS);
  const earlier = origin.adaptations.find(({ viewerCanEdit }) => viewerCanEdit);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readRecord(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { outcome: _outcome, stopReason: _stopReason, ...told } = read.record;
      const { data } = await record({
        variables: { input: { key, origin: origin.id, ...told, openInitiative: fields.openInitiative === 'yes' } },
      });
      return data?.recordAdaptation;
    });
    if (answer?.__typename !== 'Adaptation') return;
    forget();
    forgetLists(client);
    navigate(paths.adaptation(answer.id), { state: { recorded: fields.openInitiative === 'yes' ? 'with-entry' : 'alone' } });
  };

  return (
    <Form onSubmit={submit} aria-label="Record of the adaptation">
      <AttemptProblems attempt={attempt} />
      {earlier ? (
        <p>
          You have <a href={paths.adaptation(earlier.id)}>a record of this already</a>: update that one unless this is another piece of
          work.
        </p>
      ) : null}
      <p>
        On behalf of <strong>{adopter.name}</strong>, from revision {origin.revisionNumber}.
      </p>
      <RecordFieldset fields={fields} problems={attempt.problems} onChange={setAll} withOutcome={false} />
      <Checkboxes name="openInitiative" idPrefix="openInitiative" legend="Your own entry" legendProps={{ size: 's' }}>
        <Checkboxes.Item
          id="openInitiative"
          value="yes"
          checked={fields.openInitiative === 'yes'}
          onChange={(event) => setAll({ openInitiative: event.currentTarget.checked ? 'yes' : '' })}
          hint="Only your editors see it until you publish it. It names where it came from."
        >
          Open a working revision of our own, filled from this entry
        </Checkboxes.Item>
      </Checkboxes>
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Record it'}</Button>
    </Form>
  );
}
