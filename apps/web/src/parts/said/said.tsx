import { Announce } from '@kith/ui';
import { useFocusKept } from '../../lib/page/use-focus-kept';

export interface SaidProps {
  /** What was done; empty until something was. */
  sentence: string;
  /** Id of what it was done to, where the same sentence can be true of several. */
  about?: string;
  /** Whether what was pressed has left the page: a list may be read anew first. */
  isGone?: boolean;
}

/** Says what was just done. Where the focus went with the form or button that did it, the sentence takes it. */
export function Said({ sentence, about = '', isGone = true }: SaidProps) {
  return <Announce visible>{sentence ? <Sentence key={`${about} ${sentence}`} sentence={sentence} isGone={isGone} /> : null}</Announce>;
}

function Sentence({ sentence, isGone }: { sentence: string; isGone: boolean }) {
  const paragraph = useFocusKept<HTMLParagraphElement>(isGone);
  return (
    <p ref={paragraph} tabIndex={-1}>
      {sentence}
    </p>
  );
}
