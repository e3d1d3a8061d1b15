import { counted } from '../../lib/format/numbers';
import { stageWords } from '../words/words';
import type { FoundList_initiativeFragment, ReuseCheck_checkFragment } from './reuse.generated';

type Answer = NonNullable<ReuseCheck_checkFragment['answer']>;

/** What those who plan said, in one sentence; to themselves as “you”. */
export function answerSentence({ kind, of, reason }: Pick<Answer, 'kind' | 'of' | 'reason'>, toThemselves = false): string {
  const [they, their] = toThemselves ? ['You', 'your'] : ['They', 'their'];
  const which = of ? `‘${of.title}’` : 'a piece of work that you may not see';
  const because = reason ? `: ${reason}` : '.';
  if (kind === 'JOIN') return `${they} join ${which}${because}`;
  if (kind === 'COPY') return `${they} copy and adapt ${which}${because}`;
  return `${they} go on with ${their} own because: ${reason}`;
}

/** Trust, stage and what can be reused, in one line. */
export function factsOf({ organisation, stage, assets }: FoundList_initiativeFragment): string {
  const reusable = assets.length === 0 ? 'nothing to reuse listed' : `${counted(assets.length, 'thing', 'things')} to reuse`;
  return [organisation?.name ?? 'Trust not named', stageWords[stage], reusable].join(' · ');
}
