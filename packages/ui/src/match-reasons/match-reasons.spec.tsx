import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { MatchReasons } from './match-reasons';

describe('MatchReasons', () => {
  it('gives the reasons in their order, in one sentence', () => {
    expect(render(<MatchReasons reasons={['same capability', '31 km']} />).container.textContent).toBe('Why this: same capability; 31 km');
  });

  it('claims nothing without a reason', () => {
    expect(render(<MatchReasons reasons={[]} />).container.innerHTML).toBe('');
  });
});
