import { Button, Checkboxes, InsetText, Textarea } from 'nhsuk-react-components';
import { problemOf } from '../../parts/form-problems/form-problems';
import { paths } from '../../parts/paths';
import { EntryChooser } from './entry-chooser';
import { entryWords, fieldOf, idsOf, toggled } from './pack-words';
import type { PackOffersQuery, PackPage_draftFragment, PackPageQuery } from './packs.generated';
import { SectionFrame } from './section-frame';
import { type SectionProps, useSection } from './use-section';

/** What can be chosen; undefined until it has come. */
export type Offers = NonNullable<NonNullable<PackOffersQuery['pack']>['draft']> | undefined;

export function QuestionsSection({ terms, onSaved, ...props }: SectionProps & { terms: PackPageQuery['terms']; onSaved: () => void }) {
  const section = useSection({
    ...props,
    name: 'questions',
    initial: { questions: fieldOf(props.draft.questions.map(({ question }) => question.id)) },
    fields: { questions: 'questions' },
    says: ({ questions }) => questions.map(({ question }) => question.label).join('\n'),
  });
  const save = async () => {
    if (await section.save({ questions: idsOf(section.fields.questions) })) onSaved();
  };
  return (
    <SectionFrame
      id="questions"
      title="Board questions"
      section={section}
      onSave={() => void save()}
      intro={<p>Each question chosen gets a part of its own below. What you wrote to one that you take out comes back with it.</p>}
    >
      <Checkboxes
        name="questions"
        idPrefix="questions"
        legend="Which questions does it speak to?"
        legendProps={{ size: 's' }}
        error={problemOf(section.attempt.problems, 'questions')}
      >
        {terms.map(({ id, label }, index) => (
          <Checkboxes.Item
            key={id}
            id={index === 0 ? 'questions' : `questions-${id}`}
            value={id}
            checked={idsOf(section.fields.questions).includes(id)}
            onChange={(event) =>
              section.setAll({ questions: fieldOf(idsOf(toggled(section.fields.questions, id, event.currentTarget.checked)).sort()) })
            }
          >
            {label}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
    </SectionFrame>
  );
}

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

export function ComparisonSection({ offers, ...props }: SectionProps & { offers: Offers }) {
  const { draft, pack } = props;
  const section = useSection({
    ...props,
    name: 'comparison',
    initial: { comparison: fieldOf(draft.comparison.map(({ id }) => id)) },
    fields: { comparison: 'comparison' },
    says: ({ comparison }) => comparison.map(entryWords).join('\n'),
  });
  return (
    <SectionFrame
      id="comparison"
      title="Side by side"
      section={section}
      onSave={() => void section.save({ comparison: idsOf(section.fields.comparison) })}
      intro={<p>Two to four initiatives in one table: what they did, when, with what, what it gave and what they would do differently.</p>}
    >
      <EntryChooser
        id="comparison"
        legend="Which shall stand side by side?"
        hint="In the order in which you choose them. No scores, no ranks."
        part={pack.part}
        value={section.fields.comparison}
        onChange={(comparison) => section.setAll({ comparison })}
        offered={[
          ...draft.comparison,
          ...draft.questions.flatMap(({ approaches }) => approaches),
          ...(offers?.questions.flatMap(({ suggested }) => suggested.slice(0, 4)) ?? []),
        ]}
        error={problemOf(section.attempt.problems, 'comparison')}
      />
    </SectionFrame>
  );
}

export function OverlapsSection({ offers, ...props }: SectionProps & { offers: Offers }) {
  const section = useSection({
    ...props,
    name: 'overlaps',
    initial: { overlaps: fieldOf(props.draft.overlaps.map(({ id }) => id)) },
    fields: { overlaps: 'overlaps' },
    says: ({ overlaps }) => overlaps.map(({ sentence }) => sentence).join('\n'),
  });
  const all = [...new Map([...props.draft.overlaps, ...(offers?.possibleOverlaps ?? [])].map((one) => [one.id, one])).values()];
  if (all.length === 0)
    return (
      <section className="kith-pack__section" aria-labelledby="overlaps-heading">
        <h2 id="overlaps-heading" className="nhsuk-heading-m">
          Possible overlaps in your area
        </h2>
        <p>{offers ? 'None concerns your organisation as far as you can see today.' : 'Looking for overlaps that concern you.'}</p>
      </section>
    );
  return (
    <SectionFrame
      id="overlaps"
      title="Possible overlaps in your area"
      section={section}
      onSave={() => void section.save({ overlaps: idsOf(section.fields.overlaps) })}
    >
      <Checkboxes
        name="overlaps"
        idPrefix="overlaps"
        legend="Which should the board know of?"
        legendProps={{ size: 's' }}
        hint="Up to four. Each is a question, not a finding."
        error={problemOf(section.attempt.problems, 'overlaps')}
      >
        {all.map(({ id, sentence, state }, index) => (
          <Checkboxes.Item
            key={id}
            id={index === 0 ? 'overlaps' : `overlaps-${id}`}
            value={id}
            checked={idsOf(section.fields.overlaps).includes(id)}
            onChange={(event) => section.setAll({ overlaps: toggled(section.fields.overlaps, id, event.currentTarget.checked) })}
          >
            {sentence}
            {state === 'DECIDED' ? ' (decided)' : ''}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
    </SectionFrame>
  );
}

export function RecipientsSection({ offers, ...props }: SectionProps & { offers: Offers }) {
  const section = useSection({
    ...props,
    name: 'recipients',
    initial: { people: fieldOf(props.draft.recipients.map(({ id }) => id)), all: props.draft.allBoardMembers ? 'yes' : '' },
    fields: { recipients: 'recipients' },
    says: ({ recipients, allBoardMembers }) =>
      [...(allBoardMembers ? ['All board members'] : []), ...recipients.map(({ name }) => name)].join('\n'),
  });
  const { fields, setAll } = section;
  const board = (offers?.people ?? []).filter(({ boardMember }) => boardMember);
  return (
    <SectionFrame
      id="recipients"
      title="Who is to read it"
      section={section}
      onSave={() => void section.save({ recipients: { people: idsOf(fields.people), allBoardMembers: fields.all === 'yes' } })}
      intro={
        <p>
          The pack names its readers, and may hold only what all of them may see. They get a mail with a link when it is issued; editors,
          approvers, administrators and board members of your organisation can read it too.
        </p>
      }
    >
      <Checkboxes
        name="recipients"
        idPrefix="recipients"
        legend="Who shall be named?"
        legendProps={{ size: 's' }}
        error={problemOf(section.attempt.problems, 'recipients')}
      >
        <Checkboxes.Item
          id="recipients"
          value="all"
          checked={fields.all === 'yes'}
          onChange={(event) => setAll({ all: event.currentTarget.checked ? 'yes' : '' })}
          hint={
            board.length > 0 ? `Today: ${board.map(({ name }) => name).join(', ')}.` : offers ? 'Nobody holds this role today.' : undefined
          }
        >
          All board members on the day it is issued
        </Checkboxes.Item>
        {(offers?.people ?? []).map(({ id, name, boardMember }) => (
          <Checkboxes.Item
            key={id}
            id={`recipients-${id}`}
            value={id}
            checked={idsOf(fields.people).includes(id)}
            onChange={(event) => setAll({ people: toggled(fields.people, id, event.currentTarget.checked) })}
          >
            {name}
            {boardMember ? ', board member' : ''}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
    </SectionFrame>
  );
}
