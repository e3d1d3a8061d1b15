import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { SourceStrip } from './source-strip';

describe('SourceStrip', () => {
  it('says that a summary was not checked, and links its source', async () => {
    const { container } = render(
      <SourceStrip
        source={{ title: 'Board papers', url: 'https://example.org/papers', date: 'May 2020', summarisedBy: 'Kith' }}
        reviewedOn={null}
      >
        <a href="/claim">This is our trust</a>
      </SourceStrip>,
    );
    expect(container.textContent).toContain('Summarised from Board papers, May 2020, by Kith. Not checked by the trust.');
    expect(screen.getByRole('link', { name: 'Board papers' }).getAttribute('href')).toBe('https://example.org/papers');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says since when nobody looked, where the date for it has passed', () => {
    const { container } = render(<SourceStrip source={null} reviewedOn="1 March 2026" overdue="Not reviewed since March 2026" />);
    expect(container.textContent).toBe('Written by the trust. Not reviewed since March 2026. It may have changed.');
  });

  it('says when the trust reviewed its own words', () => {
    const { container } = render(<SourceStrip source={null} reviewedOn="1 May 2026" />);
    expect(container.textContent).toBe('Written by the trust and reviewed on 1 May 2026.');
  });
});
