import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Textarea } from 'nhsuk-react-components';
import { useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { InviteDocument } from './invitation.generated';

export interface InviteProps {
  organisation: { readonly odsCode: string | null; readonly name: string };
  initiativeId: string;
}

/** Nobody from there has joined: gives a text for the reader's own mail. Kith itself writes to nobody who has not joined. */
export function Invite({ organisation: { odsCode, name }, initiativeId }: InviteProps) {
  const [invite] = useMutation(InviteDocument);
  const [invitation, setInvitation] = useState<{ subject: string; text: string }>();
  const attempt = useAttempt();

  const make = async () => {
    const content = { organisation: odsCode ?? '', initiative: initiativeId };
    const answer = await attempt.run(content, [], async (key) => {
      const { data } = await invite({ variables: { input: { key, ...content } } });
      return data?.inviteOrganisation;
    });
    if (answer?.__typename === 'Invitation') setInvitation(answer);
  };

  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Nobody from this trust has joined yet</h2>
      <AttemptProblems attempt={attempt} />
      {invitation ? (
        <InvitationText invitation={invitation} />
      ) : (
        <>
          <p>Do you know someone at {name}? We give you a text to send them from your own mail. Kith does not write to them itself.</p>
          {odsCode ? (
            <Button type="button" secondary aria-disabled={attempt.isSending || undefined} onClick={() => void make()}>
              Write an invitation
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}

function InvitationText({ invitation: { subject, text } }: { invitation: { subject: string; text: string } }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied. Paste it into a mail.');
    } catch {
      setSaid('Your browser does not allow copying. Select the text and copy it.');
    }
  };
  return (
    <>
      <Textarea
        id="invitation"
        label={`Invitation: ${subject}`}
        labelProps={{ size: 's' }}
        hint="To be sent from your own mail"
        rows={9}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="nhsuk-button-group">
        <Button type="button" secondary onClick={() => void copy()}>
          Copy the text
        </Button>
        <a href={`mailto:?${new URLSearchParams({ subject, body: text }).toString().replaceAll('+', '%20')}`} data-reload>
          Open it in your mail program
        </a>
      </div>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
    </>
  );
}
