import { LineField } from '../fields/line-field';
import { RowsField } from '../fields/rows-field';

/** Figures, voices, and who can be asked. */
export function ResultsStep() {
  return (
    <>
      <section aria-labelledby="contact-heading">
        <h2 className="nhsuk-heading-m" id="contact-heading">
          Who can be asked
        </h2>
        <p>Roles, never names or addresses: questions come through Kith, and only signed-in members see this.</p>
        <LineField path="contact.role" label="Role" hint="Such as ‘Chief pharmacist’ or ‘Digital programme lead’." />
        <LineField path="contact.deputyRole" label="Who stands in" />
        <LineField path="contact.timeOffered" label="How much time you offer" hint="Such as ‘one call of half an hour a month’." />
        <LineField path="contact.replyTime" label="How soon you usually answer" hint="Such as ‘within a week’." />
      </section>
      <RowsField
        path="measures"
        label="Results"
        one="result"
        hint="A figure with how it was measured is worth more than a page of praise. Leave out what you do not know."
        row={(path) => (
          <>
            <LineField bare path={`${path}.name`} label="What was measured" />
            <div className="kith-pair">
              <LineField bare path={`${path}.before`} label="Before" />
              <LineField bare path={`${path}.after`} label="After" />
              <LineField bare path={`${path}.unit`} label="Unit" hint="Such as ‘minutes’ or ‘%’." />
              <LineField bare path={`${path}.period`} label="Over which time" />
            </div>
            <LineField bare path={`${path}.howMeasured`} label="How it was measured" rows={2} />
            <LineField bare path={`${path}.saidBy`} label="Who says so" hint="Such as ‘own audit’ or ‘an independent evaluation’." />
          </>
        )}
      />
      <RowsField
        path="quotes"
        label="What people said"
        one="quote"
        hint="With the role of whoever said it, never a name."
        row={(path) => (
          <>
            <LineField bare path={`${path}.text`} label="What they said" rows={3} />
            <LineField bare path={`${path}.role`} label="Their role" hint="Such as ‘ward sister’ or ‘patient’." />
          </>
        )}
      />
    </>
  );
}
