import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatTime } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { FoundList } from '../../parts/reuse/found-list';
import { type ReuseCheck_checkFragment, ReuseCheckDocument } from '../../parts/reuse/reuse.generated';
import { answerSentence } from '../../parts/reuse/reuse-words';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';

const TITLE = 'Evidence that reuse was considered';

/** On one page, to print: what was asked, what was found on that day, what was said, by whom and when. */
export function EvidencePage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(ReuseCheckDocument, { variables: { id }, skip: !viewer?.person });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <SignInNeeded>
          <p>
            Whether reuse was considered is shown to the organisation that plans it and to its area’s programme office, after signing in.
          </p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const check = data.reuseCheck;
  if (!check) return <NotHere title="Entry not found" viewer={viewer} />;
  return (
    <article className="nhsuk-u-reading-width">
      <PageHeading caption={check.title} title={`${TITLE}: ${check.title}`}>
        {TITLE}
      </PageHeading>
      {check.answer ? <Evidence check={check} answer={check.answer} /> : <p>Nothing was said of reuse for this entry yet.</p>}
    </article>
  );
}

function Evidence({ check, answer }: { check: ReuseCheck_checkFragment; answer: NonNullable<ReuseCheck_checkFragment['answer']> }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">The question</h2>
      <p>
        Is something for {answer.capability.label} planned or live in the area, or with trusts like this one, that could be joined or
        copied?
      </p>
      {check.capability?.nationally ? <p>{check.capability.nationally}</p> : null}
      <h2 className="nhsuk-heading-m">What was found on that day</h2>
      {answer.shown.length > 0 ? <FoundList found={answer.shown} /> : <p>Nothing that you may see.</p>}
      <p className="nhsuk-body-s">Titles as of then; stages and trusts as of today. What you may not see is left out.</p>
      <h2 className="nhsuk-heading-m">The answer</h2>
      <p>{answerSentence(answer)}</p>
      <p>
        {answer.answeredBy ? `${answer.answeredBy}, ` : ''}
        {formatTime(answer.answeredAt)}. It says what was intended; boards decide.
      </p>
      <Button type="button" secondary className="kith-screen-only" onClick={() => window.print()}>
        Print this page
      </Button>
    </>
  );
}
