import { ErrorPanel } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';

interface FailedPageProps {
  title: string;
  error: unknown;
  refetch: () => Promise<unknown>;
}

/** A page whose own question was not answered: its title, what went wrong, and another try. */
export function FailedPage({ title, error, refetch }: FailedPageProps) {
  const { message, correlationId } = describeError(error);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    </>
  );
}
