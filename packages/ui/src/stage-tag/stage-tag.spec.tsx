import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { StageTag } from './stage-tag';

describe('StageTag', () => {
  it.each([
    ['Live in 2020', <StageTag key="1" stage="Live" asOf="in 2020" />],
    ['Live, date not known', <StageTag key="2" stage="Live" asOf={null} />],
    ['Stage not known', <StageTag key="3" stage="Stage not known" asOf={null} tone="unknown" />],
  ])('reads “%s”', (text, tag) => {
    expect(render(tag).container.textContent).toBe(text);
  });
});
