import { useMutation } from '@apollo/client/react';
import { EmptyState } from '@kith/ui';
import { Card } from 'nhsuk-react-components';
import { formatDay, formatTime } from '../../lib/format/dates';
import { type Account_accountFragment, RevokeAccessTokenDocument } from './account.generated';
import { Ending } from './ending';

export interface AccessTokensProps {
  tokens: Account_accountFragment['accessTokens'];
  onDone: (sentence: string) => void;
}

/** The tokens that work, each with its end. */
export function AccessTokens({ tokens, onDone }: AccessTokensProps) {
  const [revoke] = useMutation(RevokeAccessTokenDocument);
  if (tokens.length === 0) return <EmptyState title="You have no access token" headingLevel="h3" />;
  return tokens.map(({ id, name, scope, actingFor, createdAt, expiresAt, lastUsedAt }) => (
    <Card key={id}>
      <Card.Heading headingLevel="h3" size="s">
        {name}
      </Card.Heading>
      <p>
        {scope === 'WRITE' ? 'Reads and changes' : 'Reads only'}, acting for {actingFor?.name ?? 'nobody'}. Made on {formatDay(createdAt)},
        ends on {formatDay(expiresAt)}. {lastUsedAt ? `Last used ${formatTime(lastUsedAt)}.` : 'Never used.'}
      </p>
      <Ending
        label={`End the token ${name}`}
        send={async (key) => (await revoke({ variables: { input: { key, id } } })).data?.revokeAccessToken}
        onDone={() => onDone(`The token ${name} is ended.`)}
      >
        End this token<span className="nhsuk-u-visually-hidden">, {name}</span>
      </Ending>
    </Card>
  ));
}
