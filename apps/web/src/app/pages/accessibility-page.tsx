import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';

export function AccessibilityPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Accessibility statement</PageHeading>
      <p>This statement is about Kith. We want as many people as possible to be able to use it. You should be able to:</p>
      <ul>
        <li>use every page with a keyboard, or by speech</li>
        <li>read every page with a screen reader</li>
        <li>zoom to 400%, or use a screen 320 pixels wide, without scrolling sideways</li>
        <li>change colours and contrast in your browser or system</li>
        <li>read every map and chart as a table</li>
        <li>print every page</li>
      </ul>
      <h2 className="nhsuk-heading-m">How accessible it is</h2>
      <p>
        Kith is made to meet the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. It has not been audited by anyone
        outside the project, so we make no claim of full compliance.
      </p>
      <h2 className="nhsuk-heading-m">How it is checked</h2>
      <ul>
        <li>Pages are checked by an automatic tool (axe) each time Kith is changed.</li>
        <li>What no tool can see is checked by hand for publishing, searching, reading an entry and signing in.</li>
      </ul>
      <h2 className="nhsuk-heading-m">What does not work yet</h2>
      <ul>
        <li>Entries link to documents of trusts and others. We can’t make those accessible.</li>
        <li>Kith needs JavaScript.</li>
      </ul>
      <h2 className="nhsuk-heading-m">Tell us</h2>
      <p>
        If something does not work for you, use “Report a mistake” on any entry, or the way described under{' '}
        <a href={paths.corrections}>corrections</a>. You get an answer within 10 working days.
      </p>
      <h2 className="nhsuk-heading-m">Enforcing</h2>
      <p>
        The Equality and Human Rights Commission enforces the accessibility regulations of 2018 for public sector bodies. If you are not
        happy with our answer, the Equality Advisory and Support Service can advise you.
      </p>
    </div>
  );
}
