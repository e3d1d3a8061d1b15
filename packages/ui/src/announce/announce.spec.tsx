import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Announce } from './announce';

describe('Announce', () => {
  it('is a polite live region that is there before it speaks', () => {
    const { rerender } = render(<Announce />);
    const region = screen.getByRole('status');
    rerender(<Announce>5 entries found</Announce>);
    expect(screen.getByRole('status')).toBe(region);
    expect(region.getAttribute('aria-live')).toBe('polite');
    expect(region.textContent).toBe('5 entries found');
  });
});
