/** Parts of a table, said aloud once more: a narrow layout that sets them as blocks would take their meaning away. */
export const ROLE = Object.fromEntries(
  (['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'] as const).map((role) => [role, { role }] as const),
) as Record<'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell', { role: string }>;
