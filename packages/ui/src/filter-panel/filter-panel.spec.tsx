import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityProblems } from '../../test/accessibility';
import { type FilterFacet, FilterPanel } from './filter-panel';

const facets: FilterFacet[] = [
  {
    name: 'careSetting',
    label: 'Care setting',
    values: [
      { value: 'acute', label: 'Acute hospital', count: 12, selected: true },
      { value: 'home', label: 'At home', count: 1, selected: false },
      { value: 'community', label: 'Community', count: 1, selected: false },
    ],
  },
  { name: 'stage', label: 'Stage', values: [] },
];

describe('FilterPanel', () => {
  it('names each box with its count, and has nothing for axe to find', async () => {
    const { container } = render(<FilterPanel facets={facets} onApply={() => {}} />);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Acute hospital , 12 entries' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'At home , 1 entry' }).checked).toBe(false);
    expect(screen.queryByText('Stage')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('changes nothing until Apply is pressed, and then tells all that is ticked', async () => {
    const onApply = jest.fn();
    render(<FilterPanel facets={facets} onApply={onApply} />);
    await userEvent.click(screen.getByRole('checkbox', { name: /At home/ }));
    expect(onApply).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Apply filters' }));
    expect(onApply).toHaveBeenCalledWith({ careSetting: ['acute', 'home'], stage: [] });
  });

  it('folds away what is beyond the first, and still counts it in', async () => {
    const onApply = jest.fn();
    render(<FilterPanel facets={facets} onApply={onApply} shownAtOnce={1} />);
    await userEvent.click(screen.getByText('2 more'));
    await userEvent.click(screen.getByRole('checkbox', { name: /Community/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply filters' }));
    expect(onApply).toHaveBeenCalledWith({ careSetting: ['acute', 'community'], stage: [] });
  });
});
