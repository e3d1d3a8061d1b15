import { useEffect } from 'react';

const PREFIX = 'Error: ';

/** Inputs that can say of themselves that they are invalid: radios and checkboxes can't, their group's message does. */
const MARKED = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** While problems stand on the page its window says so, and the refused fields are marked for those who can't see red. */
export function useMarkedProblems(fields: readonly (string | null)[]): void {
  const ids = fields.join(' ');
  useEffect(() => {
    if (ids === '' && fields.length === 0) return;
    if (!document.title.startsWith(PREFIX)) document.title = PREFIX + document.title;
    const marked = ids.split(' ').flatMap((id) => {
      const field = id ? document.getElementById(id) : null;
      return field?.matches(MARKED) ? [field] : [];
    });
    for (const field of marked) field.setAttribute('aria-invalid', 'true');
    return () => {
      for (const field of marked) field.removeAttribute('aria-invalid');
      if (document.title.startsWith(PREFIX)) document.title = document.title.slice(PREFIX.length);
    };
  }, [ids, fields.length]);
}
