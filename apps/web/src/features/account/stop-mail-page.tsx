import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { StopMailDocument, type StopMailMutation } from './account.generated';

type Stopped = Extract<StopMailMutation['stopMail'], { __typename: 'MailStopped' }>['what'];

/**
 * Where the link of each mail leads that comes again and again: one press stops it, without signing in. It asks, because mail programmes open
 * links by themselves. What the link holds stands behind its `#`, which no browser sends; a mail programme's own button sends it in the address.
 */
export function StopMailPage() {
  const { hash, search } = useLocation();
  const token = hash.slice(1) || (new URLSearchParams(search).get('token') ?? '');
  const [stop] = useMutation(StopMailDocument);
  const [outcome, setOutcome] = useState<Stopped | 'unknown'>();
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run('stop', [], async (key) => {
      const { data } = await stop({ variables: { input: { key, token } } });
      const told = data?.stopMail;
      // An old link is no fault of the reader's: the page says what to do instead.
      if (told?.__typename === 'NotFound') setOutcome('unknown');
      return told?.__typename === 'NotFound' ? undefined : told;
    });
    if (answer?.__typename === 'MailStopped') setOutcome(answer.what);
  };
  return (
    <div className="nhsuk-u-reading-width">
      <meta name="robots" content="noindex" />
      <PageHeading title="Stop this mail">Stop this mail</PageHeading>
      <Announce visible>{outcome && outcome !== 'unknown' ? <ItIsStopped what={outcome} /> : null}</Announce>
      {outcome === 'unknown' || !token ? (
        <p>
          This link is not complete, or older than a year. Use the one in the last mail, or choose on your{' '}
          <a href={paths.account}>account page</a> or on the page of the entry that you follow.
        </p>
      ) : null}
      {token && outcome === undefined ? (
        <Form onSubmit={submit} aria-label="Stop this mail">
          <AttemptProblems attempt={attempt} />
          <p>One press, and what came with this link is not sent to you any more. You need not sign in.</p>
          <Button aria-disabled={attempt.isSending || undefined}>Stop this mail</Button>
        </Form>
      ) : null}
    </div>
  );
}

function ItIsStopped({ what }: { what: Stopped }) {
  return what === 'FOLLOWED' ? (
    <p>
      <strong>It is stopped.</strong> You do not follow that entry any more. Others that you follow are not touched by it.
    </p>
  ) : (
    <p>
      <strong>It is stopped.</strong> The monthly digest for board members is not sent to you any more. If you want it again, choose so on
      your <a href={paths.account}>account page</a>.
    </p>
  );
}
