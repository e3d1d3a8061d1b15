import { useMutation } from '@apollo/client/react';
import { Card, Tag } from 'nhsuk-react-components';
import { formatTime } from '../../lib/format/dates';
import { type Account_accountFragment, EndOtherSessionsDocument, EndSessionDocument } from './account.generated';
import { Ending } from './ending';

export interface OwnSessionsProps {
  sessions: Account_accountFragment['sessions'];
  onDone: (sentence: string) => void;
}

/** Where the reader is signed in. This session ends by signing out. */
export function OwnSessions({ sessions, onDone }: OwnSessionsProps) {
  const [end] = useMutation(EndSessionDocument);
  const [endOthers] = useMutation(EndOtherSessionsDocument);
  return (
    <>
      {sessions.map(({ id, current, startedAt, lastSeenAt, actingFor }) => (
        <Card key={id}>
          <Card.Heading headingLevel="h3" size="s">
            Since {formatTime(startedAt)} {current ? <Tag modifier="green">This one</Tag> : null}
          </Card.Heading>
          <p>
            Last seen {formatTime(lastSeenAt)}, acting for {actingFor?.name ?? 'nobody'}
          </p>
          {current ? null : (
            <Ending
              label={`End the session since ${formatTime(startedAt)}`}
              send={async (key) => (await end({ variables: { input: { key, id } } })).data?.endSession}
              onDone={() => onDone(`The session since ${formatTime(startedAt)} is ended.`)}
            >
              End this session<span className="nhsuk-u-visually-hidden">, since {formatTime(startedAt)}</span>
            </Ending>
          )}
        </Card>
      ))}
      {sessions.length > 1 ? (
        <Ending
          label="End all other sessions"
          send={async (key) => (await endOthers({ variables: { input: { key } } })).data?.endOtherSessions}
          onDone={() => onDone('All other sessions are ended.')}
        >
          End all other sessions
        </Ending>
      ) : null}
    </>
  );
}
