import type { DataSource } from 'typeorm';

/** Where a word stands, in any column of any table: `table.column`. Capitals don't matter. */
export async function standsIn(dataSource: DataSource, words: readonly string[]): Promise<string[]> {
  const columns: { table: string; column: string }[] = await dataSource.query(
    `select c.table_name "table", c.column_name "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' order by 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [{ n }]: [{ n: number }] = await dataSource.query(
      `select count(*)::int n from "${table}" where lower("${column}"::text) like any($1::text[])`,
      [words.map((word) => `%${word.toLowerCase()}%`)],
    );
    if (n > 0) found.push(`${table}.${column}`);
  }
  return found;
}
