import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading, PlainText } from '@kith/ui';
import { Card, Details, Tag } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { formatTime } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AnswerForm } from './answer-form';
import { outcomeWords } from './case-words';
import { type Cases_caseFragment, EntryCasesDocument } from './cases.generated';

/** Reports about entries: open ones first, each answered and kept. */
export function CasesPage() {
  const viewer = useViewer();
  const operator = holds(viewer, 'OPERATOR');
  const { data, error, refetch } = useQuery(EntryCasesDocument, { skip: !operator, fetchPolicy: 'cache-and-network' });
  const [answered, setAnswered] = useState<Pick<Cases_caseFragment, 'id' | 'title'>>();
  const failed = error ? describeError(error) : undefined;
  const cases = data?.entryCases ?? [];
  const open = cases.filter(({ outcome }) => outcome === 'OPEN');
  const closed = cases.filter(({ outcome }) => outcome !== 'OPEN');
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Reports about entries</PageHeading>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Operators answer reports after signing in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !operator ? (
        <AnotherRoleNeeded>
          <p>Only operators of this Kith see reports.</p>
        </AnotherRoleNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (operator && !data && !failed) ? <Loading /> : null}
      <Said sentence={answered ? `Answered: ${answered.title}.` : ''} about={answered?.id} />
      {data && operator ? (
        <>
          <h2 className="nhsuk-heading-m">Open ({open.length})</h2>
          {open.length === 0 ? <EmptyState title="Nothing waits for an answer" headingLevel="h3" /> : null}
          {open.map((one) => (
            <Case key={one.id} entryCase={one} person={viewer?.person?.id ?? ''} onAnswered={() => setAnswered(one)} />
          ))}
          {closed.length > 0 ? <h2 className="nhsuk-heading-m">Answered ({closed.length})</h2> : null}
          {closed.map((one) => (
            <Case key={one.id} entryCase={one} person={viewer?.person?.id ?? ''} onAnswered={() => setAnswered(one)} />
          ))}
        </>
      ) : null}
    </div>
  );
}

function Case({ entryCase, person, onAnswered }: { entryCase: Cases_caseFragment; person: string; onAnswered: () => void }) {
  const { id, slug, title, kind, message, replyTo, organisation, hidden, createdAt, outcome, answer, answeredAt } = entryCase;
  const isOpen = outcome === 'OPEN';
  return (
    <Card>
      <Card.Heading headingLevel="h3" size="s">
        {kind === 'REMOVAL' ? 'Removal asked for' : 'Mistake reported'}: {slug ? <a href={paths.initiative(slug)}>{title}</a> : title}
      </Card.Heading>
      <p>
        <Tag modifier={isOpen ? 'yellow' : 'grey'}>{outcomeWords[outcome]}</Tag> {hidden ? <Tag modifier="red">Hidden now</Tag> : null}
      </p>
      <p className="nhsuk-body-s">
        {formatTime(createdAt)}, {organisation ? `on behalf of ${organisation.name}` : 'from a reader'}
        {replyTo ? `, answer to ${replyTo}` : ', no address given'}. Number <span className="kith-number">{id}</span>
      </p>
      <PlainText text={message} />
      {answer ? (
        <>
          <h4 className="nhsuk-heading-xs">Answer{answeredAt ? `, ${formatTime(answeredAt)}` : ''}</h4>
          <PlainText text={answer} />
        </>
      ) : null}
      <Details open={isOpen || undefined}>
        <Details.Summary>
          {isOpen ? 'Answer' : 'Answer again'}
          <span className="nhsuk-u-visually-hidden"> the report about {title}</span>
        </Details.Summary>
        <Details.Text>
          <AnswerForm entryCase={entryCase} person={person} onAnswered={onAnswered} />
        </Details.Text>
      </Details>
    </Card>
  );
}
