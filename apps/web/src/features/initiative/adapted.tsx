import { Tag } from 'nhsuk-react-components';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { adaptationStatusWords, stopReasonWords } from '../../parts/words/words';
import type { Adapted_adaptationFragment, Adapted_initiativeFragment } from './initiative-page.generated';

/** On one page of paper. */
const FIT_ON_PAPER = 3;

/** Who took it, what they changed and why; also who stopped. The adopter says so, and the origin confirms. */
export function Adapted({ initiative: { slug, adaptations } }: { initiative: Adapted_initiativeFragment }) {
  return (
    <section aria-labelledby="adapted">
      <h2 id="adapted" className="nhsuk-heading-m">
        Who adapted it, and what they changed
      </h2>
      {adaptations.length === 0 ? (
        <p>
          <span className="kith-unknown">Nobody has told us that they adapted it.</span>{' '}
          <a className="kith-screen-only" href={paths.adapt(slug)}>
            We are adapting this
          </a>
        </p>
      ) : null}
      <ul className="kith-adapted">
        {adaptations.map((adaptation, index) => (
          <li key={adaptation.id} className={index < FIT_ON_PAPER ? undefined : 'kith-screen-only'}>
            <AdaptedOnce adaptation={adaptation} />
          </li>
        ))}
      </ul>
      {adaptations.length > FIT_ON_PAPER ? (
        <p className="kith-paper-only">{adaptations.length - FIT_ON_PAPER} more stand at the address below.</p>
      ) : null}
    </section>
  );
}

function AdaptedOnce({ adaptation }: { adaptation: Adapted_adaptationFragment }) {
  const { id, adopter, status, startedOn, initiative, stopReason } = adaptation;
  const since = startedOn ? ` since ${formatPartialDate(startedOn)}` : '';
  const told: [string, string][] = [
    ['Took', adaptation.taken],
    ['Changed', adaptation.changed],
    ['Why', adaptation.why],
    ['How it went', adaptation.outcome],
  ];
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
        {adopter.odsCode ? <a href={paths.organisation(adopter.odsCode)}>{adopter.name}</a> : adopter.name}
      </h3>
      <p className="nhsuk-u-margin-bottom-2">
        <Tag modifier={status === 'STOPPED' ? 'red' : status === 'LIVE' ? 'green' : 'blue'}>
          {status === 'STOPPED'
            ? `Stopped${stopReason ? `: ${stopReasonWords[stopReason].toLowerCase()}` : ''}`
            : adaptationStatusWords[status] + since}
        </Tag>{' '}
        <span className="nhsuk-body-s">{confirmationWords(adaptation)}</span>
      </p>
      <dl className="kith-pairs kith-pairs--wide">
        {told.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="kith-plain" dir="auto">
                {text}
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="nhsuk-body-s">
        From revision {adaptation.originRevision}, last changed on {formatDay(adaptation.updatedAt)}.{' '}
        {initiative ? (
          <>
            Their own entry: <a href={paths.initiative(initiative.slug)}>{initiative.title}</a>.{' '}
          </>
        ) : null}
        <a className="kith-screen-only" href={paths.adaptation(id)}>
          {adaptation.viewerCanEdit ? 'Update' : adaptation.viewerCanConfirm ? 'Confirm or dispute' : 'See'}
          <span className="nhsuk-u-visually-hidden"> the record of {adopter.name}</span>
        </a>
      </p>
    </>
  );
}

function confirmationWords({ confirmation, confirmationNote }: Adapted_adaptationFragment): string {
  if (confirmation === 'UNCONFIRMED') return 'Said by the adopter; not confirmed yet';
  const note = confirmationNote ? `: “${confirmationNote}”` : '';
  return confirmation === 'CONFIRMED' ? `Confirmed by where it came from${note}` : `Disputed by where it came from${note}`;
}
