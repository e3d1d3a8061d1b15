import { Checkboxes } from 'nhsuk-react-components';
import { problemOf } from '../../parts/form-problems/form-problems';
import { EntryChooser } from './entry-chooser';
import { entryWords, fieldOf, idsOf, toggled } from './pack-words';
import type { PackPageQuery } from './packs.generated';
import { SectionFrame } from './section-frame';
import { type Offers, type SectionProps, useSection } from './use-section';

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
