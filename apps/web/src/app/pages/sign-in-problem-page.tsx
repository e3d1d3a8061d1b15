import { useSearchParams } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { signInAddress } from '../../lib/session/sign-in-address';
import { paths } from '../../parts/paths';

const reasons = new Map([
  ['cancelled', 'You went back before signing in.'],
  ['expired', 'The sign-in took too long, or was begun in another window.'],
  ['refused', 'The sign-in page of your organisation did not let you in.'],
  ['unavailable', 'The sign-in page of your organisation can’t be reached at the moment.'],
  ['failed', 'Something went wrong on our side.'],
]);

/** Where the server sends a reader whose sign-in did not work: `?reason=cancelled|expired|refused|unavailable|failed`. */
export function SignInProblemPage() {
  const [search] = useSearchParams();
  const reason = reasons.get(search.get('reason') ?? '') ?? 'Something went wrong while you were signing in.';
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>You are not signed in</PageHeading>
      <p>{reason} Nothing was changed.</p>
      <p>
        <a href={signInAddress(paths.start)} data-reload>
          Try to sign in again
        </a>
      </p>
      <p>
        You need no sign-in to <a href={paths.find}>search and read what is open to anyone</a>.
      </p>
    </div>
  );
}
