import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { StopBoardDigestDocument } from './account.generated';

/**
 * Where the link of each digest leads: one press stops it, without signing in. It asks, because mail programmes open links by themselves. What the
 * link holds stands behind its `#`, which no browser sends.
 */
export function StopDigestPage() {
  const token = useLocation().hash.slice(1);
  const [stop] = useMutation(StopBoardDigestDocument);
  const [outcome, setOutcome] = useState<'stopped' | 'unknown'>();
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run('stop', [], async (key) => {
      const { data } = await stop({ variables: { input: { key, token } } });
      const told = data?.stopBoardDigest;
      // An old link is no fault of the reader's: the page says what to do instead.
      if (told?.__typename === 'NotFound') setOutcome('unknown');
      return told?.__typename === 'NotFound' ? undefined : told;
    });
    if (answer?.__typename === 'BoardDigestStopped') setOutcome('stopped');
  };
  return (
    <div className="nhsuk-u-reading-width">
      <meta name="robots" content="noindex" />
      <PageHeading title="Stop the digest">Stop the monthly digest for board members</PageHeading>
      <Announce visible>
        {outcome === 'stopped' ? (
          <p>
            <strong>It is stopped.</strong> Nothing more is sent to you. If you want it again, choose so on your{' '}
            <a href={paths.account}>account page</a>.
          </p>
        ) : null}
      </Announce>
      {outcome === 'unknown' || !token ? (
        <p>
          This link is not complete, or older than a year. Use the one in your last digest, or choose on your{' '}
          <a href={paths.account}>account page</a>.
        </p>
      ) : null}
      {token && outcome === undefined ? (
        <Form onSubmit={submit} aria-label="Stop the digest">
          <AttemptProblems attempt={attempt} />
          <p>One press, and the mail that came with this link is not sent to you any more. You need not sign in.</p>
          <Button aria-disabled={attempt.isSending || undefined}>Stop the digest</Button>
        </Form>
      ) : null}
    </div>
  );
}
