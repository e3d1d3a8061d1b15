import { DataSource } from 'typeorm';
import { FindOverlaps } from '../../src/overlaps/groups/find-overlaps.js';
import type { TestApp } from '../test-app.js';
import { idFor, wordFor } from './canaries.js';
import { insert } from './insert-places.js';
import type { World, WorldDecision, WorldGroup, WorldOverlapComment } from './world.js';

const MANY = 3;

/**
 * Has the groups of every system found, as the job does; and decides and comments on each, in the name of an office, with words of its own. Some
 * decisions are about another part of the group than it has today; some groups are gone, and one of those is taken in by another.
 */
export async function findGroups(kith: TestApp, world: World): Promise<void> {
  const { overlaps, systems } = world;
  if (!overlaps) return;
  const dataSource = kith.app.get(DataSource);
  // What was found on the way; a group that was decided, and is gone, is another's.
  for (const table of ['overlap_comment', 'overlap_member']) await dataSource.query(`delete from ${table}`);
  await dataSource.query(`delete from overlap_group g where not exists (select 1 from disposition d where d.group_id = g.id)`);
  // What all entries of a theme say would count nothing: as if they were the first, so that they are alike. Counted again afterwards.
  await dataSource.query(`truncate search_word`);
  for (const { id } of systems) await kith.app.get(FindOverlaps, { strict: false }).run(id);
  const rows: WorldGroup[] = await dataSource.query(
    `select g.id, g.system_id "systemId", g.family, false gone, null "intoId", (
       select array_agg(coalesce('initiative/' || m.initiative_id, 'contract/' || m.contract_id, 'need/' || m.need_id) order by 1)
       from overlap_member m where m.group_id = g.id) keys from overlap_group g where g.gone_at is null`,
  );
  const found = rows.sort((a, b) => (`${a.systemId}${a.family}${a.keys.join()}` < `${b.systemId}${b.family}${b.keys.join()}` ? -1 : 1));
  overlaps.groups = [...found, ...goneGroups(world, found)];
  overlaps.decisions = overlaps.groups.flatMap((group, place) => decisionsOn(world, group, place));
  overlaps.comments = overlaps.groups.map((group, place) => commentOn(world, group, place));
  await write(dataSource, world);
}

/** Of entries of which once was decided, and that make no group any more. */
function goneGroups(world: World, found: readonly WorldGroup[]): WorldGroup[] {
  const systems = [...new Set(found.map(({ systemId }) => systemId))];
  return systems.flatMap((systemId, place) => {
    const members = world.memberships.filter((one) => one.systemId === systemId).map(({ organisationId }) => organisationId);
    const keys = world.initiatives.filter(({ leadId }) => leadId !== null && members.includes(leadId)).map(({ id }) => `initiative/${id}`);
    const gone = { systemId, family: 'work', gone: true };
    const into = found.find((one) => one.systemId === systemId);
    return [
      { ...gone, id: idFor(`${world.name}:gone:${place}`), intoId: null, keys: keys.slice(0, MANY) },
      {
        ...gone,
        id: idFor(`${world.name}:into:${place}`),
        intoId: into?.id ?? null,
        family: into?.family ?? 'work',
        keys: keys.slice(1, MANY),
      },
    ].filter((one) => one.keys.length > 1);
  });
}

function decisionsOn(world: World, group: WorldGroup, place: number): WorldDecision[] {
  const { organisations, people, name, initiatives } = world;
  const office = organisations.find(({ code }) => code === (place % 2 === 0 ? 'QAI' : 'QBI'))?.id ?? '';
  const others = initiatives.map(({ id }) => `initiative/${id}`).filter((key) => !group.keys.includes(key));
  const abouts = [group.keys, [group.keys[place % group.keys.length] as string, others[(place * 5) % others.length] as string]];
  // The newest is about another part of every third group.
  return (place % MANY === 0 && !group.gone ? abouts : abouts.slice(0, 1)).map((keys, index): WorldDecision => {
    const key = `${name}:decision:${place}:${index}`;
    return {
      id: idFor(key),
      word: wordFor(key),
      groupId: group.id,
      officeId: office,
      personId: people[(place + index) % people.length]?.id ?? '',
      leadId: leadOf(world, keys[place % keys.length] as string) ?? office,
      at: new Date(Date.parse(world.now) - (9 - index) * 60_000).toISOString(),
      before: keys.map((one, number) => ({
        key: one,
        word: wordFor(`${key}:before:${number}`),
        level: one.startsWith('contract/') ? 'organisation' : number % 2 === 0 ? 'network' : 'system',
      })),
    };
  });
}

const leadOf = ({ initiatives, contracts, needs }: World, key: string): string | null => {
  const id = key.split('/')[1];
  return initiatives.find((row) => row.id === id)?.leadId ?? [...contracts, ...needs].find((row) => row.id === id)?.organisationId ?? null;
};

function commentOn({ name, people, organisations }: World, { id }: WorldGroup, place: number): WorldOverlapComment {
  const key = `${name}:overlap-comment:${place}`;
  return {
    id: idFor(key),
    word: wordFor(key),
    groupId: id,
    personId: people[(place + 2) % people.length]?.id ?? '',
    organisationId: organisations[place % 6]?.id ?? '',
  };
}

async function write(dataSource: DataSource, { now, overlaps }: World): Promise<void> {
  const { groups = [], decisions = [], comments = [] } = overlaps ?? {};
  const gone = groups.filter((group) => group.gone);
  await insert(
    dataSource.manager,
    'overlap_group',
    gone.map(({ id, systemId, family, intoId }) => ({
      id,
      system_id: systemId,
      family,
      found_at: now,
      gone_at: now,
      into_id: intoId,
      version: 1,
    })),
  );
  await insert(
    dataSource.manager,
    'overlap_member',
    gone.flatMap(({ id, keys }) =>
      keys.map((key) => ({ id: idFor(`${id}:${key}`), group_id: id, initiative_id: key.split('/')[1], contract_id: null, need_id: null })),
    ),
  );
  await insert(
    dataSource.manager,
    'disposition',
    decisions.map(({ id, word, groupId, officeId, personId, leadId, at, before }) => ({
      id,
      group_id: groupId,
      kind: 'one_leads',
      lead_id: leadId,
      why: `Because ${word}`,
      look_again_on: '2027-01-31',
      office_id: officeId,
      decided_by_id: personId,
      decided_at: at,
      inputs: Object.fromEntries(
        before.map(({ key, word: was, level }) => [
          key,
          { stage: 'paused', capability: 'virtual-ward', products: [`Before ${was}`], band: 'under_25k', by: `2019`, level, notice: [] },
        ]),
      ),
    })),
  );
  await dataSource.query(
    `update overlap_group g set version = (select count(*) from disposition d where d.group_id = g.id) where g.family <> 'plans'`,
  );
  await insert(
    dataSource.manager,
    'overlap_comment',
    comments.map(({ id, word, groupId, personId, organisationId }) => ({
      id,
      group_id: groupId,
      organisation_id: organisationId,
      person_id: personId,
      text: `We say ${word}`,
      at: now,
    })),
  );
}
