import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { OwnLesson } from './own-lesson';
import { OwnLessonsDocument } from './own-lessons.generated';
import { ForTellers, type TellerProps } from './teller';

export function OwnLessonsPage() {
  return <ForTellers heading="Told by us">{(teller) => <OwnLessons {...teller} />}</ForTellers>;
}

function OwnLessons({ organisation }: TellerProps) {
  const { data, error, refetch } = useQuery(OwnLessonsDocument, { fetchPolicy: 'cache-and-network' });
  const [withdrawn, setWithdrawn] = useState({ id: '', sentence: '' });
  const failed = error ? describeError(error) : undefined;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.lessons}>
        All lessons
      </BackLink>
      <PageHeading caption={organisation.name}>Told by us</PageHeading>
      <p>
        Only editors and approvers of your organisation see this list. <a href={paths.tellLesson}>Tell another lesson</a>
      </p>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!data && !failed ? <Loading /> : null}
      {data?.ownQuietLessons.length === 0 ? (
        <EmptyState title="Nothing told yet">
          <p>What you tell without your name will stand here, so that you can change it or take it back.</p>
        </EmptyState>
      ) : null}
      <Said sentence={withdrawn.sentence} about={withdrawn.id} />
      <ol className="kith-lessons">
        {data?.ownQuietLessons.map((lesson) => (
          <li key={lesson.id}>
            <OwnLesson
              lesson={lesson}
              onWithdrawn={() =>
                setWithdrawn({ id: lesson.id, sentence: `Withdrawn: ${lesson.capability.label}. Nobody else sees it any more.` })
              }
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
