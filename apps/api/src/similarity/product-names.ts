import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Names of products by their keys, as first written. */
@Injectable()
export class ProductNames {
  constructor(private readonly dataSource: DataSource) {}

  async names(keys: readonly string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const rows: { key: string; name: string }[] = await this.dataSource.query(`select key, name from product where key = any($1)`, [keys]);
    return new Map(rows.map(({ key, name }) => [key, name]));
  }
}
