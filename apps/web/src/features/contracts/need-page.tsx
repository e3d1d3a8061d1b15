import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, Button, Details, Form, Select, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { LevelField } from '../../parts/level-field/level-field';
import { MAY_BE_ASKED_FOR, ownLevelWords } from '../../parts/level-field/own-level-words';
import { NotHere } from '../../parts/not-here/not-here';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import {
  ChangeNeedDocument,
  type Contracts_needFragment,
  NeedFormDocument,
  type NeedFormQuery,
  RecordNeedDocument,
  RemoveNeedDocument,
} from './contracts.generated';
import { NEED_FIELD_IDS, NO_NEED, needFieldsOf, readNeed } from './need.rules';

/** One need of the organisation acted for: recorded, changed or removed. */
export function NeedPage() {
  const { id } = useParams();
  const viewer = useViewer();
  const organisation = viewer?.actingFor;
  const { data, error, refetch } = useQuery(NeedFormDocument, {
    variables: { id: id ?? '', given: id !== undefined },
    skip: !organisation,
    fetchPolicy: 'network-only',
  });
  const title = id === undefined ? 'Add a need' : 'Change a need';
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <SignInNeeded>
          <p>Needs are looked after by members of their organisation, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (viewer && (!organisation || !holds(viewer, 'EDITOR', 'APPROVER', 'ADMINISTRATOR')))
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <AnotherRoleNeeded>
          <p>Needs are looked after by editors, approvers and administrators, on behalf of their organisation.</p>
        </AnotherRoleNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer?.person || !organisation) return <Loading />;
  const need = data.need ?? null;
  if (id !== undefined && !need?.viewerCanEdit) return <NotHere title="Need not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.contracts}>
        Back to contracts and needs
      </BackLink>
      <PageHeading caption={organisation.name} title={title}>
        {title}
      </PageHeading>
      <NeedForm key={need?.id ?? 'new'} need={need} capabilities={data.terms} keptAs={`${viewer.person.id}.${organisation.id}`} />
      {need ? <RemoveNeed need={need} /> : null}
    </div>
  );
}

function NeedForm({
  need,
  capabilities,
  keptAs,
}: {
  need: Contracts_needFragment | null;
  capabilities: NeedFormQuery['terms'];
  keptAs: string;
}) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordNeedDocument);
  const [change] = useMutation(ChangeNeedDocument);
  const { fields, setAll, forget } = useKeptFields(
    `need.${keptAs}.${need ? `${need.id}.${need.version}` : 'new'}`,
    need ? needFieldsOf(need) : NO_NEED,
  );
  const attempt = useAttempt(NEED_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef(need?.version ?? 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readNeed(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const found = need
        ? (await change({ variables: { input: { key, id: need.id, version: version.current, content } } })).data?.changeNeed
        : (await record({ variables: { input: { key, content } } })).data?.recordNeed;
      if (found?.__typename !== 'NeedConflict') return found;
      version.current = found.theirs.version ?? version.current;
      const { capability, neededBy } = found.theirs;
      const by = neededBy ? `, by ${formatPartialDate(neededBy)}` : '';
      const message = `Someone changed this need in the meantime. It now says: ${capability.label}${by}. Nothing of yours is lost: save again to put yours in its place.`;
      return { __typename: 'NotAllowed' as const, message };
    });
    if (answer?.__typename !== 'Need') return;
    forget();
    navigate(paths.contracts, { state: { said: need ? 'The need is changed.' : 'The need is added.' } });
  };

  return (
    <Form onSubmit={submit} aria-label="Need">
      <AttemptProblems attempt={attempt} />
      <Select
        id="capability"
        name="capability"
        label="For"
        labelProps={{ size: 's' }}
        error={problemOf(problems, 'capability')}
        value={fields.capability}
        onChange={(event) => setAll({ capability: event.currentTarget.value })}
      >
        <Select.Option value="">Choose one</Select.Option>
        {capabilities.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <PartialDateField
        id="neededBy"
        legend="By when (optional)"
        boxes={fields}
        onChange={({ day, month, year }) => setAll({ day, month, year })}
        error={problemOf(problems, 'neededBy-day')}
      />
      <Textarea
        id="note"
        name="note"
        rows={4}
        label="Note (optional)"
        labelProps={{ size: 's' }}
        hint="What would help others to join you. No sums: what you may pay is for a contract."
        error={problemOf(problems, 'note')}
        value={fields.note}
        onChange={(event) => setAll({ note: event.currentTarget.value })}
      />
      <LevelField
        hint={MAY_BE_ASKED_FOR}
        words={ownLevelWords}
        level={fields.level}
        error={problemOf(problems, 'level')}
        onChange={(level) => setAll({ level })}
      />
      <Button aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Saving' : need ? 'Save the changes' : 'Add the need'}
      </Button>
    </Form>
  );
}

function RemoveNeed({ need }: { need: Contracts_needFragment }) {
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveNeedDocument, {
    update: (cache, { data }) => {
      if (data?.removeNeed.__typename === 'Removed') cache.evict({ id: cache.identify({ __typename: 'Need', id: need.id }) });
    },
  });
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(
      need.id,
      [],
      async (key) => (await remove({ variables: { input: { key, id: need.id } } })).data?.removeNeed,
    );
    if (answer?.__typename === 'Removed') navigate(paths.contracts, { state: { said: 'The need is removed.' } });
  };
  return (
    <Details>
      <Details.Summary>Remove this need</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Remove this need">
          <AttemptProblems attempt={attempt} />
          <p>
            It is gone for everybody from today, as when it is met. What an area looked like on an earlier day still shows it to those whom
            it reached; was it a mistake, let it reach your own organisation only before you remove it. That it was removed, and by whom, is
            kept.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            Remove it now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
