import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityProblems } from '../../test/accessibility';
import { MoreButton } from './more-button';
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
    let come = () => {};
    const onMore = jest.fn(() => new Promise<void>((resolve) => (come = resolve)));
    render(<ShowMore shown={20} total={40} nextHref="/find?after=x" onMore={onMore} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await userEvent.click(screen.getByRole('button', { name: 'Loading more' }));
    expect(onMore).toHaveBeenCalledTimes(1);
    come();
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledTimes(2);
  });

  it('says the same for a short list that only has a button', async () => {
    const onMore = jest.fn(async () => {}).mockRejectedValueOnce(new Error('offline'));
    const { container } = render(<MoreButton onMore={onMore}>Show more packs</MoreButton>);
    await userEvent.click(screen.getByRole('button', { name: 'Show more packs' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show more packs' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('ends where the list ends', () => {
    render(<ShowMore shown={3} total={3} nextHref={null} onMore={async () => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
