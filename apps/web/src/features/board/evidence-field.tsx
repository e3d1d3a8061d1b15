import { Fold } from '@kith/ui';
import { Checkboxes } from 'nhsuk-react-components';
import { stageWords } from '../../parts/words/words';
import { idsIn } from './answer.rules';
import type { OwnAnswerQuery } from './board.generated';

type Entry = NonNullable<OwnAnswerQuery['ownBoardQuestion']>['ownEntries'][number];

/** Own entries to choose from: those that speak to the question, and those chosen, before the others. */
export function EvidenceField(props: {
  entries: readonly Entry[];
  question: string;
  chosen: string;
  error?: string;
  onChange: (chosen: string) => void;
}) {
  const { entries, question, chosen, error, onChange } = props;
  const ids = idsIn(chosen);
  if (entries.length === 0) return <p>Your organisation has published nothing yet that could show it. An answer stands without, too.</p>;
  const speaks = ({ boardQuestions }: Entry) => boardQuestions.some(({ id }) => id === question);
  // Those that do not speak to it move nowhere while one ticks.
  const near = entries.filter(speaks);
  const others = entries.filter((entry) => !speaks(entry));
  const toggle = (id: string) => onChange((ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).join(','));
  const boxes = (list: readonly Entry[], from: number) =>
    list.map(({ id, title, stage }, place) => (
      <Checkboxes.Item
        key={id}
        id={from + place === 0 ? 'evidence' : `evidence-${id}`}
        value={id}
        checked={ids.includes(id)}
        onChange={() => toggle(id)}
      >
        {title} ({stageWords[stage].toLowerCase()})
      </Checkboxes.Item>
    ));
  const otherBoxes = boxes(others, near.length);
  return (
    <>
      <Checkboxes
        name="evidence"
        idPrefix="evidence"
        legend="Which of your own entries show it? (optional)"
        legendProps={{ size: 's' }}
        hint={near.length > 0 ? 'These say that they speak to the question.' : 'None says that it speaks to the question: any may show it.'}
        error={error}
      >
        {near.length > 0 ? boxes(near, 0) : otherBoxes}
      </Checkboxes>
      {near.length > 0 && others.length > 0 ? (
        <Fold
          summary={`Other entries of yours (${others.length})`}
          open={others.some(({ id }) => ids.includes(id))}
          className="nhsuk-u-margin-bottom-6"
        >
          <Checkboxes name="evidence-others" idPrefix="evidence-others" legend="Other entries of yours" legendProps={{ size: 's' }}>
            {otherBoxes}
          </Checkboxes>
        </Fold>
      ) : null}
    </>
  );
}
