import type { SimilarScope } from './similar.generated';
import { SCOPES } from './similar-address.rules';

/** Measured from the lead of the entry: only its own people read ‘mine’. */
const words: Record<SimilarScope, { ours: string; theirs: string }> = {
  LIKE_MINE: { ours: 'Trusts like mine', theirs: 'Trusts like this one' },
  SYSTEM: { ours: 'My area', theirs: 'The same area' },
  ADJOINING: { ours: 'Next door too', theirs: 'Next door too' },
  REGION: { ours: 'My region', theirs: 'The same region' },
  EVERYWHERE: { ours: 'Everywhere', theirs: 'Everywhere' },
};

export const scopeWords = (scope: SimilarScope, ours: boolean): string => words[scope][ours ? 'ours' : 'theirs'];

export function ScopeChoice({ current, ours, hrefOf }: { current: SimilarScope; ours: boolean; hrefOf: (scope: SimilarScope) => string }) {
  return (
    <nav aria-label="How far to look" className="kith-sort kith-scopes">
      <span>Look in</span>
      <ul>
        {SCOPES.map((scope) => (
          <li key={scope}>
            {/* A link still, so that the focus stays where it is. */}
            <a href={hrefOf(scope)} aria-current={scope === current || undefined}>
              {scopeWords(scope, ours)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
