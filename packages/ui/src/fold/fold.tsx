import type { ReactNode } from 'react';

export interface FoldProps {
  summary: ReactNode;
  children: ReactNode;
  /** Whether it begins open; the reader decides after that. */
  open?: boolean;
  className?: string;
}

/** Something folded away, light enough to stand inside another; the NHS details and expander don't nest. */
export function Fold({ summary, children, open, className }: FoldProps) {
  return (
    <details className={className ? `kith-fold ${className}` : 'kith-fold'} open={open || undefined}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="kith-fold__inside">{children}</div>
    </details>
  );
}
