import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { areaCoverage, trustCoverage } from '../../../test/coverage';
import { CoverageNote } from './coverage-note';

describe('who of an area has reported', () => {
  it('is one line, with every trust folded away', async () => {
    const { container } = render(<CoverageNote coverage={areaCoverage()} />);
    expect(screen.getByText(/2 of 3 trusts have reported for October to December 2026, 1 of them nothing to report/)).toBeTruthy();
    expect(screen.getByText(/The others have not answered/)).toBeTruthy();
    await userEvent.click(screen.getByText('Who has reported, trust by trust'));
    const rows = within(screen.getByRole('table', { name: /Trusts of Surrey and Sussex on 22 November 2026/ })).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Alder.*our list is complete.*2 November 2026.*for July to September 2026/),
      expect.stringMatching(/Birch.*nothing to report.*3 November 2026.*never/),
      expect.stringMatching(/Cedar.*not answered.*–/),
    ]);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says nothing of silence where all have answered, and no table of nobody', () => {
    const trusts = [trustCoverage('Alder')];
    const { rerender } = render(<CoverageNote coverage={areaCoverage({ trusts, notAnswered: 0, line: '1 of 1 trust has reported' })} />);
    expect(screen.queryByText(/have not answered/)).toBeNull();
    rerender(<CoverageNote coverage={areaCoverage({ trusts: [], total: 0, notAnswered: 0, line: 'No trusts belonged to this area' })} />);
    expect(screen.queryByRole('group')).toBeNull();
  });
});
