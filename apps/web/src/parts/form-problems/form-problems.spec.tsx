import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { AttemptProblems } from './attempt-problems';
import { type FormProblem, FormProblems } from './form-problems';

const form = (problems: FormProblem[]) => (
  <>
    <FormProblems problems={problems} />
    <label htmlFor="supplier">Supplier</label>
    <input id="supplier" />
    <label htmlFor="published">Published</label>
    <input type="radio" id="published" />
  </>
);

describe('what is wrong with a form', () => {
  beforeEach(() => {
    document.title = 'Add a contract – Kith';
  });

  it('stands in the name of the window and on the refused field, until it is put right', () => {
    const { rerender } = render(form([]));
    expect(document.title).toBe('Add a contract – Kith');
    rerender(form([{ field: 'supplier', message: 'Name the supplier' }]));
    expect(document.title).toBe('Error: Add a contract – Kith');
    expect(screen.getByRole('textbox', { name: 'Supplier' }).getAttribute('aria-invalid')).toBe('true');
    rerender(form([]));
    expect(document.title).toBe('Add a contract – Kith');
    expect(screen.getByRole('textbox', { name: 'Supplier' }).hasAttribute('aria-invalid')).toBe(false);
  });

  it('leads to the box that is wrong where a field has several', () => {
    render(form([{ field: 'published', input: 'supplier', message: 'Enter the year' }]));
    expect(screen.getByRole('link', { name: 'Enter the year' }).getAttribute('href')).toBe('#supplier');
    expect(screen.getByRole('textbox', { name: 'Supplier' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('names the window also where no field is meant, and leaves radios to their group', () => {
    render(
      form([
        { field: null, message: 'Nothing was sent' },
        { field: 'published', message: 'Say whether it is published' },
      ]),
    );
    expect(document.title).toBe('Error: Add a contract – Kith');
    expect(screen.getByRole('radio', { name: 'Published' }).hasAttribute('aria-invalid')).toBe(false);
  });

  it('takes the focus too where nothing could be sent: the button may be far below', () => {
    const failed = { message: 'Kith could not be reached.', correlationId: null };
    const attempt = { count: 1, problems: [], failed, isSending: false } as unknown as Parameters<typeof AttemptProblems>[0]['attempt'];
    const { rerender } = render(<AttemptProblems attempt={attempt} />);
    expect(document.activeElement?.textContent).toContain('What you typed is still here');
    (document.activeElement as HTMLElement).blur();
    rerender(<AttemptProblems attempt={{ ...attempt, count: 2 }} />);
    expect(document.activeElement?.textContent).toContain('What you typed is still here');
  });
});
