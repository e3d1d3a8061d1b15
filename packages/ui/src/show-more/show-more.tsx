import { Button } from 'nhsuk-react-components';
import { useState } from 'react';

export interface ShowMoreProps {
  /** How many of the things are on the page. */
  shown: number;
  total: number;
  /** False where the total is only a lower bound. */
  totalIsExact?: boolean;
  /** Where the next ones are, for a new window or without scripts; null at the end. */
  nextHref: string | null;
  /** What it rejects with is said here. */
  onMore: () => Promise<unknown>;
  loading?: boolean;
}

/** Adds the next ones below those that are there. */
export function ShowMore({ shown, total, totalIsExact = true, nextHref, onMore, loading = false }: ShowMoreProps) {
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    onMore().catch(() => setFailed(true));
  };
  return (
    <div className="kith-show-more">
      <p>
        Showing {shown} of {totalIsExact ? total.toLocaleString('en-GB') : `more than ${total.toLocaleString('en-GB')}`}
      </p>
      {failed ? (
        <p role="alert" className="nhsuk-error-message">
          The next ones could not be loaded. Check your connection, then try again.
        </p>
      ) : null}
      {nextHref ? (
        <Button
          as="a"
          href={nextHref}
          secondary
          aria-disabled={loading || undefined}
          onClick={(event) => {
            // A new window is the reader's choice; here the list grows.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            if (!loading) ask();
          }}
        >
          {loading ? 'Loading more' : 'Show more'}
        </Button>
      ) : null}
    </div>
  );
}
