import type { EntityManager } from 'typeorm';
import { rangeOf } from '../../src/platform/dates.rules.js';
import { insert } from './insert-places.js';
import { THEMES } from './themes.js';
import type { World } from './world.js';

/** Contracts with exact sums in one band, and needs. */
export async function insertCommercial(manager: EntityManager, { contracts, needs }: World): Promise<void> {
  await insert(
    manager,
    'contract',
    contracts.map((row) => ({
      id: row.id,
      organisation_id: row.organisationId,
      initiative_id: row.initiativeId,
      supplier: `Seller ${row.word}`,
      supplier_key: `seller${row.word}`,
      product: `Records ${row.word}`,
      product_key: `records${row.word}`,
      capability: THEMES[0].capability,
      starts_on: '2024',
      starts_earliest: '2024-01-01',
      starts_latest: '2024-12-31',
      ends_on: row.ends,
      ends_earliest: row.ends && rangeOf(row.ends).earliest,
      ends_latest: row.ends && rangeOf(row.ends).latest,
      extension_times: 2,
      extension_months: 12,
      whole_life_sum: row.wholeLife,
      yearly_sum: row.yearly,
      whole_life_band: 'over_10m',
      yearly_band: 'over_10m',
      route: 'open_competition',
      published: row.published,
      notice_reference: row.published ? `2026/S ${row.noticeWord}` : null,
      notice_url: row.published ? `https://example.org/${row.noticeWord}` : null,
      notice_facts: row.noticeFacts,
      programme_offices_may_see: row.officesMaySee,
      ends_within_year_open: row.endsOpen,
      audience_known_on: row.knownOn,
      version: 1,
      recorded_at: row.at,
      updated_at: row.at,
    })),
  );
  await insert(
    manager,
    'need',
    needs.map(({ id, word, organisationId, level, knownOn, at }) => ({
      id,
      organisation_id: organisationId,
      capability: THEMES[1].capability,
      needed_by: '2027',
      needed_earliest: '2027-01-01',
      needed_latest: '2027-12-31',
      note: `We need this ${word}`,
      level,
      audience_known_on: knownOn,
      version: 1,
      recorded_at: at,
      updated_at: at,
    })),
  );
}
