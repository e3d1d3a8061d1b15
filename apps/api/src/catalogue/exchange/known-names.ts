import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VOCABULARIES, type Vocabulary } from '../../tags/term.entity.js';
import { Terms } from '../../tags/terms.js';
import { plainWords } from '../../tags/words.rules.js';
import type { KnownOrganisation, Meanings } from './meanings.js';

/** What the names in a file mean in this Kith: read once for a file. */
@Injectable()
export class KnownNames {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: Terms,
  ) {}

  /** For somebody who may not know of the demonstration its organisations mean nothing, nor are they proposed. */
  async read(withDemonstration = true): Promise<Meanings> {
    const rows: KnownOrganisation[] = await this.dataSource.query(
      `select id, ods_code "odsCode", name, demonstration from organisation where $1 or not demonstration order by closed_on is null, name`,
      [withDemonstration],
    );
    // Where two have one name, the open one is meant.
    const organisations = new Map(rows.map((row) => [plainWords(row.name), row]));
    for (const row of rows) if (row.odsCode) organisations.set(plainWords(row.odsCode), row);
    const names = rows.flatMap(({ name, odsCode }) => [name, ...(odsCode ? [odsCode] : [])]);
    const terms = new Map(VOCABULARIES.map((vocabulary) => [vocabulary, this.namesOf(vocabulary)]));
    return {
      organisation: (text) => {
        const found = organisations.get(plainWords(text));
        return found ? { found } : { known: names };
      },
      term: (vocabulary, text) => {
        const known = terms.get(vocabulary);
        const found = known?.ids.get(plainWords(text));
        return found ? { found } : { known: known?.names ?? [] };
      },
      termExists: (vocabulary, id) => this.terms.exists(vocabulary, id),
    };
  }

  /** The organisation of somebody's own file. */
  async owner(id: string): Promise<KnownOrganisation | null> {
    const rows: KnownOrganisation[] = await this.dataSource.query(
      `select id, ods_code "odsCode", name, demonstration from organisation where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** By its id, its label, or another name that no other term of the vocabulary has. */
  private namesOf(vocabulary: Vocabulary): { ids: Map<string, string>; names: string[] } {
    const all = this.terms.all(vocabulary);
    const ids = new Map<string, string>();
    for (const { id, synonyms } of all) for (const name of synonyms) if (!ids.has(plainWords(name))) ids.set(plainWords(name), id);
    for (const { id, label } of all) ids.set(plainWords(label), id);
    for (const { id } of all) ids.set(plainWords(id), id);
    return { ids, names: all.flatMap(({ label, synonyms }) => [label, ...synonyms]) };
  }
}
