import { ErrorPanel } from '@kith/ui';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { NotFoundPage } from '../../parts/not-found/not-found-page';

/** In place of a page that could not be shown. */
export function RouteProblem() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;

  // After a new release the parts of the old one are gone: loading afresh brings the new ones.
  const outdated = error instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(error.message);
  const failed = describeError(error);
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Sorry, this page can’t be shown</PageHeading>
      <ErrorPanel
        message={
          outdated
            ? 'Kith may have been renewed while this page was open, or the connection was lost.'
            : 'Something on this page went wrong.'
        }
        correlationId={failed.correlationId}
        onRetry={() => window.location.reload()}
        retryText="Load the page again"
      />
    </div>
  );
}
