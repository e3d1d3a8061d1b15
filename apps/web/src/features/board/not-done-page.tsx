import { useQuery } from '@apollo/client/react';
import { Announce, EmptyState, Fold, Loading } from '@kith/ui';
import { BackLink, Button } from 'nhsuk-react-components';
import { useLocation } from 'react-router';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { NotDoneDocument, type NotDoneQuery } from './board.generated';
import { ChoiceSaid } from './choice-said';
import { Ended } from './ended';
import { insteadOfPage } from './instead-of-page';

const TITLE = 'What we chose not to do';

/** What was paused, stopped, retired or never started, with the reason. For members of the organisation. */
export function NotDonePage() {
  const viewer = useViewer();
  const state = useLocation().state as { said?: string } | null;
  const query = useQuery(NotDoneDocument, { skip: !viewer?.actingFor, fetchPolicy: 'cache-and-network' });
  const instead = insteadOfPage(viewer, TITLE, query);
  if (instead) return instead;
  const { data } = query;
  const found = data?.notDone;
  if (!viewer || !found) return <Loading />;
  const { organisation, viewerCanWrite, ended, notStarted, takenBack } = found;
  return (
    <div className="kith-board">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.ownBoard}>
        Back to your board
      </BackLink>
      <PageHeading caption={organisation.name}>{TITLE}</PageHeading>
      <Announce visible>{state?.said ? <p>{state.said}</p> : null}</Announce>
      <p className="nhsuk-u-reading-width">
        A decision to leave something alone is worth as much as one to begin, and a neighbour may be waiting for it. Each thing here is read
        by members of {organisation.name}, and by others only where the board says so.{' '}
        <a href={paths.question('q2')}>What others chose not to do</a>
      </p>
      {viewerCanWrite ? (
        <Button href={paths.newChoice()}>Record something that was never started</Button>
      ) : (
        <p>Board members, editors, approvers and administrators of {organisation.name} write here.</p>
      )}
      <h2 className="nhsuk-heading-m">Never started</h2>
      {notStarted.length === 0 ? (
        <EmptyState title="Nothing recorded" headingLevel="h3">
          <p>An offer that was turned down, a purchase that was put off: the thing, the reason and who decided are enough.</p>
        </EmptyState>
      ) : (
        <ul className="kith-board__choices">
          {notStarted.map((choice) => (
            <li key={choice.id}>
              <h3 className="nhsuk-heading-s">{choice.title}</h3>
              <ChoiceSaid choice={choice} />
            </li>
          ))}
        </ul>
      )}
      <h2 className="nhsuk-heading-m">Paused, stopped or retired</h2>
      {ended.length === 0 ? (
        <EmptyState title="No entry of yours says so" headingLevel="h3">
          <p>What is published as paused, stopped or retired stands here by itself.</p>
        </EmptyState>
      ) : (
        <ul className="kith-board__choices">
          {ended.map((row) => (
            <Ended key={row.initiative.id} row={row} ownId={organisation.id} canWrite={viewerCanWrite} />
          ))}
        </ul>
      )}
      <TakenBack rows={takenBack} />
    </div>
  );
}

function TakenBack({ rows }: { rows: NonNullable<NotDoneQuery['notDone']>['takenBack'] }) {
  if (rows.length === 0) return null;
  return (
    <Fold summary={`Taken back since (${rows.length})`}>
      <ul className="nhsuk-list">
        {rows.map(({ title, reason, endNote, until }) => (
          <li key={`${title} ${until}`}>
            <strong>{title}</strong>, until {formatDay(until)}. The reason was: {reason} Taken back because: {endNote}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
