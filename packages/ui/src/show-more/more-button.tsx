import { Button } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { MoreFailed } from './more-failed';
import { useAsking } from './use-asking';

export interface MoreButtonProps {
  /** What it shows more of. */
  children: ReactNode;
  /** That it rejects is said above the button. */
  onMore: () => Promise<unknown>;
}

/** Lets a short list grow that says elsewhere how long it is. */
export function MoreButton({ children, onMore }: MoreButtonProps) {
  const { asks, failed, ask } = useAsking(onMore);
  return (
    <div className="kith-show-more">
      {failed ? <MoreFailed /> : null}
      <Button type="button" secondary small aria-disabled={asks || undefined} onClick={ask}>
        {children}
      </Button>
    </div>
  );
}
