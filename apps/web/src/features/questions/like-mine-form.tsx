import { Fold } from '@kith/ui';
import { Button, Checkboxes } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import type { Alikeness, PeersApproaches_foundFragment } from './question.generated';
import { ALIKE, type QuestionState } from './question-address.rules';

export interface LikeMineFormProps {
  state: QuestionState;
  areas: PeersApproaches_foundFragment['areas'];
  onApply: (chosen: { alike: Alikeness[]; areas: string[] }) => void;
}

/** What makes a trust like one's own, and which areas of What Good Looks Like are shown. Nothing happens until Apply. */
export function LikeMineForm({ state, areas, onApply }: LikeMineFormProps) {
  const [isWide] = useState(() => window.matchMedia?.('(min-width: 48.0625em)').matches ?? true);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const ticked = data.getAll('alike').map(String);
    onApply({
      alike: ALIKE.filter(({ inAddress }) => ticked.includes(inAddress)).map(({ value }) => value),
      areas: data.getAll('area').map(String),
    });
  };
  // A chosen area that nothing here has must still be there to be taken away.
  const shown = areas.filter(({ count, successMeasure }) => count > 0 || state.areas.includes(successMeasure.id));
  return (
    <aside aria-label="Change what is shown" className="kith-find-filters">
      <Fold summary="Change what is shown" open={isWide}>
        <form key={`${state.alike} ${state.areas}`} onSubmit={apply} aria-label="What is shown" className="kith-filters">
          <Checkboxes small name="alike" idPrefix="alike" legend="A trust is like mine in its" legendProps={{ size: 's' }}>
            {ALIKE.map(({ value, inAddress, label, hint }) => (
              <Checkboxes.Item key={value} value={inAddress} defaultChecked={state.alike.includes(value)}>
                {label} <span className="kith-facet__count">({hint})</span>
              </Checkboxes.Item>
            ))}
          </Checkboxes>
          {shown.length > 0 ? (
            <Checkboxes small name="area" idPrefix="area" legend="What Good Looks Like area" legendProps={{ size: 's' }}>
              {shown.map(({ count, successMeasure: { id, label } }) => (
                <Checkboxes.Item key={id} value={id} defaultChecked={state.areas.includes(id)}>
                  {label}{' '}
                  <span className="kith-facet__count">
                    <span aria-hidden="true">({count})</span>
                    <span className="nhsuk-u-visually-hidden">, {count === 1 ? '1 entry' : `${count} entries`}</span>
                  </span>
                </Checkboxes.Item>
              ))}
            </Checkboxes>
          ) : null}
          <Button secondarySolid small>
            Show these
          </Button>
        </form>
      </Fold>
    </aside>
  );
}
