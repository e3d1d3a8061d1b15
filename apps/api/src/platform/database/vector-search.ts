/** Which way leads to the nearest vectors: the extension, or plain PostgreSQL (sign bits, then exact). */
export type VectorSearch = 'pgvector' | 'portable';

/** pgvector is used where the server has it installed in this database, at 0.8 or newer (filtered scans that stay full). */
export async function vectorSearchOf(db: { query(sql: string): Promise<{ extversion: string }[]> }): Promise<VectorSearch> {
  const [row] = await db.query(`select extversion from pg_extension where extname = 'vector'`);
  if (!row) return 'portable';
  const [major = 0, minor = 0] = row.extversion.split('.').map(Number);
  return major > 0 || minor >= 8 ? 'pgvector' : 'portable';
}
