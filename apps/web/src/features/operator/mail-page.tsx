import { EmptyState, ErrorPanel, Loading, PlainText } from '@kith/ui';
import { Button, Card } from 'nhsuk-react-components';
import { useCallback, useEffect, useState } from 'react';
import { formatTime } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';

interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

const PAGE = '/development/mail.json';

/** What would have been sent, for whoever tries Kith without a mail server. */
export function MailPage() {
  const viewer = useViewer();
  const [mails, setMails] = useState<readonly KeptMail[]>();
  const [failed, setFailed] = useState(false);

  const look = useCallback(async () => {
    try {
      const answer = await fetch(PAGE);
      if (!answer.ok) throw new Error(`${PAGE}: ${answer.status}`);
      setMails((await answer.json()) as KeptMail[]);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  const here = viewer?.demonstrationSignIn === true;
  useEffect(() => {
    if (here) void look();
  }, [here, look]);

  if (!viewer) return <Loading />;
  if (!here) return <NotHere title="Page not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Mail that was not sent</PageHeading>
      <p>
        This Kith has no mail server, and its people are fictional. What it would have sent stands here until it is stopped, newest first.
      </p>
      <Button type="button" secondary small onClick={() => void look()}>
        Look again
      </Button>
      {failed ? <ErrorPanel message="The mail can’t be read at the moment." onRetry={() => void look()} /> : null}
      {!mails && !failed ? <Loading /> : null}
      {mails?.length === 0 ? (
        <EmptyState title="No mail yet">
          <p>Ask a question, answer one, or record an adaptation.</p>
        </EmptyState>
      ) : null}
      {mails?.map(({ to, subject, text, at }) => (
        <Card key={`${at} ${to} ${subject}`}>
          <Card.Heading headingLevel="h2" size="s">
            {subject}
          </Card.Heading>
          <p className="nhsuk-body-s">
            To {to}, {formatTime(at)}
          </p>
          <PlainText text={text} />
        </Card>
      ))}
    </div>
  );
}
