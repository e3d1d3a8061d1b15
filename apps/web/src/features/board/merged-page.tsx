import { useMutation, useQuery } from '@apollo/client/react';
import { EmptyState, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useState } from 'react';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { WaitingAudience } from '../../parts/audience/waiting-audience';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { ConfirmBoardAudienceDocument, MergedDocument, type MergedQuery } from './board.generated';
import { insteadOfPage } from './instead-of-page';

const TITLE = 'Shared before your area merged';

type Waiting = MergedQuery['boardRecordsWaiting'][number];

/** What the board shares with its area and is held back since areas merged, each with who would be added. */
export function MergedPage() {
  const viewer = useViewer();
  const query = useQuery(MergedDocument, { skip: !viewer?.actingFor, fetchPolicy: 'cache-and-network' });
  const [shown, setShown] = useState({ id: '', sentence: '' });
  const instead = insteadOfPage(viewer, TITLE, query);
  if (instead) return instead;
  const { data, refetch } = query;
  if (!viewer || !data) return <Loading />;
  const waiting = data.boardRecordsWaiting;
  return (
    <div className="kith-board nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.ownBoard}>
        Back to your board
      </BackLink>
      <PageHeading caption={viewer.actingFor?.name}>{TITLE}</PageHeading>
      <Said sentence={shown.sentence} about={shown.id} isGone={waiting.every(({ id }) => id !== shown.id)} />
      {waiting.length === 0 ? (
        <EmptyState title="Nothing waits" headingLevel="h2">
          <p>
            What your board shares with your area is shown to all of it, or nothing is shared. Who writes for a board finds here what waits.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>Nothing here is shown to anybody new until an approver or administrator of your organisation says so, one by one.</p>
          <ul className="kith-board__choices">
            {waiting.map((one) => (
              <li key={one.id}>
                <h2 className="nhsuk-heading-m">{nameOf(one)}</h2>
                <One
                  record={one}
                  onDone={(sentence) => {
                    setShown({ id: one.id, sentence });
                    void refetch().catch(() => undefined);
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function One({ record: { id, waiting, ...record }, onDone }: { record: Waiting; onDone: (said: string) => void }) {
  const [confirm] = useMutation(ConfirmBoardAudienceDocument);
  const attempt = useAttempt();
  const show = async (area: string) => {
    const answer = await attempt.run(
      id,
      [],
      async (key) => (await confirm({ variables: { input: { key, id } } })).data?.confirmBoardAudience,
    );
    if (answer?.__typename === 'BoardAudienceConfirmed') onDone(`${nameOf(record)}: it is shown to the whole of ${area} now.`);
  };
  return <WaitingAudience waiting={waiting} what="This" about={nameOf(record)} headingLevel="h3" attempt={attempt} onConfirm={show} />;
}

const KINDS = {
  ANSWER: 'What we show of our answer',
  CHOICE: 'What we chose not to do',
  REVIEW: 'Our review',
  SEEN: 'That our board has seen it',
} as const;

const nameOf = ({ kind, title }: Pick<Waiting, 'kind' | 'title'>): string => (title ? `${KINDS[kind]}: ${title}` : KINDS[kind]);
