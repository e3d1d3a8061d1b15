import { useMutation } from '@apollo/client/react';
import { Announce, PlainText } from '@kith/ui';
import { Button, DateInput, Form, InsetText, Radios, Select, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatTime } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { DECIDE_FIELD_IDS, NO_DECISION, readDecision, readRefile, refilable, refileField } from './decide-form.rules';
import { DECISIONS, decisionWords } from './overlap-words';
import { DecideOverlapDocument, type OverlapPage_overlapFragment } from './overlaps.generated';
import { RefileFields } from './refile-fields';

interface DecideFormProps {
  overlap: OverlapPage_overlapFragment;
  person: string;
  /** In whose name they decide: it may lead, too. */
  office: Lead | null;
}

/** An officer records what is intended. If another one decided meanwhile, that is shown and nothing typed is lost. */
export function DecideForm({ overlap, person, office }: DecideFormProps) {
  const [decide] = useMutation(DecideOverlapDocument);
  const members = refilable(overlap);
  const [nothing] = useState(() => ({ ...NO_DECISION, ...Object.fromEntries(members.map(({ id }) => [refileField(id), ''])) }));
  const { fields, setAll, forget } = useKeptFields(`decide.${person}.${overlap.id}`, nothing);
  const attempt = useAttempt(DECIDE_FIELD_IDS);
  const [said, setSaid] = useState<string>();
  const [theirs, setTheirs] = useState<OverlapPage_overlapFragment['decisions'][number]>();
  const answered = useRef<HTMLDivElement>(null);
  // What came of it stands above the form, far from the button.
  useEffect(() => {
    if (said || theirs) answered.current?.focus();
  }, [said, theirs]);
  const version = useRef(overlap.version);
  const { problems } = attempt;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaid(undefined);
    const read = readDecision(fields);
    const answer = await attempt.run({ ...fields, version: version.current }, 'problems' in read ? read.problems : [], async (key) => {
      if ('problems' in read) return undefined;
      const input = {
        key,
        id: overlap.id,
        version: version.current,
        ...read.decision,
        refile: readRefile(read.decision.kind, fields, members),
      };
      return (await decide({ variables: { input } })).data?.decideOverlap;
    });
    if (answer?.__typename === 'OverlapConflict') {
      version.current = answer.theirs.version;
      setTheirs(answer.theirs.decisions[0]);
    }
    if (answer?.__typename !== 'Overlap') return;
    version.current = answer.version;
    setTheirs(undefined);
    forget();
    setAll(nothing);
    setSaid(`The decision is recorded: ${answer.decision ? decisionWords[answer.decision.kind].name.toLowerCase() : ''}.`);
  };

  return (
    <Form onSubmit={submit} aria-label="Decision" className="nhsuk-u-reading-width">
      <div ref={answered} tabIndex={-1}>
        <Announce visible>{said ? <p>{said}</p> : null}</Announce>
        {theirs ? (
          <InsetText>
            <h3 className="nhsuk-heading-s">Someone decided in the meantime</h3>
            <p>
              {theirs.decidedBy ?? 'Somebody who has left'}, {formatTime(theirs.decidedAt)}: {decisionWords[theirs.kind].name.toLowerCase()}
              {theirs.lead ? `, led by ${theirs.lead.name}` : ''}.
            </p>
            <PlainText text={theirs.why} />
            <p>What you typed is still below: record it again if you still want to. Theirs is kept as well.</p>
          </InsetText>
        ) : null}
      </div>
      <AttemptProblems attempt={attempt} />
      <Radios name="kind" idPrefix="kind" legend="What is intended?" legendProps={{ size: 's' }} error={problemOf(problems, 'kind')}>
        {DECISIONS.map((kind, index) => (
          <Radios.Item
            key={kind}
            id={index === 0 ? 'kind' : `kind-${kind}`}
            value={kind}
            hint={decisionWords[kind].hint}
            checked={fields.kind === kind}
            onChange={() => setAll({ kind })}
          >
            {decisionWords[kind].name}
          </Radios.Item>
        ))}
      </Radios>
      {fields.kind === 'MISCLASSIFIED' ? <RefileFields members={members} fields={fields} set={setAll} /> : null}
      <Select
        id="lead"
        name="lead"
        label="Who leads (if anybody)"
        labelProps={{ size: 's' }}
        error={problemOf(problems, 'lead')}
        value={fields.lead}
        onChange={(event) => setAll({ lead: event.currentTarget.value })}
      >
        <Select.Option value="">Nobody</Select.Option>
        {leads(overlap, office).map(({ odsCode, name }) => (
          <Select.Option key={odsCode} value={odsCode}>
            {name}
          </Select.Option>
        ))}
      </Select>
      <Textarea
        id="why"
        name="why"
        rows={4}
        label="Why"
        labelProps={{ size: 's' }}
        hint="Members of the area read this. No patient data, no names of people."
        error={problemOf(problems, 'why')}
        value={fields.why}
        onChange={(event) => setAll({ why: event.currentTarget.value })}
      />
      <DateInput
        id="lookAgainOn"
        legend="Look at it again on (optional)"
        legendProps={{ size: 's' }}
        hint="For example, 14 5 2027"
        value={fields}
        error={problemOf(problems, 'lookAgainOn-day')}
        onChange={(event) => setAll(event.target.value as Partial<typeof fields>)}
      />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Recording' : 'Record the decision'}</Button>
    </Form>
  );
}

interface Lead {
  readonly odsCode?: string | null;
  readonly name: string;
}

/** Organisations that it is about, each once, and the office. */
const leads = ({ members }: OverlapPage_overlapFragment, office: Lead | null) => [
  ...new Map(
    [...members.map(({ organisation }) => organisation), office].flatMap((one) =>
      one?.odsCode ? [[one.odsCode, { odsCode: one.odsCode, name: one.name }] as const] : [],
    ),
  ).values(),
];
