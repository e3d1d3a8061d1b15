import type { ReactNode } from 'react';

/** Nothing here: says so, and what the reader can do about it. */
export function EmptyState({
  title,
  headingLevel: Heading = 'h2',
  children,
}: {
  title: string;
  headingLevel?: 'h2' | 'h3';
  children?: ReactNode;
}) {
  return (
    <div className="kith-empty">
      <Heading className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{title}</Heading>
      {children}
    </div>
  );
}
