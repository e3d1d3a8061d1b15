import { useMutation, useQuery } from '@apollo/client/react';
import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { Button, Form, Radios } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { describeError } from '../../../lib/errors/describe-error';
import { PageHeading } from '../../../lib/page/page-heading';
import { holds, useViewer } from '../../../lib/viewer/use-viewer';
import { AttemptProblems } from '../../../parts/form-problems/attempt-problems';
import { problemOf } from '../../../parts/form-problems/form-problems';
import { useAttempt } from '../../../parts/form-problems/use-attempt';
import { paths } from '../../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../../parts/sign-in-needed/sign-in-needed';
import { PublishingRulesDocument, type PublishingRulesQuery } from '../start/publish-page.generated';
import { ChangePublishingRulesDocument } from './review.generated';

/** Whether a second person must agree before the organisation publishes: its administrator's to choose. */
export function RulesPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(PublishingRulesDocument, { fetchPolicy: 'network-only' });
  if (!viewer) return <Loading />;
  const heading = <PageHeading caption={viewer.actingFor?.name}>How your organisation publishes</PageHeading>;
  if (!viewer.person)
    return (
      <SignInNeeded>
        {heading}
        <p>An administrator of your organisation chooses this.</p>
      </SignInNeeded>
    );
  if (!holds(viewer, 'ADMINISTRATOR'))
    return (
      <AnotherRoleNeeded>
        {heading}
        <p>Only an administrator of the organisation you act for can choose this.</p>
      </AnotherRoleNeeded>
    );
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data) return <Loading />;
  return (
    <div className="nhsuk-u-reading-width">
      {heading}
      <RulesForm key={viewer.actingFor?.id} rules={data.publishingRules} />
      <p>
        <a href={paths.publish}>Publish</a>
      </p>
    </div>
  );
}

function RulesForm({ rules }: { rules: PublishingRulesQuery['publishingRules'] }) {
  const [change] = useMutation(ChangePublishingRulesDocument, { refetchQueries: [PublishingRulesDocument] });
  const [needed, setNeeded] = useState(rules.approverNeeded);
  const [saved, setSaved] = useState(false);
  const attempt = useAttempt(['approverNeeded']);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const answer = await attempt.run(needed, [], async (key) => {
      const { data } = await change({ variables: { input: { key, approverNeeded: needed } } });
      return data?.changePublishingRules;
    });
    setSaved(answer?.__typename === 'PublishingRules');
  };
  const choose = (value: boolean) => () => {
    setNeeded(value);
    setSaved(false);
  };
  return (
    <Form onSubmit={submit} noValidate>
      <AttemptProblems attempt={attempt} />
      <Announce visible>{saved ? <p>Saved.</p> : null}</Announce>
      <Radios
        id="approverNeeded"
        name="approverNeeded"
        legend="Must an approver agree before anything is published?"
        legendProps={{ size: 'm' }}
        hint={`Approvers now: ${rules.approvers.join(', ') || 'nobody'}. They can always publish.`}
        error={problemOf(attempt.problems, 'approverNeeded')}
      >
        <Radios.Item value="no" checked={!needed} onChange={choose(false)}>
          No: every editor publishes
        </Radios.Item>
        <Radios.Item value="yes" checked={needed} onChange={choose(true)}>
          Yes: editors send for review, an approver publishes
        </Radios.Item>
      </Radios>
      <Button aria-disabled={attempt.isSending || undefined}>Save</Button>
    </Form>
  );
}
