import { type RefObject, useEffect, useRef } from 'react';

/**
 * For what takes the place of the button that was pressed: where the focus went with the button, this element takes it, so that the keyboard
 * goes on from here. Whoever has moved on meanwhile is left alone. The element needs `tabIndex={-1}`.
 */
export function useFocusKept<Element extends HTMLElement>(isDone: boolean): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (isDone && document.activeElement === document.body) element.current?.focus();
  }, [isDone]);
  return element;
}
