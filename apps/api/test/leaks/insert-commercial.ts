import type { EntityManager } from 'typeorm';
import { rangeOf } from '../../src/platform/dates.rules.js';
import { idFor } from './canaries.js';
import { insert } from './insert-places.js';
import { dayFrom } from './make-world.js';
import { THEMES } from './themes.js';
import type { World, WorldContract, WorldEarlierContract, WorldNeed } from './world.js';

/** Contracts with exact sums in one band, and needs; with what some of them were until yesterday. */
export async function insertCommercial(manager: EntityManager, { contracts, needs, now }: World): Promise<void> {
  const yesterday = `${dayFrom(now, -1)}${now.slice(10)}`;
  await insert(
    manager,
    'contract',
    contracts.map((row) => ({
      id: row.id,
      ...termsOf(row, row),
      supplier_key: `seller${row.word}`,
      product_key: `records${row.word}`,
      version: row.earlier ? 2 : 1,
      updated_at: row.earlier ? yesterday : row.at,
    })),
  );
  await insert(
    manager,
    'earlier_contract',
    contracts.flatMap((row) =>
      row.earlier
        ? { id: idFor(`${row.id}:earlier`), contract_id: row.id, ...termsOf(row, row.earlier), version: 1, until: yesterday }
        : [],
    ),
  );
  await insert(
    manager,
    'need',
    needs.map((row) => ({
      id: row.id,
      ...needOf(row, row),
      version: row.earlier ? 2 : 1,
      updated_at: row.earlier ? yesterday : row.at,
      ended_at: row.ended ? now : null,
    })),
  );
  await insert(
    manager,
    'earlier_need',
    needs.flatMap((row) =>
      row.earlier ? { id: idFor(`${row.id}:earlier`), need_id: row.id, ...needOf(row, row.earlier), version: 1, until: yesterday } : [],
    ),
  );
}

const termsOf = ({ organisationId, knownOn, at }: WorldContract, row: WorldEarlierContract) => ({
  organisation_id: organisationId,
  initiative_id: row.initiativeId,
  supplier: `Seller ${row.word}`,
  product: `Records ${row.word}`,
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
  audience_known_on: knownOn,
  recorded_at: at,
});

const needOf = ({ organisationId, knownOn, at }: WorldNeed, { word, level }: Pick<WorldNeed, 'word' | 'level'>) => ({
  organisation_id: organisationId,
  capability: THEMES[1].capability,
  needed_by: '2027',
  needed_earliest: '2027-01-01',
  needed_latest: '2027-12-31',
  note: `We need this ${word}`,
  level,
  audience_known_on: knownOn,
  recorded_at: at,
});
