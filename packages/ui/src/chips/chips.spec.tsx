import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { Chips } from './chips';

describe('Chips', () => {
  it('are links that take one filter away each', async () => {
    const { container } = render(<Chips chips={[{ group: 'Stage', label: 'Live', removeHref: '/find?q=x' }]} clearHref="/find" />);
    expect(screen.getByRole('link', { name: /Remove filter: Stage: Live/ }).getAttribute('href')).toBe('/find?q=x');
    expect(screen.getByRole('link', { name: 'Clear all filters' }).getAttribute('href')).toBe('/find');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('leave no empty region behind', () => {
    expect(render(<Chips chips={[]} clearHref="/find" />).container.innerHTML).toBe('');
  });
});
