import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';

export function AboutPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Who runs this</PageHeading>
      <p>
        Kith is a place where NHS trusts tell each other what they have built, so that the next one can ask, copy and adapt instead of
        starting again. The name is an old word for one’s neighbours and acquaintances.
      </p>
      <h2 className="nhsuk-heading-m">Independent</h2>
      <p>
        Kith is not run, endorsed or checked by NHS England. It uses the open NHS design system because its readers know it. It does not
        speak for the NHS or for any trust.
      </p>
      <h2 className="nhsuk-heading-m">Where entries come from</h2>
      <p>
        An entry is either written by its trust, or summarised from a public source. A summary names its source and date, and says that the
        trust has not checked it. The trust can claim it, correct it or have it taken down.
      </p>
      <h2 className="nhsuk-heading-m">What Kith does not do</h2>
      <ul>
        <li>It never ranks trusts. It is for improvement, not measurement.</li>
        <li>It invents nothing to fill a gap: what is not known is shown as not known.</li>
        <li>It holds no information about patients.</li>
      </ul>
      <h2 className="nhsuk-heading-m">The operators</h2>
      <p>
        The operators of this service look after its lists of words and answer <a href={paths.corrections}>corrections</a>. They see no more
        than any signed-in member does.
      </p>
    </div>
  );
}
