import { useMutation, useQuery } from '@apollo/client/react';
import { Announce, Loading } from '@kith/ui';
import { Button, InsetText, Radios, Select, Textarea } from 'nhsuk-react-components';
import { useEffect, useState } from 'react';
import { AttemptProblems } from '../../../parts/form-problems/attempt-problems';
import { problemOf } from '../../../parts/form-problems/form-problems';
import { useAttempt } from '../../../parts/form-problems/use-attempt';
import { paths } from '../../../parts/paths';
import { FoundList } from '../../../parts/reuse/found-list';
import { type ReuseCheck_checkFragment, ReuseCheckDocument } from '../../../parts/reuse/reuse.generated';
import { answerSentence } from '../../../parts/reuse/reuse-words';
import { isPlanned } from '../../../parts/words/planned';
import { useForm } from '../editor/form-context';
import { AnswerReuseDocument, type ReuseAnswerKind } from './reuse.generated';

/** Whether something is answered that is not kept yet: it would be lost with the form. */
type OnUnkept = (unkept: boolean) => void;

/** For planned work: what there is already for the same thing, and what its writers make of it. It stops nobody from publishing. */
export function Considered({ id, onUnkept }: { id: string | null; onUnkept: OnUnkept }) {
  const { draft } = useForm();
  const capability = draft.primaryCapability;
  const { data, previousData, error } = useQuery(ReuseCheckDocument, {
    variables: { id: id ?? '', capability },
    skip: !id || !capability || !isPlanned(draft.stage),
    fetchPolicy: 'cache-and-network',
  });
  if (!isPlanned(draft.stage)) return null;
  const check = (data ?? previousData)?.reuseCheck;
  return (
    <section aria-labelledby="considered">
      <h2 id="considered" className="nhsuk-heading-m">
        Could you join or copy something?
      </h2>
      {!id || !capability ? (
        <p>Choose a main capability under The thing: then what your area and trusts like yours plan or run for it is shown here.</p>
      ) : error && !check ? (
        <p>What there is can’t be looked up at the moment. It does not stop you.</p>
      ) : check ? (
        <Question key={check.answer?.id ?? 'none'} check={check} capability={capability} onUnkept={onUnkept} />
      ) : (
        <Loading text="Looking for what there is" />
      )}
    </section>
  );
}

interface QuestionProps {
  check: ReuseCheck_checkFragment;
  capability: string;
  onUnkept: OnUnkept;
}

function Question({ check, capability, onUnkept }: QuestionProps) {
  const { found, answer } = check;
  return (
    <>
      {check.capability?.nationally ? (
        <InsetText>
          <p>{check.capability.nationally}</p>
        </InsetText>
      ) : null}
      {found.length > 0 ? (
        <>
          <p>
            Planned or live for {check.capability?.label} in your area or with trusts like yours, as far as you may see it, nearest first:
          </p>
          <FoundList
            newWindow
            found={found.map((one) => ({
              initiative: one.initiative,
              note: one.relation === 'SAME_SYSTEM' ? 'your area' : 'a trust like yours',
            }))}
          />
        </>
      ) : (
        <p>
          Nothing for {check.capability?.label} that you may see is planned or live in your area or with trusts like yours. Others may plan
          it and not have said so.
        </p>
      )}
      {answer ? (
        <p>
          <strong>Your answer:</strong> {answerSentence(answer, true)} <a href={paths.reuse(check.id)}>Evidence to print</a>
        </p>
      ) : null}
      <AnswerForm check={check} capability={capability} onUnkept={onUnkept} />
    </>
  );
}

const KINDS: readonly [ReuseAnswerKind, string][] = [
  ['JOIN', 'We join one of these'],
  ['COPY', 'We copy and adapt one of these'],
  ['GO_ON', 'We go on with our own'],
];

/** It stands inside the form of the entry, so nothing here submits that. */
function AnswerForm({ check: { id, found, answer }, capability, onUnkept }: QuestionProps) {
  const [send] = useMutation(AnswerReuseDocument);
  const kept = { kind: answer?.kind ?? null, of: answer?.of?.id ?? '', reason: answer?.reason ?? '' };
  const [kind, setKind] = useState<ReuseAnswerKind | null>(kept.kind);
  const [of, setOf] = useState(kept.of);
  const [reason, setReason] = useState(kept.reason);
  const attempt = useAttempt(['kind', 'of', 'reason']);
  const { problems } = attempt;
  const unkept = kind !== kept.kind || of !== kept.of || reason !== kept.reason;
  useEffect(() => {
    onUnkept(unkept);
    return () => onUnkept(false);
  }, [unkept, onUnkept]);
  const undo = () => {
    setKind(kept.kind);
    setOf(kept.of);
    setReason(kept.reason);
  };
  const submit = () => {
    const missing = kind === null ? [{ field: 'kind', message: 'Say what you do' }] : [];
    return attempt.run([id, kind, of, reason], missing, async (key) => {
      if (kind === null) return undefined;
      const input = { key, id, capability, kind, of: kind === 'GO_ON' || !of ? null : of, reason };
      return (await send({ variables: { input }, refetchQueries: [ReuseCheckDocument] })).data?.answerReuse;
    });
  };
  const choices = found.length > 0 ? KINDS : KINDS.filter(([one]) => one === 'GO_ON');
  return (
    <>
      <AttemptProblems attempt={attempt} />
      <Radios
        name="kind"
        idPrefix="kind"
        legend="What do you do?"
        legendProps={{ size: 's' }}
        hint="Kept with the entry, for members of your organisation and your area’s programme office. You can publish without an answer."
        error={problemOf(problems, 'kind')}
      >
        {choices.map(([value, words], index) => (
          <Radios.Item
            key={value}
            id={index === 0 ? 'kind' : `kind-${value}`}
            value={value}
            checked={kind === value}
            onChange={() => setKind(value)}
          >
            {words}
          </Radios.Item>
        ))}
      </Radios>
      {kind === 'JOIN' || kind === 'COPY' ? (
        <Select
          id="of"
          label="Which one?"
          labelProps={{ size: 's' }}
          error={problemOf(problems, 'of')}
          value={of}
          onChange={(event) => setOf(event.currentTarget.value)}
        >
          <Select.Option value="">Choose one</Select.Option>
          {found.map(({ initiative }) => (
            <Select.Option key={initiative.id} value={initiative.id}>
              {initiative.title}
            </Select.Option>
          ))}
        </Select>
      ) : null}
      {kind ? (
        <Textarea
          id="reason"
          rows={3}
          label={kind === 'GO_ON' ? 'Why?' : 'Why? (optional)'}
          labelProps={{ size: 's' }}
          hint="Up to 2,000 characters. You may be asked for it under freedom of information."
          error={problemOf(problems, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      <Button type="button" secondary onClick={() => void submit()} aria-disabled={attempt.isSending || undefined}>
        {answer ? 'Change the answer' : 'Keep the answer'}
      </Button>
      {unkept ? (
        <p>
          <button type="button" className="kith-link-button" onClick={undo}>
            {answer ? 'Leave the answer as it was' : 'Give no answer'}
          </button>
        </p>
      ) : null}
      <Announce visible>{attempt.count > 0 && problems.length === 0 && !attempt.failed ? <p>The answer is kept.</p> : null}</Announce>
    </>
  );
}
