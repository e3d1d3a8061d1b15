import { Button } from 'nhsuk-react-components';
import { MoreFailed } from './more-failed';
import { useAsking } from './use-asking';

export interface ShowMoreProps {
  /** How many of the things are on the page. */
  shown: number;
  total: number;
  /** False where the total is only a lower bound. */
  totalIsExact?: boolean;
  /** Where the next ones are, for a new window or without scripts; null at the end. */
  nextHref: string | null;
  /** That it rejects is said above the button. */
  onMore: () => Promise<unknown>;
}

/** Adds the next ones below those that are there. */
export function ShowMore({ shown, total, totalIsExact = true, nextHref, onMore }: ShowMoreProps) {
  const { asks, failed, ask } = useAsking(onMore);
  return (
    <div className="kith-show-more">
      <p>
        Showing {shown} of {totalIsExact ? total.toLocaleString('en-GB') : `more than ${total.toLocaleString('en-GB')}`}
      </p>
      {failed ? <MoreFailed /> : null}
      {nextHref ? (
        <Button
          as="a"
          href={nextHref}
          secondary
          aria-disabled={asks || undefined}
          onClick={(event) => {
            // A new window is the reader's choice; here the list grows.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            ask();
          }}
        >
          {asks ? 'Loading more' : 'Show more'}
        </Button>
      ) : null}
    </div>
  );
}
