import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, Button, Details, Form } from 'nhsuk-react-components';
import { type FormEvent, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { contractName, endWords, wholeLifeWords, yearlyWords } from '../../parts/contracts/contract-words';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { CONTRACT_FIELD_IDS, fieldsOf, idOfField, NO_CONTRACT, readContract } from './contract.rules';
import { ContractFieldset } from './contract-fields';
import {
  ChangeContractDocument,
  ContractFormDocument,
  type ContractFormQuery,
  type Contracts_contractFragment,
  RecordContractDocument,
  RemoveContractDocument,
} from './contracts.generated';

/** One contract of the organisation acted for: recorded, changed or removed. */
export function ContractPage() {
  const { id } = useParams();
  const viewer = useViewer();
  const organisation = viewer?.actingFor;
  const { data, error, refetch } = useQuery(ContractFormDocument, {
    variables: {
      id: id ?? '',
      given: id !== undefined,
      organisation: organisation?.odsCode ?? '',
      demonstration: organisation?.demonstration || undefined,
    },
    skip: !organisation,
    fetchPolicy: 'network-only',
  });
  const title = id === undefined ? 'Add a contract' : 'Change a contract';
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <SignInNeeded>
          <p>Contracts are looked after by members of their organisation, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (viewer && (!organisation || !holds(viewer, 'EDITOR', 'APPROVER', 'ADMINISTRATOR')))
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <AnotherRoleNeeded>
          <p>Contracts are looked after by editors, approvers and administrators, on behalf of their organisation.</p>
        </AnotherRoleNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer?.person || !organisation) return <Loading />;
  const contract = data.contract ?? null;
  if (id !== undefined && !contract?.viewerCanEdit) return <NotHere title="Contract not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.contracts}>
        Back to contracts and needs
      </BackLink>
      <PageHeading caption={contract ? contractName(contract) : organisation.name} title={title}>
        {title}
      </PageHeading>
      <ContractForm key={contract?.id ?? 'new'} contract={contract} choices={data} keptAs={`${viewer.person.id}.${organisation.id}`} />
      {contract ? <RemoveContract contract={contract} /> : null}
    </div>
  );
}

const conflictWords = (theirs: Contracts_contractFragment): string =>
  `Someone changed this contract in the meantime. It now says: ${contractName(theirs)}; ends ${endWords(theirs)}; ${wholeLifeWords(theirs)} over its life; ${yearlyWords(theirs)} a year. Nothing of yours is lost: save again to put yours in its place.`;

interface ContractFormProps {
  contract: Contracts_contractFragment | null;
  choices: ContractFormQuery;
  keptAs: string;
}

function ContractForm({ contract, choices, keptAs }: ContractFormProps) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordContractDocument);
  const [change] = useMutation(ChangeContractDocument);
  const initial = contract ? fieldsOf(contract) : NO_CONTRACT;
  // With the version: what was typed on top of an older one is not put over a newer.
  const { fields, setAll, forget } = useKeptFields(
    `contract.${keptAs}.${contract ? `${contract.id}.${contract.version}` : 'new'}`,
    initial,
  );
  const attempt = useAttempt(CONTRACT_FIELD_IDS);
  // Rises when somebody else saved in between and the reader has been told so.
  const version = useRef(contract?.version ?? 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readContract(fields);
    const answer = await attempt.run(fields, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const { content } = read;
      const found = contract
        ? (await change({ variables: { input: { key, id: contract.id, version: version.current, content } } })).data?.changeContract
        : (await record({ variables: { input: { key, content } } })).data?.recordContract;
      if (found?.__typename === 'ContractConflict') {
        version.current = found.theirs.version ?? version.current;
        return { __typename: 'NotAllowed' as const, message: conflictWords(found.theirs) };
      }
      return found?.__typename === 'InvalidInput'
        ? { ...found, problems: found.problems.map((problem) => ({ ...problem, field: idOfField(problem.field) })) }
        : found;
    });
    if (answer?.__typename !== 'Contract') return;
    forget();
    const hint = answer.hints[0]?.message;
    navigate(paths.contracts, {
      state: { said: `${contract ? 'The contract is changed.' : 'The contract is added.'}${hint ? ` ${hint}` : ''}` },
    });
  };

  return (
    <Form onSubmit={submit} aria-label="Contract">
      <AttemptProblems attempt={attempt} />
      <ContractFieldset
        fields={fields}
        problems={attempt.problems}
        onChange={setAll}
        capabilities={choices.terms}
        initiatives={choices.initiatives.edges.map(({ node }) => node)}
      />
      <Button aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Saving' : contract ? 'Save the changes' : 'Add the contract'}
      </Button>
    </Form>
  );
}

function RemoveContract({ contract }: { contract: Contracts_contractFragment }) {
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveContractDocument, {
    update: (cache, { data }) => {
      if (data?.removeContract.__typename === 'Removed') cache.evict({ id: cache.identify({ __typename: 'Contract', id: contract.id }) });
    },
  });
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(
      contract.id,
      [],
      async (key) => (await remove({ variables: { input: { key, id: contract.id } } })).data?.removeContract,
    );
    if (answer?.__typename === 'Removed') navigate(paths.contracts, { state: { said: 'The contract is removed.' } });
  };
  return (
    <Details>
      <Details.Summary>Remove this contract</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label="Remove this contract">
          <AttemptProblems attempt={attempt} />
          <p>
            It is gone for everybody at once, also from what an area looked like on an earlier day. That it was removed, and by whom, is
            kept.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            Remove it now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
