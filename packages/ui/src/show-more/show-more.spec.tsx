import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityProblems } from '../../test/accessibility';
import { ShowMore } from './show-more';

describe('ShowMore', () => {
  it('says how far the list goes, and grows it in place', async () => {
    const onMore = jest.fn(async () => {});
    const { container } = render(<ShowMore shown={20} total={1234} nextHref="/find?after=x" onMore={onMore} />);
    expect(container.textContent).toContain('Showing 20 of 1,234');
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledTimes(1);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says that the next ones could not be loaded, until they are', async () => {
    const onMore = jest.fn(async () => {}).mockRejectedValueOnce(new Error('offline'));
    render(<ShowMore shown={20} total={40} nextHref="/find?after=x" onMore={onMore} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks once while more is on its way', async () => {
    const onMore = jest.fn(async () => {});
    render(<ShowMore shown={20} total={40} nextHref="/find?after=x" onMore={onMore} loading />);
    await userEvent.click(screen.getByRole('button', { name: 'Loading more' }));
    expect(onMore).not.toHaveBeenCalled();
  });

  it('ends where the list ends', () => {
    render(<ShowMore shown={3} total={3} nextHref={null} onMore={async () => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
