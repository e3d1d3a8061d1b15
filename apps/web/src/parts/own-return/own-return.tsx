import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { useIntention } from '../../lib/forms/use-intention';
import { paths } from '../paths';
import { Said } from '../said/said';
import { MakeReturnDocument, type OwnReturn_returnsFragment, OwnReturnDocument, WithdrawReturnDocument } from './own-return.generated';

type Kind = 'COMPLETE' | 'NOTHING_TO_REPORT';
type Answer = { __typename?: string; message?: string; problems?: readonly { message: string }[] } | undefined;

/** What a trust says of its own list this quarter, for its members, and in a moment said by whoever may. Nothing at all to anybody else. */
export function OwnReturn({ odsCode, history = true }: { odsCode: string; history?: boolean }) {
  const { data, error, refetch } = useQuery(OwnReturnDocument, { variables: { organisation: odsCode } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  const returns = data?.organisationReturns;
  if (!returns) return null;
  return (
    <section aria-labelledby="own-return" className="kith-section kith-own-return">
      <h2 id="own-return">What we tell our area</h2>
      <SaidNow returns={returns} />
      {returns.viewerMayAnswer ? <SayIt odsCode={odsCode} returns={returns} renewed={() => refetch()} /> : null}
      {history ? (
        <p className="kith-screen-only">
          <a href={paths.returns(odsCode)}>What we said before</a>
        </p>
      ) : null}
    </section>
  );
}

function SaidNow({ returns: { current, period, organisation } }: { returns: OwnReturn_returnsFragment }) {
  if (!current)
    return (
      <p>
        {organisation.name} has <strong>not answered</strong> for {period.name}. Until it does, its area can’t tell silence from having
        nothing.
      </p>
    );
  return (
    <p>
      For {period.name}: <strong>{current.kind === 'COMPLETE' ? 'our list is complete' : 'nothing to report'}</strong>, since{' '}
      {formatPartialDate(current.madeOn)}. It can be changed until {formatPartialDate(period.ends)}.
    </p>
  );
}

const WORDS: Record<Kind, string> = { COMPLETE: 'Our list is complete', NOTHING_TO_REPORT: 'We have nothing to report' };

function SayIt({ odsCode, returns, renewed }: { odsCode: string; returns: OwnReturn_returnsFragment; renewed: () => Promise<unknown> }) {
  const client = useApolloClient();
  const [make, making] = useMutation(MakeReturnDocument);
  const [withdraw, withdrawing] = useMutation(WithdrawReturnDocument);
  const { keyFor, settled } = useIntention();
  const [told, setTold] = useState<string | null>(null);
  const { period, current } = returns;
  const busy = making.loading || withdrawing.loading;

  const act = async (kind: Kind | null) => {
    if (busy) return;
    setTold(null);
    try {
      const input = { key: keyFor([odsCode, period.code, kind, current?.id]), organisation: odsCode, period: period.code };
      const answer: Answer = kind
        ? (await make({ variables: { input: { ...input, kind } } })).data?.makeReturn
        : (await withdraw({ variables: { input } })).data?.withdrawReturn;
      if (answer?.__typename !== 'OrganisationReturns') {
        setTold(answer?.message ?? answer?.problems?.[0]?.message ?? 'This did not work. Try again.');
        return;
      }
      settled();
      await renewed();
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'areaCoverage' });
      client.cache.gc();
      setTold(
        kind
          ? `Your area is told: ${WORDS[kind].toLowerCase()}, for ${period.name}.`
          : 'Taken back: your area is told that you have not answered.',
      );
    } catch (error) {
      const { message, correlationId } = describeError(error);
      setTold(correlationId ? `${message} Number to give when you ask for help: ${correlationId}.` : message);
    }
  };

  return (
    <div className="kith-screen-only">
      <p>
        Is everything on Kith that you plan or run and that your area should know of: entries for your area or wider, and contracts? What is
        for your own organisation only is not counted.
      </p>
      <div className="nhsuk-button-group">
        {(['COMPLETE', 'NOTHING_TO_REPORT'] as const)
          .filter((kind) => kind !== current?.kind)
          .map((kind) => (
            <Button key={kind} type="button" secondary small aria-disabled={busy || undefined} onClick={() => void act(kind)}>
              {WORDS[kind]}
            </Button>
          ))}
        {current ? (
          <Button type="button" secondary small aria-disabled={busy || undefined} onClick={() => void act(null)}>
            Take it back
          </Button>
        ) : null}
      </div>
      <Said sentence={told ?? ''} />
    </div>
  );
}
