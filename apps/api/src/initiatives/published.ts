import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Level } from '../visibility/visibility.rules.js';
import type { InitiativeContent } from './initiative-content.js';

/** What other rooms are told when the published face of an initiative changes. */
export interface PublishedInitiative {
  readonly id: string;
  readonly slug: string;
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
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

export type PublishingListener = (manager: EntityManager, initiative: PublishedInitiative) => Promise<void>;

/**
 * Rooms that depend on this one (search, similarity) add themselves here when they start, and are called inside the publishing
 * transaction: what visibility and search read is changed together with the initiative, or not at all.
 */
@Injectable()
export class PublishingListeners {
  private readonly listeners: PublishingListener[] = [];

  add(listener: PublishingListener): void {
    this.listeners.push(listener);
  }

  async tell(manager: EntityManager, initiative: PublishedInitiative): Promise<void> {
    for (const listener of this.listeners) await listener(manager, initiative);
  }
}
