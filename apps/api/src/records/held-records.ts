import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';

export interface HeldAsked {
  /** Whoever makes the export, as a member of the organisation alone. */
  readonly viewer: Viewer;
  readonly organisationId: string;
  /** The end of the day, in London, as of which it is made. */
  readonly before: Date;
  readonly bind: Bind;
}

export interface HeldFact {
  readonly name: string;
  readonly text: string;
}

/** A row as a source gives it. */
export interface HeldRow<Data = unknown> {
  readonly id: string;
  readonly title: string;
  /** Null where it is not known. */
  readonly at: Date | null;
  readonly data: Data;
}

/** What one room keeps for organisations. */
export interface HeldSource<Data = never> {
  /** Section of the export, on the page. */
  readonly heading: string;
  /** Place among the sections. */
  readonly order: number;
  /** Tables whose rows it gives, or that are made from them. */
  readonly tables: readonly string[];
  /** Whether names, addresses or words of persons may stand in it, to be looked at before it is given away. */
  readonly personal: boolean;
  /** Who of the organisation reads it; left out for everybody who may make an export. */
  readonly needs?: 'editor' | 'administrator';
  /** A statement that gives `id`, `title`, `at`, `words` (tsvector, what a subject is looked for in) and `data` (json). */
  readonly sql: (asked: HeldAsked) => string;
  readonly facts: (data: Data) => readonly HeldFact[];
}

/** Each room says here what of its tables organisations hold, so that an export misses nothing that a later room adds. */
@Injectable()
export class HeldRecords {
  private readonly added: HeldSource[] = [];

  add<Data>(source: HeldSource<Data>): void {
    this.added.push(source as unknown as HeldSource);
  }

  get sources(): readonly HeldSource[] {
    return [...this.added].sort((a, b) => a.order - b.order);
  }
}

/** Facts that have a text. */
export const factsOf = (texts: Readonly<Record<string, string | number | null | undefined>>): HeldFact[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    text === null || text === undefined || text === '' ? [] : [{ name, text: String(text) }],
  );
