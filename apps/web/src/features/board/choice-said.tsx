import { PlainText } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { ownLevelWords } from '../../parts/level-field/own-level-words';
import { paths } from '../../parts/paths';
import type { Choice_saidFragment } from './board.generated';

/** What the board says of one thing that it chose not to do, with who else may know. */
export function ChoiceSaid({ choice }: { choice: Choice_saidFragment }) {
  const { id, title, what, reason, capability, wantedBy, wantedByOrganisations, level, saidBy, organisation } = choice;
  return (
    <>
      {what ? <PlainText text={what} className="nhsuk-u-reading-width" /> : null}
      <h4 className="nhsuk-heading-xs nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-1">Why</h4>
      <PlainText text={reason} className="nhsuk-u-reading-width" />
      <dl className="kith-board__facts">
        {saidBy.id === organisation.id ? null : (
          <div>
            <dt>Said by</dt>
            <dd>
              the board of {saidBy.name}
              {saidBy.closedOn ? `, until ${formatPartialDate(saidBy.closedOn)}` : ''}
            </dd>
          </div>
        )}
        <div>
          <dt>Decided</dt>
          <dd>{decided(choice)}</dd>
        </div>
        {capability ? (
          <div>
            <dt>For</dt>
            <dd>{capability.label}</dd>
          </div>
        ) : null}
        <div>
          <dt>Who could still want it</dt>
          <dd>{wantedBy || (wantedByOrganisations.length > 0 ? null : 'Nobody was named')}</dd>
          {wantedByOrganisations.map(({ id: wanting, name }) => (
            <dd key={wanting}>{name}</dd>
          ))}
        </div>
        <div>
          <dt>Who may know of it</dt>
          <dd>{ownLevelWords[level]}</dd>
        </div>
      </dl>
      {choice.viewerCanTakeBack ? (
        <p>
          <a href={paths.choice(id)}>
            {choice.viewerCanEdit ? 'Change or take back' : 'Look at it, or take it back'}
            <span className="nhsuk-u-visually-hidden">: {title}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}

const decided = ({ decidedOn, body }: Pick<Choice_saidFragment, 'decidedOn' | 'body'>): string =>
  [decidedOn ? formatPartialDate(decidedOn) : '', body].filter(Boolean).join(', ') || 'Not known';
