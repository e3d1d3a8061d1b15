import { type RefObject, useContext, useEffect, useRef } from 'react';
import { LastFocus } from './page-focus';

/** For what appears in place of what the reader acted on: where the focus went with it, this element takes it. The element needs `tabIndex={-1}`. */
export function useLostFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const last = useContext(LastFocus);
  useEffect(() => {
    if (last.current && !last.current.isConnected && document.activeElement === document.body)
      element.current?.focus({ preventScroll: true });
  }, [last]);
  return element;
}
