import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';

/** The stated time is the contract's too: a report is answered within `answeredWithinDays`. */
export function CorrectionsPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Corrections</PageHeading>
      <p>
        Every report is logged and answered <strong>within 10 working days</strong>.
      </p>
      <h2 className="nhsuk-heading-m">An entry is wrong</h2>
      <p>
        Open the entry and choose “Report a mistake”. You need no sign-in. Say what is wrong and, if you can, where the right answer stands.
      </p>
      <h2 className="nhsuk-heading-m">The entry is about our trust</h2>
      <p>Open the entry and choose one of these:</p>
      <ul>
        <li>
          <strong>This is our trust.</strong> An editor of your trust takes the summary over and publishes your own version in its place.
        </li>
        <li>
          <strong>Ask for removal.</strong> When a signed-in editor of the trust asks, the entry is hidden at once. Other requests are
          looked at first.
        </li>
      </ul>
      <h2 className="nhsuk-heading-m">A name, code or membership is wrong</h2>
      <p>
        Names, codes and areas come from the public register of NHS organisations. Report what is wrong on any entry of that organisation
        and say that it concerns the register.
      </p>
      <p>
        <a href={paths.find}>Find the entry</a>
      </p>
    </div>
  );
}
