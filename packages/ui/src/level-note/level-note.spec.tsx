import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { LevelNote } from './level-note';

describe('LevelNote', () => {
  it('stands beside every level with the freedom of information line', async () => {
    const { container } = render(<LevelNote level="your area" />);
    expect(container.textContent).toContain('Who can see this: your area.');
    expect(container.textContent).toContain('you and every organisation that sees this may be asked for it');
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
