import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { StageTag } from '../stage-tag/stage-tag';
import { InitiativeCard, type InitiativeCardProps } from './initiative-card';

const card: InitiativeCardProps = {
  href: '/initiatives/drug-charts',
  title: 'Drug charts on screen',
  headingLevel: 'h2',
  organisation: 'Marlow Vale Hospitals',
  areas: ['Marlow'],
  stage: <StageTag stage="Live" asOf="in 2024" />,
  careSettings: ['Acute hospital'],
  outcome: 'Missed doses fell by a third.',
  costBand: '£100,000 to £500,000',
  adaptedByCount: 2,
  checked: 'Reviewed by the trust on 1 May 2026',
};

describe('InitiativeCard', () => {
  it('says what a reader chooses by', async () => {
    const { container } = render(<InitiativeCard {...card} />);
    expect(screen.getByRole('link', { name: 'Drug charts on screen' }).getAttribute('href')).toBe('/initiatives/drug-charts');
    for (const text of [
      'Marlow Vale Hospitals · Marlow',
      'Live in 2024',
      'Adapted by 2 organisations',
      'Whole-life cost £100,000 to £500,000',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('never shows a zero, and no cost that is not known', () => {
    const { container } = render(<InitiativeCard {...card} adaptedByCount={0} costBand={null} />);
    expect(container.textContent).not.toMatch(/Adapted|cost|0 /);
  });

  it('marks what was searched for, and takes nothing in it for HTML', () => {
    const { container } = render(<InitiativeCard {...card} highlight="No more <b>paper</b> ‹drug charts› here" />);
    expect(container.querySelector('mark')?.textContent).toBe('drug charts');
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('<b>paper</b>');
  });

  it('says that a fictional entry is fictional', () => {
    render(<InitiativeCard {...card} demonstration />);
    expect(screen.getByText(/Fictional/)).toBeTruthy();
  });
});
