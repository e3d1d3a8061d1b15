import { Announce } from '@kith/ui';
import { Button, InsetText, Tag } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { formatPartialDate, formatTime } from '../../lib/format/dates';
import { fieldWords, readable } from '../../parts/words/field-words';
import { capital } from '../../parts/words/role-words';
import type { HeldExport_heldFragment, HeldSection_sectionFragment } from './held.generated';

/** What was found, to be read, printed, or kept as a file. */
export function HeldExport({ held }: { held: HeldExport_heldFragment }) {
  const { organisation, subject, asOf, madeAt, sections, leftOut } = held;
  const count = sections.reduce((sum, { records }) => sum + records.length, 0);
  // It stands below the form, so whoever asked is led to it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="held">
      <h2 id="held" className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {subject ? `On ‘${subject}’` : 'On everything'}, as of {formatPartialDate(asOf)}
      </h2>
      <Announce visible>
        <p>{count === 1 ? 'One record was found.' : `${count.toLocaleString('en-GB')} records were found.`}</p>
      </Announce>
      <p className="nhsuk-body-s">
        Held in Kith by {organisation.name}. Made on {formatTime(madeAt)}. Who may see what is today’s.
      </p>
      <div className="kith-held-form">
        <Button type="button" secondary small onClick={() => window.print()}>
          Print
        </Button>{' '}
        <Button type="button" secondary small onClick={() => save(held)}>
          Save as a file (JSON)
        </Button>
      </div>
      <h3 className="nhsuk-heading-s">What is not in it</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {leftOut.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sections.map((section) => (
        <HeldSection key={section.heading} section={section} />
      ))}
    </section>
  );
}

function HeldSection({ section: { heading, personal, cut, records } }: { section: HeldSection_sectionFragment }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">
        {heading} ({records.length})
      </h3>
      {personal && records.length > 0 ? (
        <p>
          <Tag modifier="yellow">Look before giving away</Tag> Names or words of people may stand here.
        </p>
      ) : null}
      {cut ? <InsetText>There is more: give words or an earlier day, and gather again.</InsetText> : null}
      {records.length === 0 ? <p>Nothing was found.</p> : null}
      {records.map(({ id, title, at, facts }) => (
        <div key={id} className="kith-held-record">
          <h4 dir="auto">{title}</h4>
          {at ? <p className="nhsuk-body-s">{formatTime(at)}</p> : null}
          <dl>
            {facts.map(({ name, text }) => (
              <div key={name}>
                <dt>
                  <strong>{fieldWords[name] ?? capital(name)}</strong>
                </dt>
                <dd dir="auto">{readable(name, text)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}

/** The same as it was answered, for whoever goes on with it in another program. */
function save(held: HeldExport_heldFragment): void {
  const file = new Blob([JSON.stringify(held, (name, value) => (name === '__typename' ? undefined : value), 2)], {
    type: 'application/json',
  });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `kith-held-${held.organisation.odsCode ?? held.organisation.id}-${held.asOf}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
