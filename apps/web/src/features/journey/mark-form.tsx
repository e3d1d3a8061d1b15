import { useMutation } from '@apollo/client/react';
import { Button, Checkboxes, Form } from 'nhsuk-react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { MarkJourneyDocument } from './journey.generated';
import { idsIn, MARK_FIELD_IDS, markFieldsOf, readMark } from './journey.rules';
import type { JourneyStepFacts } from './journey-types';

interface MarkFormProps {
  step: JourneyStepFacts;
  /** What it may depend on: the others on the journey. */
  others: readonly JourneyStepFacts[];
  keptAs: string;
  onDone: (said: string | null) => void;
}

/** What the board marks of one initiative. For the organisation alone: nothing of it is ever in the entry. */
export function MarkForm({ step, others, keptAs, onDone }: MarkFormProps) {
  const { initiative } = step;
  const [mark] = useMutation(MarkJourneyDocument);
  const { fields, setAll, forget } = useKeptFields(`journey.${keptAs}.${initiative.id}.${step.version}`, markFieldsOf(step));
  const attempt = useAttempt(MARK_FIELD_IDS);
  const { problems } = attempt;
  const version = useRef(step.version ?? 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = idsIn(fields.dependsOn);
  // What it depends on already and is no step here: an entry of others.
  const elsewhere = step.dependsOn.filter(({ id }) => !others.some((one) => one.initiative.id === id));
  const candidates = [...others.map((one) => one.initiative), ...elsewhere];

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readMark(fields);
    const answer = await attempt.run(fields, 'problems' in read && read.problems ? read.problems : [], async (key) => {
      if (!('mark' in read) || !read.mark) return undefined;
      const { data } = await mark({ variables: { input: { key, initiative: initiative.id, version: version.current, ...read.mark } } });
      const found = data?.markJourney;
      if (found?.__typename !== 'JourneyConflict') return found;
      version.current = found.theirs.steps.find((one) => one.initiative.id === initiative.id)?.version ?? version.current;
      return { __typename: 'NotAllowed' as const, message: `${found.message} Save again to put yours in its place.` };
    });
    if (answer?.__typename !== 'Journey') return;
    forget();
    onDone(`${initiative.title} is marked.`);
  };

  return (
    <section aria-labelledby="mark" className="kith-journey__mark kith-screen-only">
      <h2 id="mark" className="nhsuk-heading-m" tabIndex={-1} ref={heading}>
        Mark: {initiative.title}
      </h2>
      <Form onSubmit={submit} aria-label={`Mark ${initiative.title}`}>
        <AttemptProblems attempt={attempt} />
        <Checkboxes name="businessCritical" idPrefix="businessCritical" legend="Business critical" legendProps={{ size: 's' }}>
          <Checkboxes.Item
            id="businessCritical"
            value="yes"
            checked={fields.critical === 'yes'}
            onChange={(event) => setAll({ critical: event.currentTarget.checked ? 'yes' : '' })}
            hint="If going live goes wrong, care or the running of the organisation suffers at once."
          >
            This change is business critical
          </Checkboxes.Item>
        </Checkboxes>
        <PartialDateField
          id="liveFrom"
          legend="When going live begins (optional)"
          boxes={{ day: fields.fromDay, month: fields.fromMonth, year: fields.fromYear }}
          onChange={({ day, month, year }) => setAll({ fromDay: day, fromMonth: month, fromYear: year })}
          error={problemOf(problems, 'liveFrom-day')}
        />
        <PartialDateField
          id="liveTo"
          legend="When it is to be live everywhere (optional)"
          boxes={{ day: fields.toDay, month: fields.toMonth, year: fields.toYear }}
          onChange={({ day, month, year }) => setAll({ toDay: day, toMonth: month, toYear: year })}
          error={problemOf(problems, 'liveTo-day')}
        />
        {candidates.length > 0 ? (
          <Checkboxes
            name="dependsOn"
            idPrefix="dependsOn"
            legend="What has to be live before (optional)"
            legendProps={{ size: 's' }}
            error={problemOf(problems, 'dependsOn')}
          >
            {candidates.map(({ id, title }, index) => (
              <Checkboxes.Item
                key={id}
                id={index === 0 ? 'dependsOn' : `dependsOn-${id}`}
                value={id}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setAll({
                    dependsOn: (event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id)).join(' '),
                  })
                }
              >
                {title}
              </Checkboxes.Item>
            ))}
          </Checkboxes>
        ) : null}
        <p className="nhsuk-body-s">Only members of your organisation see this. It may be asked for under freedom of information.</p>
        <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Saving' : 'Save'}</Button>{' '}
        <Button type="button" secondary onClick={() => onDone(null)}>
          Close without saving
        </Button>
      </Form>
    </section>
  );
}
