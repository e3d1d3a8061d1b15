import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { FormProblems } from './form-problems';

const form = (problems: { field: string | null; message: string }[]) => (
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
});
