import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readChosen, withEntry } from './chosen.rules';
import { CompareTick } from './compare-tick';
import { CompareTray } from './compare-tray';

const entries = ['Ash', 'Birch', 'Cedar', 'Damson', 'Elm'].map((title) => ({ slug: title.toLowerCase(), title }));

beforeEach(() => sessionStorage.clear());

describe('choosing what to compare', () => {
  it('keeps what was kept, and nothing foreign', () => {
    expect(readChosen('[{"slug":"a","title":"A"},{"slug":1},null,"x",{"slug":"a","title":"Again"}]')).toEqual([{ slug: 'a', title: 'A' }]);
    expect([readChosen(null), readChosen('{'), readChosen('{"slug":"a"}')]).toEqual([[], [], []]);
    expect(entries.reduce<typeof entries>((list, one) => [...withEntry(list, one)], [])).toHaveLength(4);
  });

  it('ticks up to four by keyboard, and says politely that a fifth is one too many', async () => {
    const { container } = render(
      <>
        {entries.map((entry) => (
          <CompareTick key={entry.slug} entry={entry} />
        ))}
        <CompareTray />
      </>,
    );
    expect(screen.queryByRole('region')).toBeNull();
    const ticks = screen.getAllByRole('checkbox');
    for (const tick of ticks) {
      tick.focus();
      await userEvent.keyboard(' ');
    }
    expect(ticks.map((tick) => (tick as HTMLInputElement).checked)).toEqual([true, true, true, true, false]);
    expect(screen.getByRole('checkbox', { name: 'Compare Elm' }).getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.getByText(/Four are chosen/).getAttribute('role')).toBe('status');
    const tray = screen.getByRole('region', { name: '4 of 4 chosen to compare' });
    expect(within(tray).getByRole('button', { name: 'Compare them' }).getAttribute('href')).toBe(
      '/compare?initiatives=ash,birch,cedar,damson',
    );
    expect(await accessibilityProblems(container)).toEqual([]);

    await userEvent.click(within(tray).getByText('Show which'));
    await userEvent.click(within(tray).getByRole('button', { name: 'Take out Birch' }));
    expect((screen.getByRole('checkbox', { name: 'Compare Birch' }) as HTMLInputElement).checked).toBe(false);
    expect(screen.queryByText(/Four are chosen/)).toBeNull();
    await userEvent.click(within(tray).getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('asks for one more where there is one', async () => {
    render(
      <>
        <CompareTick entry={{ slug: 'ash', title: 'Ash' }} />
        <CompareTray />
      </>,
    );
    await userEvent.click(screen.getByRole('checkbox'));
    expect(screen.getByText('Tick one more to compare.')).toBeTruthy();
  });
});
