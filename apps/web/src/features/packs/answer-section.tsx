import { Button, InsetText, Textarea } from 'nhsuk-react-components';
import { problemOf } from '../../parts/form-problems/form-problems';
import { paths } from '../../parts/paths';
import { EntryChooser } from './entry-chooser';
import { entryWords, fieldOf, idsOf } from './pack-words';
import type { PackPage_draftFragment } from './packs.generated';
import { SectionFrame } from './section-frame';
import { type Offers, type SectionProps, useSection } from './use-section';

type Answer = PackPage_draftFragment['questions'][number];

export function AnswerSection({ answer, offers, ...props }: SectionProps & { answer: Answer; offers: Offers }) {
  const { id, label } = answer.question;
  const section = useSection({
    ...props,
    name: id,
    initial: { position: answer.position, approaches: fieldOf(answer.approaches.map((one) => one.id)) },
    fields: { position: `${id}-position`, approaches: `${id}-approaches` },
    says: ({ questions }) => {
      const now = questions.find(({ question }) => question.id === id);
      return [now?.position, ...(now?.approaches ?? []).map(entryWords)].filter(Boolean).join('\n');
    },
  });
  const offered = offers?.questions.find(({ question }) => question.id === id);
  const { fields, setAll, attempt } = section;
  const own = offered?.ownAnswer;
  return (
    <SectionFrame
      id={id}
      title={label}
      section={section}
      onSave={() => void section.save({ question: { question: id, position: fields.position, approaches: idsOf(fields.approaches) } })}
      intro={
        <p>
          <a href={paths.question(id)}>What this question asks, and how peers approach it</a>
        </p>
      }
    >
      <Textarea
        id={`${id}-position`}
        name={`${id}-position`}
        rows={6}
        label="Where do we stand?"
        labelProps={{ size: 's' }}
        hint={
          props.pack.part === 'PUBLIC'
            ? 'In plain English. Anyone can read the public part: write only what your organisation says in public.'
            : 'In plain English: what you have done, what shows it, and what is missing.'
        }
        error={problemOf(attempt.problems, `${id}-position`)}
        value={fields.position}
        onChange={(event) => setAll({ position: event.currentTarget.value })}
      />
      {own && !fields.position.includes(own) ? (
        <InsetText>
          <p>Your board’s own answer{props.pack.part === 'PUBLIC' ? ', as far as it is public' : ''}:</p>
          <p className="kith-paper__text">{own}</p>
          <Button
            type="button"
            secondary
            small
            onClick={() => setAll({ position: [fields.position, own].filter((text) => text !== '').join('\n\n') })}
          >
            Add it to the text
          </Button>
        </InsetText>
      ) : null}
      <EntryChooser
        id={`${id}-approaches`}
        legend="Which approaches of peers shall it show?"
        hint="Up to six, successes and failures alike. Trusts like yours come first."
        part={props.pack.part}
        value={fields.approaches}
        onChange={(approaches) => setAll({ approaches })}
        offered={[...answer.approaches, ...(offered?.suggested ?? [])]}
        error={problemOf(attempt.problems, `${id}-approaches`)}
      />
    </SectionFrame>
  );
}
