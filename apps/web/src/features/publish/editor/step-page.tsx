import { Button, Col, Row } from 'nhsuk-react-components';
import type { FormEvent, ReactNode } from 'react';
import { PageHeading } from '../../../lib/page/page-heading';
import { STEPS, type Step, stepWords } from '../draft/fields';
import { PublishStep, type PublishStepProps } from '../steps/publish-step';
import { ResultsStep } from '../steps/results-step';
import { ReuseStep } from '../steps/reuse-step';
import { StoryStep } from '../steps/story-step';
import { TagsStep } from '../steps/tags-step';
import { ThingStep } from '../steps/thing-step';

export interface StepPageProps {
  step: Step;
  heading: string;
  hrefOf: (step: Step | null) => string;
  /** Saves and goes to another step; null for the overview. */
  onGoOn: (to: Step | null) => void;
  /** Similar work and suggested tags: beside the form, or below it on a narrow screen. */
  beside: ReactNode;
  publishing: PublishStepProps;
}

/** One step of the form. */
export function StepPage({ step, heading, hrefOf, onGoOn, beside, publishing }: StepPageProps) {
  const number = STEPS.indexOf(step);
  const next = STEPS[number + 1] ?? null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onGoOn(next);
  };
  const form = (
    <form onSubmit={submit} noValidate>
      {step === 'thing' ? <ThingStep /> : null}
      {step === 'story' ? <StoryStep /> : null}
      {step === 'results' ? <ResultsStep /> : null}
      {step === 'tags' ? <TagsStep /> : null}
      {step === 'reuse' ? <ReuseStep /> : null}
      {step === 'publish' ? <PublishStep {...publishing} /> : null}
      {next ? (
        <div className="kith-buttons nhsuk-u-margin-top-5">
          <Button>Save and continue</Button>
          <Button type="button" secondary onClick={() => onGoOn(null)}>
            Save and see all steps
          </Button>
        </div>
      ) : null}
    </form>
  );
  return (
    <>
      <nav aria-label="Steps" className="kith-steps">
        <ol>
          {STEPS.map((one, index) => (
            <li key={one}>
              <a href={hrefOf(one)} aria-current={one === step ? 'step' : undefined}>
                {index + 1} {stepWords[one]}
              </a>
            </li>
          ))}
          <li>
            <a href={hrefOf(null)}>All steps</a>
          </li>
        </ol>
      </nav>
      <PageHeading caption={`Step ${number + 1} of ${STEPS.length}`}>{heading}</PageHeading>
      {step === 'publish' ? (
        form
      ) : (
        <Row>
          <Col width="two-thirds">{form}</Col>
          <Col width="one-third">{beside}</Col>
        </Row>
      )}
    </>
  );
}
