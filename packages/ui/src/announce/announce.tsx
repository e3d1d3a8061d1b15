import type { ReactNode } from 'react';

/** A polite live region: what changes in it is read out when the reader pauses, and the focus stays where it is. */
export function Announce({ children, visible = false }: { children?: ReactNode; visible?: boolean }) {
  return (
    <div role="status" aria-live="polite" className={visible ? undefined : 'nhsuk-u-visually-hidden'}>
      {children}
    </div>
  );
}
