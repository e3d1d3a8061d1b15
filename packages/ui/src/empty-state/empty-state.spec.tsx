import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { EmptyState } from './empty-state';

describe('EmptyState', () => {
  it('has a heading of the level asked for', () => {
    render(<EmptyState title="Nothing yet" headingLevel="h3" />);
    expect(screen.getByRole('heading', { level: 3, name: 'Nothing yet' })).toBeTruthy();
  });
});
