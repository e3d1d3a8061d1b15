import { Tag } from 'nhsuk-react-components';
import { differences } from '../conflict/differences.rules';
import type { Draft } from '../draft/draft';
import { emptyDraft } from '../draft/draft';
import { FIELDS, STEPS, type Step, stepOf, stepWords } from '../draft/fields';
import { missingIn, requiredPaths } from '../draft/required.rules';
import { type Problem, sendable } from '../draft/sendable.rules';

/** The steps with how far each is; any order is fine. */
export function Overview({ draft, problems, hrefOf }: { draft: Draft; problems: readonly Problem[]; hrefOf: (step: Step) => string }) {
  return (
    <ul className="nhsuk-task-list">
      {STEPS.map((step) => (
        <li key={step} className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
          <div className="nhsuk-task-list__name-and-hint">
            <a className="nhsuk-link nhsuk-task-list__link" href={hrefOf(step)} aria-describedby={`status-${step}`}>
              {stepWords[step]}
            </a>
            <div className="nhsuk-task-list__hint">{hintOf(step)}</div>
          </div>
          <div className="nhsuk-task-list__status" id={`status-${step}`}>
            {status(step, draft, problems)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function hintOf(step: Step): string {
  const needed = requiredPaths.filter((path) => stepOf(path) === step).length;
  if (step === 'publish') return 'When the rest is as you want it';
  return needed > 0 ? `${needed} needed to publish, the rest optional` : 'All optional';
}

function status(step: Step, draft: Draft, problems: readonly Problem[]) {
  const needed = missingIn(draft).filter(({ path }) => step === 'publish' || stepOf(path) === step).length;
  if (problems.some(({ path }) => stepOf(path) === step)) return <Tag modifier="red">Needs correcting</Tag>;
  if (step === 'publish') return needed > 0 ? <Tag modifier="grey">Not ready: {needed} needed</Tag> : <Tag modifier="blue">Ready</Tag>;
  if (needed > 0) return <Tag modifier="blue">{needed} needed</Tag>;
  return begun(step, draft) ? 'Filled in' : <Tag modifier="white">Optional</Tag>;
}

/** By what would be kept, beside what is begun and can't be: an empty date or row says nothing, however the form holds it. */
function begun(step: Step, draft: Draft): boolean {
  const ready = sendable(draft);
  return (
    ready.unfinished.some(({ path }) => stepOf(path) === step) ||
    differences(null, ready, sendable(emptyDraft)).some(({ field }) => FIELDS[field].step === step)
  );
}
