import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Button, Checkboxes, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { CompareTray } from '../../parts/compare/compare-tray';
import { paths } from '../../parts/paths';
import { ApproachChoicesDocument, CompareCapabilitiesDocument } from './compare.generated';

const MOST = 4;

/** Nothing is compared yet: how to begin, and the trusts that told something of a capability. */
export function ChooseWhat({ capability }: { capability: string | null }) {
  const { data, error, refetch } = useQuery(CompareCapabilitiesDocument);
  const failed = error && !data ? describeError(error) : undefined;
  const label = data?.terms.find(({ id }) => id === capability)?.label;
  return (
    <>
      <PageHeading>Compare</PageHeading>
      <div className="nhsuk-u-reading-width">
        <p>Put up to four pieces of work side by side: what was done, with what, what it took, what it gave, and who to ask.</p>
        <h2 className="nhsuk-heading-m">Compare entries</h2>
        <p>
          Tick “Compare” on the entries that you <a href={paths.find}>find</a>, then choose “Compare them”.
        </p>
        <h2 className="nhsuk-heading-m">Compare trusts’ approaches</h2>
        {failed ? (
          <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
        ) : null}
        <WhichCapability key={data ? 'read' : 'reading'} terms={data?.terms ?? []} capability={capability ?? ''} />
        {capability ? <WhichTrusts capability={capability} label={label ?? 'this'} /> : null}
      </div>
      <CompareTray />
    </>
  );
}

function WhichCapability({ terms, capability }: { terms: readonly { id: string; label: string }[]; capability: string }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(capability);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen) void navigate(paths.compareApproaches(chosen, []));
  };
  return (
    <Form onSubmit={submit} aria-label="Which capability">
      <Select
        id="capability"
        label="Approaches to which capability?"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <Select.Option value="">Choose one</Select.Option>
        {terms.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <Button small secondary>
        Show trusts
      </Button>
    </Form>
  );
}

/** Only those with an entry that this reader may see. */
function WhichTrusts({ capability, label }: { capability: string; label: string }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ApproachChoicesDocument, { variables: { capability: [capability] } });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return <Loading text="Loading trusts" />;
  const names = new Map(
    data.initiatives.edges.flatMap(({ node: { organisation } }) =>
      organisation?.odsCode ? [[organisation.odsCode, organisation.name] as const] : [],
    ),
  );
  const trusts = [...names].sort(([, one], [, other]) => one.localeCompare(other, 'en-GB'));
  if (trusts.length === 0) return <p>No trust has an entry about {label} that you can see. That does not mean that there is nothing.</p>;
  const change = (code: string) => {
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
    setProblem('');
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen.length === 0 || chosen.length > MOST) {
      setProblem(chosen.length === 0 ? 'Choose at least one trust.' : 'Choose at most four trusts.');
      document.getElementById('trusts-1')?.focus();
      return;
    }
    void navigate(paths.compareApproaches(capability, chosen));
  };
  return (
    <Form onSubmit={submit} aria-label="Which trusts">
      <Checkboxes
        id="trusts"
        name="trusts"
        small
        legend={`Who told us about ${label}`}
        legendProps={{ size: 's' }}
        hint="Up to four. Their order in the table is the order in which you tick them."
        {...(problem ? { error: problem } : {})}
      >
        {trusts.map(([code, name], place) => (
          <Checkboxes.Item key={code} id={`trusts-${place + 1}`} value={code} checked={chosen.includes(code)} onChange={() => change(code)}>
            {name}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Button small>Compare them</Button>
    </Form>
  );
}
