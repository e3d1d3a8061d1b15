import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { PlainText } from './plain-text';

describe('PlainText', () => {
  it('shows paragraphs and lists', async () => {
    const { container } = render(<PlainText text={'What helped:\n- champions\n- time'} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['champions', 'time']);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows HTML as the letters it is', () => {
    const { container } = render(<PlainText text={'<img src=x onerror="alert(1)"> <script>x</script>'} />);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('<script>x</script>');
  });
});
