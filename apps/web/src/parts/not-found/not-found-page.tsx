import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../paths';

/** For addresses that lead nowhere. What a reader may not see looks the same. */
export function NotFoundPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Page not found</PageHeading>
      <p>There is nothing at this address for you. It may have been mistyped, taken down, or shared only with people who are signed in.</p>
      <p>
        <a href={paths.find}>Search what trusts have built</a>, or go to the <a href={paths.start}>start page</a>.
      </p>
    </div>
  );
}
