import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import type { AskedQuery } from './query.rules.js';

const BEGIN = '\u2039';
const END = '\u203a';

/** The part of a text that best meets a query, for the initiatives of one page only: it costs more than finding them. */
@Injectable()
export class Highlights {
  constructor(private readonly dataSource: DataSource) {}

  /** By id; without those in which no word of the query stands. One statement, over texts that the viewer was given anyway. */
  async of(page: readonly InitiativeView[], query: AskedQuery): Promise<Map<string, string>> {
    if (page.length === 0) return new Map();
    const sought = query.parts.flatMap(({ alternatives }) => alternatives.map((way) => `(${way.query})`)).join(' | ');
    const texts = new Map(page.map((entry) => [entry.id, textOf(entry)]));
    const rows: { id: string; text: string }[] = await this.dataSource.query(
      `select id, ts_headline('english', text, $3::tsquery, 'StartSel=${BEGIN}, StopSel=${END}, MaxWords=36, MinWords=18, MaxFragments=1') text
       from unnest($1::text[], $2::text[]) page(id, text)`,
      [[...texts.keys()], [...texts.values()], sought],
    );
    return new Map(rows.filter(({ text }) => text.includes(BEGIN)).map(({ id, text }) => [id, partOf(texts.get(id) ?? '', text)]));
  }
}

/** Without the title, which the card shows; the marks themselves are taken out, so that those in the answer are ours. */
function textOf({ summary, outcome, context, challenge, approach, impact }: InitiativeView): string {
  return [summary, outcome, approach, challenge, impact, context]
    .filter(Boolean)
    .join('\n')
    .replace(/[\u2039\u203a]/g, '');
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** With an ellipsis where the text goes on. */
function partOf(whole: string, marked: string): string {
  const [text, part] = [onOneLine(whole), onOneLine(marked)];
  const plain = part.replaceAll(BEGIN, '').replaceAll(END, '');
  const at = text.indexOf(plain);
  if (at < 0) return part;
  const more = (rest: string): boolean => /[\p{L}\p{N}]/u.test(rest);
  return `${more(text.slice(0, at)) ? '… ' : ''}${part}${more(text.slice(at + plain.length)) ? ' …' : ''}`;
}
