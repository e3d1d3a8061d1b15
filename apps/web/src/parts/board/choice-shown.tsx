import { PlainText } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { paths } from '../paths';
import { stageWords } from '../words/words';
import type { ChoiceShown_choiceFragment } from './shown.generated';

/** One thing that a board chose not to do, as it shows it to others. */
export function ChoiceShown({ choice, named = true }: { choice: ChoiceShown_choiceFragment; named?: boolean }) {
  const { initiative, title, what, reason, capability, wantedBy, wantedByOrganisations, organisation, saidBy } = choice;
  const wanting = [wantedBy, wantedByOrganisations.map(({ name }) => name).join(', ')].filter(Boolean);
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {initiative ? <a href={paths.initiative(initiative.slug)}>{title}</a> : title}
      </h3>
      <p className="nhsuk-body-s">
        {initiative ? `${stageWords[initiative.stage]}. ` : 'Never started. '}
        {named ? (
          <>
            {saidBy.id === organisation.id ? '' : `${saidBy.name}, now part of `}
            {organisation.odsCode ? <a href={paths.organisation(organisation.odsCode)}>{organisation.name}</a> : organisation.name}.{' '}
          </>
        ) : saidBy.id === organisation.id ? null : (
          `Said by the board of ${saidBy.name}. `
        )}
        {decided(choice)}
        {capability ? ` For ${capability.label}.` : ''}
      </p>
      {what ? <PlainText text={what} className="nhsuk-u-reading-width" /> : null}
      <PlainText text={reason} className="nhsuk-u-reading-width" />
      {wanting.length > 0 ? <p className="nhsuk-u-reading-width">Who could still want it: {wanting.join(' ')}</p> : null}
    </>
  );
}

function decided({ decidedOn, body }: ChoiceShown_choiceFragment): string {
  const facts = [body ? `by ${body}` : '', decidedOn ? formatPartialDate(decidedOn) : ''].filter(Boolean).join(', ');
  return facts ? `Decided ${facts}.` : '';
}
