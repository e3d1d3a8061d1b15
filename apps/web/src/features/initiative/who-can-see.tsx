import { useMutation } from '@apollo/client/react';
import { Announce, LevelNote } from '@kith/ui';
import { Button, Details, Form, WarningCallout } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format/dates';
import { AudienceNames, NameList } from '../../parts/audience/audience-names';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { levelWords } from '../../parts/words/words';
import { ConfirmAudienceDocument, type WhoCanSee_initiativeFragment } from './who-can-see.generated';

/** Who can see the entry, by name; and for its owner, who does not since areas merged. */
export function WhoCanSee({ initiative }: { initiative: WhoCanSee_initiativeFragment }) {
  const { level, audience } = initiative;
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="who-can-see">
      <h2 id="who-can-see" className="nhsuk-heading-m">
        Who can see this
      </h2>
      <LevelNote level={levelWords[level]}>
        <a href={paths.whoCanSeeWhat}>Who can see what</a>
      </LevelNote>
      <AudienceNames audience={audience} />
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      <Waiting initiative={initiative} onDone={setSaid} />
    </section>
  );
}

function Waiting({
  initiative: { id, waitingAudience },
  onDone,
}: {
  initiative: WhoCanSee_initiativeFragment;
  onDone: (said: string) => void;
}) {
  const [confirm] = useMutation(ConfirmAudienceDocument);
  const attempt = useAttempt();
  if (!waitingAudience) return null;
  const { since, areas, organisations, viewerCanConfirm } = waitingAudience;
  const area = areas.join(' and ');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(id, [], async (key) => (await confirm({ variables: { input: { key, id } } })).data?.confirmAudience);
    if (answer?.__typename === 'Initiative') onDone(`It is shown to the whole of ${area} now.`);
  };
  return (
    <WarningCallout>
      <WarningCallout.Heading headingLevel="h3">Your area merged on {formatDay(since)}</WarningCallout.Heading>
      <p>This entry is still shown to the former area only.</p>
      <Details>
        <Details.Summary>
          {organisations.length === 1 ? 'Who would be added: 1 organisation' : `Who would be added: ${organisations.length} organisations`}
        </Details.Summary>
        <Details.Text>
          <NameList organisations={organisations} />
        </Details.Text>
      </Details>
      {viewerCanConfirm ? (
        <Form onSubmit={submit} aria-label={`Show it to the whole of ${area}`}>
          <AttemptProblems attempt={attempt} />
          <p>Freedom of information: every organisation that is added may be asked for it too.</p>
          <Button secondary small aria-disabled={attempt.isSending || undefined}>
            Show it to the whole of {area}
          </Button>
        </Form>
      ) : (
        <p>An approver or administrator of your organisation can show it to the whole of {area}.</p>
      )}
    </WarningCallout>
  );
}
