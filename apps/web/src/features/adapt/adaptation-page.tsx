import { useQuery } from '@apollo/client/react';
import { ErrorPanel, LevelNote, Loading } from '@kith/ui';
import { BackLink, NotificationBanner, SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { adaptationStatusWords, stopReasonWords } from '../../parts/words/words';
import { type Adaptation_recordFragment, AdaptationDocument } from './adapt.generated';
import { ConfirmForm } from './confirm-form';
import { confirmationWords } from './confirmation-words';
import { TakeBackRecord } from './take-back-record';
import { titleOf } from './title-of';
import { UpdateForm } from './update-form';
import { WaitingRecord } from './waiting-record';

const GONE = 'You can’t see this entry any more. Your record stays, with the entry named as it was when it was taken.';

export function AdaptationPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AdaptationDocument, { variables: { id } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const record = data.adaptation;
  if (!record) return <NotHere title="Record not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={record.origin ? paths.initiative(record.origin.slug) : paths.adaptations}>
        {record.origin ? 'Back to the entry' : 'Back to adaptations'}
      </BackLink>
      <PageHeading caption={`Adapted by ${record.adopter.name}`} title={`${titleOf(record)}, adapted by ${record.adopter.name}`}>
        {titleOf(record)}
      </PageHeading>
      <JustRecorded record={record} />
      <Told record={record} />
      {record.viewerCanConfirm ? <ConfirmForm record={record} person={viewer.person?.id ?? ''} /> : null}
      {/* One form for one record: what was typed for another never shows here. */}
      {record.viewerCanEdit ? <UpdateForm key={record.id} record={record} person={viewer.person?.id ?? ''} /> : null}
      {record.viewerCanEdit && record.confirmation !== 'CONFIRMED' ? <TakeBackRecord record={record} /> : null}
    </div>
  );
}

/** After recording: what happened, and what can be done next. */
function JustRecorded({ record: { originLead } }: { record: Adaptation_recordFragment }) {
  const state: unknown = useLocation().state;
  const recorded = typeof state === 'object' && state && 'recorded' in state ? state.recorded : null;
  if (!recorded) return null;
  return (
    <NotificationBanner success disableAutoFocus>
      <p>Recorded. {originLead?.name ?? 'The trust it came from'} is told and can confirm it.</p>
      {recorded === 'with-entry' ? (
        <p>
          A working revision of your own entry is open. <a href={paths.publish}>Go on with it</a>
        </p>
      ) : null}
    </NotificationBanner>
  );
}

function Told({ record }: { record: Adaptation_recordFragment }) {
  const { origin, originLead, adopter, initiative, status, startedOn, stopReason, confirmation, confirmationNote } = record;
  const rows: [string, ReactNode][] = [
    [
      'Taken from',
      <>
        {origin ? <a href={paths.initiative(origin.slug)}>{titleOf(record)}</a> : titleOf(record)}, {originLead?.name ?? 'trust not named'},
        revision {record.originRevision}
        {origin ? null : <div className="nhsuk-u-secondary-text-colour">{GONE}</div>}
      </>,
    ],
    ['Adopted by', adopter.odsCode ? <a href={paths.organisation(adopter.odsCode)}>{adopter.name}</a> : adopter.name],
    ['Its own entry', initiative ? <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> : null],
    ['How far', adaptationStatusWords[status] + (startedOn ? `, since ${formatPartialDate(startedOn)}` : '')],
    ['Why it stopped', stopReason ? stopReasonWords[stopReason] : null],
    ['What was taken', record.taken],
    ['What was changed', record.changed],
    ['Why', record.why],
    ['How it went', record.outcome],
    ['What the origin says', confirmationWords[confirmation] + (confirmationNote ? `: “${confirmationNote}”` : '')],
    ['Recorded', `${formatDay(record.recordedAt)}, last changed on ${formatDay(record.updatedAt)}`],
  ];
  return (
    <>
      <SummaryList>
        {rows.map(([name, value]) =>
          value ? (
            <SummaryList.Row key={name}>
              <SummaryList.Key>{name}</SummaryList.Key>
              <SummaryList.Value style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} dir="auto">
                {value}
              </SummaryList.Value>
            </SummaryList.Row>
          ) : null,
        )}
      </SummaryList>
      <LevelNote level={levelSentence(record)} />
      <WaitingRecord record={record} />
    </>
  );
}

function levelSentence({ level, adopter, originLead }: Adaptation_recordFragment): string {
  const both = `${adopter.name} and ${originLead?.name ?? 'the trust it came from'}`;
  if (level === 'ORGANISATION') return both;
  if (level === 'SYSTEM') return `${both}, and organisations in the area of ${adopter.name}`;
  return level === 'NETWORK' ? 'any signed-in member who may see the entry' : 'anyone who may see the entry';
}
