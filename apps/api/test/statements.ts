import type { DataSource, Logger } from 'typeorm';

/** What the running app asks by itself and at any moment: for jobs that are due, how far vectors are, and which model is in use. */
const REGULAR_LOOKS =
  /^\s*((update|delete from) (job|client_key)\b|select coalesce\(sum\(jsonb_array_length\(payload|select value->>'id' id from note\b)/;

/** The statements that go to the database while `act` runs, each with how many values went along; without the regular looks. */
export async function statements(dataSource: DataSource, act: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const silent = () => {};
  const logger: Logger = {
    logQuery: (query, values = []) => {
      if (!REGULAR_LOOKS.test(query)) seen.push(`${query} -- ${values.length} values`);
    },
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  dataSource.setOptions({ logging: ['query'], logger });
  try {
    await act();
  } finally {
    dataSource.setOptions({ logging: false, logger: undefined });
  }
  return seen;
}
