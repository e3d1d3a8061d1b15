import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Loading } from './loading';

describe('Loading', () => {
  it('keeps quiet for a moment, so that a quick answer does not flicker', async () => {
    render(<Loading text="Searching" delayMs={20} />);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(await screen.findByText('Searching …')).toBeTruthy();
  });
});
