import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityProblems } from '../../test/accessibility';
import { ErrorPanel } from './error-panel';

describe('ErrorPanel', () => {
  it('is read out, names the number to give and offers another try', async () => {
    const onRetry = jest.fn();
    const { container } = render(<ErrorPanel message="Something went wrong on our side." correlationId="0b5c1a1e" onRetry={onRetry} />);
    expect(screen.getByRole('alert').textContent).toContain('0b5c1a1e');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says nothing of a number where there is none', () => {
    const { container } = render(<ErrorPanel message="No connection." correlationId={null} />);
    expect(container.textContent).not.toContain('Number');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
