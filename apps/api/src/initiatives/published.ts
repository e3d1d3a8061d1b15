import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { together } from '../platform/database/together.js';
import type { NewJob } from '../platform/jobs/job-rows.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Level } from '../visibility/visibility.rules.js';
import type { InitiativeContent } from './initiative-content.js';

/** What other rooms are told when the published face of an initiative changes. */
export interface PublishedInitiative {
  readonly id: string;
  readonly slug: string;
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  /** What these are called, in the order of their names. */
  readonly memberNames: readonly string[];
  readonly level: Level;
  readonly audienceKnownOn: string | null;
  readonly demonstration: boolean;
  readonly published: boolean;
  readonly archived: boolean;
  readonly removed: boolean;
  readonly publishedAt: Date;
  /** When its trust last published it; null for an unchecked summary. */
  readonly reviewedAt: Date | null;
  readonly checkedByTrust: boolean;
  readonly content: InitiativeContent;
}

/** What a room does of it: what it writes, begun, and what is left to do after the commit, known without the answer. */
export interface Listened {
  readonly writing?: Promise<unknown>;
  readonly jobs: readonly NewJob[];
}

export type PublishingListener = (manager: EntityManager, initiative: PublishedInitiative) => Listened;

/** How a room keeps up with many initiatives that become visible together, in a few statements instead of some for each. */
export interface BulkListening {
  /** They are written and nobody sees them yet (`published` is false): what is costly is done now, a batch at a time. */
  readonly prepare: (manager: EntityManager, initiatives: readonly PublishedInitiative[]) => Promise<void>;
  /** In the transaction in which they become visible: what is left to do for all of these. */
  readonly show: (manager: EntityManager, ids: readonly string[]) => Promise<void>;
  /** They are given up before anybody saw them. */
  readonly forget: (manager: EntityManager, ids: readonly string[]) => Promise<void>;
}

interface Listening {
  readonly one: PublishingListener;
  readonly bulk: BulkListening | undefined;
}

/**
 * Rooms that depend on this one (search, similarity) add themselves here when they start, and are called inside the publishing
 * transaction: what visibility and search read is changed together with the initiative, or not at all.
 */
@Injectable()
export class PublishingListeners {
  private readonly listeners: Listening[] = [];

  constructor(private readonly jobs: Jobs) {}

  /** Without `bulk` it is told of each initiative of an import by itself, when they become visible. */
  add(one: PublishingListener, bulk?: BulkListening): void {
    this.listeners.push({ one, bulk });
  }

  async tell(manager: EntityManager, initiative: PublishedInitiative): Promise<void> {
    await this.tellOf(manager, [initiative], this.listeners);
  }

  async prepare(manager: EntityManager, initiatives: readonly PublishedInitiative[]): Promise<void> {
    for (const { bulk } of this.listeners) await bulk?.prepare(manager, initiatives);
  }

  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    for (const { bulk } of this.listeners) await bulk?.forget(manager, ids);
  }

  /** `read` gives some of them as they are now, for those who want to be told of each. */
  async show(
    manager: EntityManager,
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<readonly PublishedInitiative[]>,
  ): Promise<void> {
    for (const { bulk } of this.listeners) await bulk?.show(manager, ids);
    const singly = this.listeners.filter(({ bulk }) => !bulk);
    for (let from = 0; singly.length > 0 && from < ids.length; from += AT_ONCE)
      await this.tellOf(manager, await read(ids.slice(from, from + AT_ONCE)), singly);
  }

  private async tellOf(
    manager: EntityManager,
    initiatives: readonly PublishedInitiative[],
    listeners: readonly Listening[],
  ): Promise<void> {
    const told = initiatives.flatMap((initiative) => listeners.map(({ one }) => one(manager, initiative)));
    const jobs = told.flatMap((listened) => listened.jobs);
    await together([...told.map(({ writing }) => writing), this.jobs.enqueueAll(manager, jobs)]);
  }
}

const AT_ONCE = 500;
