import { type RefObject, useEffect, useRef } from 'react';

/**
 * For what appears in place of what the reader acted on: where the focus went with it, this element takes it. Nothing is taken before the reader
 * has acted at all. The element needs `tabIndex={-1}`.
 */
export function useLostFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive && document.activeElement === document.body)
      element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
