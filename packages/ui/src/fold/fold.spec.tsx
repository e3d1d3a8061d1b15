import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fold } from './fold';

describe('Fold', () => {
  it('opens and closes', async () => {
    render(
      <Fold summary="Filters">
        <p>Inside</p>
      </Fold>,
    );
    expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
    await userEvent.click(screen.getByText('Filters'));
    expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
  });
});
