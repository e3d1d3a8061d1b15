import { useQuery } from '@apollo/client/react';
import { DataTable, ErrorPanel, Loading } from '@kith/ui';
import { Button, Form, Select } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { levelWords } from '../../parts/words/words';
import { Comparison } from './comparison';
import { InitiativeHistoryDocument, type InitiativeHistoryQuery } from './history.generated';
import { RestoreButton } from './restore-button';

/** What an initiative said before, and what changed. */
export function HistoryPage() {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const viewer = useViewer();
  const chosen = ['from', 'to'].flatMap((name) => search.get(name) ?? []);
  const { data, previousData, error, refetch } = useQuery(InitiativeHistoryDocument, {
    variables: { slug, textsOf: chosen },
    // Texts come for the two that are compared only: a kept revision without them must not stand in.
    fetchPolicy: 'no-cache',
  });
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  const shown = data ?? previousData;
  if (!shown) return <Loading text="Loading the history" />;
  if (!shown.initiativeHistory) return <NotHere title="Entry not found" viewer={viewer} />;
  return <History key={slug} history={shown.initiativeHistory} from={search.get('from')} to={search.get('to')} />;
}

type Shown = NonNullable<InitiativeHistoryQuery['initiativeHistory']>;

function History({
  history: { initiative, revisions, viewerMayRemovePassages },
  from,
  to,
}: {
  history: Shown;
  from: string | null;
  to: string | null;
}) {
  const before = revisions.find(({ id }) => id === from);
  const after = revisions.find(({ id }) => id === to);
  const nameOf = ({ number, publishedAt }: Shown['revisions'][number]) => `Revision ${number}, ${formatDay(publishedAt)}`;
  return (
    <>
      <PageHeading title={`History: ${initiative.title}`} caption="History">
        <span dir="auto">{initiative.title}</span>
      </PageHeading>
      <p>
        <a href={paths.initiative(initiative.slug)}>Back to the entry</a>
      </p>
      {viewerMayRemovePassages ? (
        <p>
          <a href={paths.removePassage(initiative.slug)}>Remove a passage from every version</a>
        </p>
      ) : null}
      <DataTable
        caption="Published revisions"
        rows={revisions}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Revision', cell: ({ number, isCurrent }) => `${number}${isCurrent ? ' (now)' : ''}` },
          {
            heading: 'Published',
            cell: ({ publishedAt, publishedBy }) => `${formatDay(publishedAt)}${publishedBy ? ` by ${publishedBy.name}` : ''}`,
          },
          { heading: 'Who could see it', cell: ({ level }) => levelWords[level] },
          {
            heading: 'Look closer',
            cell: ({ id, number, isCurrent }) => {
              const earlier = revisions.find((one) => one.number === number - 1);
              return (
                <>
                  {earlier ? (
                    <a href={`?from=${earlier.id}&to=${id}`}>
                      What changed<span className="nhsuk-u-visually-hidden"> in revision {number}</span>
                    </a>
                  ) : (
                    'The first'
                  )}{' '}
                  {initiative.viewerCanEdit && !isCurrent ? <RestoreButton id={initiative.id} revisionId={id} number={number} /> : null}
                </>
              );
            },
          },
        ]}
      />
      {revisions.length > 1 ? (
        <Form method="get" key={`${from} ${to}`}>
          <h2 className="nhsuk-heading-m">Compare any two</h2>
          {(['from', 'to'] as const).map((name) => (
            <Select
              key={name}
              id={name}
              name={name}
              label={name === 'from' ? 'From' : 'To'}
              defaultValue={(name === 'from' ? (before ?? revisions[1]) : (after ?? revisions[0]))?.id}
            >
              {revisions.map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {nameOf(one)}
                </Select.Option>
              ))}
            </Select>
          ))}
          <Button secondary>Compare</Button>
        </Form>
      ) : null}
      {before?.texts && after?.texts ? <Comparison before={before} after={after} /> : null}
    </>
  );
}
