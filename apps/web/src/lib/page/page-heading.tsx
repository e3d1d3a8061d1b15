import { type ReactNode, useContext, useEffect } from 'react';
import { PageFocus } from './page-focus';
import { useLostFocus } from './use-lost-focus';

/** The page's h1. Names the window, and takes the focus when the reader came here by a link inside Kith, as a newly loaded page would, or when it went with what stood here before. */
export function PageHeading(props: { children: ReactNode; title?: string; caption?: ReactNode; size?: 'l' | 'xl' }) {
  const { children, caption, size = 'l' } = props;
  const title = props.title ?? (typeof children === 'string' ? children : '');
  const heading = useLostFocus<HTMLHeadingElement>();
  const due = useContext(PageFocus);

  useEffect(() => {
    document.title = title ? `${title} – Kith` : 'Kith';
  }, [title]);
  // After each rendering: a page may stay and yet be arrived at anew, as after what was recorded on it.
  useEffect(() => {
    if (!due.current) return;
    due.current = false;
    heading.current?.focus({ preventScroll: true });
  });

  return (
    <h1 className={`nhsuk-heading-${size}`} ref={heading} tabIndex={-1}>
      {caption ? <span className="nhsuk-caption-m">{caption}</span> : null}
      {children}
    </h1>
  );
}
