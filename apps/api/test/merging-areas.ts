import { beforeAll, expect } from '@jest/globals';
import { DataSource } from 'typeorm';
import { LoadRegister, REGISTER_FOLDER } from '../src/organisations/register/load-register.js';
import { newId } from '../src/platform/ids.js';
import { LoadVocabularies } from '../src/tags/load-vocabularies.js';
import { type SignedInHeaders, signedIn } from './signed-in.js';
import { useTestApp } from './test-app.js';

export const PREPARED_ON = '2026-02-01T09:00:00Z';
export const EVE = '2026-03-31T22:59:00Z';
/** Midnight in London, an hour before it in UTC. */
export const DAY = '2026-03-31T23:01:00Z';

export const CONTENT = {
  title: 'A shared care record',
  summary: 'One record for the whole area.',
  stage: 'LIVE',
  challenge: 'Each had a record of its own.',
  outcome: 'Nobody is asked twice',
  contact: { role: 'Digital lead' },
};
export const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version } ... on InvalidInput { problems { field message } } } }`;
export const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename
  ... on Initiative { id slug level revisionNumber publishedAt } ... on NotAllowed { message } ... on InvalidInput { problems { field message } } } }`;
export const REVISE = `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename ... on WorkingRevision { id version } } }`;
export const READ = `query ($slug: String!) { initiative(slug: $slug) { level revisionNumber publishedAt audience { level count organisations { odsCode } offices { odsCode } }
  waitingAudience { since areas viewerCanConfirm organisations { odsCode } } } initiatives(search: "shared care record", first: 50) { totalCount edges { node { slug } } } }`;
export const PREVIEW = `query ($id: ID!, $level: Level!) { audiencePreview(id: $id, level: $level) { before { level count } after { level count organisations { odsCode } offices { odsCode } }
  added { odsCode } noLonger { odsCode } adaptedBy { odsCode } followedBy { odsCode } approverNeeded } }`;

export const codes = (rows: { odsCode: string }[]) => rows.map(({ odsCode }) => odsCode);

/** Two areas that become one on 1 April 2026, people on both sides, and how they ask. Sussex Partnership leads, in Sussex until then. */
export function useMergingAreas() {
  const kith = useTestApp(async ({ app, clock }) => {
    clock.stand(PREPARED_ON);
    await app.get(LoadVocabularies).run();
    // The register tells of the merger beforehand, as one loaded later would tell of it afterwards.
    clock.stand('2026-08-01T09:00:00Z');
    await app.get(LoadRegister, { strict: false }).run(REGISTER_FOLDER);
    clock.stand(PREPARED_ON);
  });

  const people: Record<string, SignedInHeaders> = {};

  /** Stands at an instant, with everybody signed in there: no session lasts for months. */
  async function at(instant: string): Promise<void> {
    kith.clock.stand(instant);
    const grants: Record<string, readonly [string, 'editor' | 'approver' | 'member' | 'programme_officer' | 'administrator'][]> = {
      editor: [['RX2', 'editor']],
      approver: [['RX2', 'approver']],
      reader: [['RX2', 'member']],
      inSussex: [['RYR', 'member']],
      adopter: [['RYR', 'editor']],
      inSurrey: [['RA2', 'member']],
      oldBoard: [['QNX', 'programme_officer']],
      newBoard: [['S9B9J', 'programme_officer']],
      alone: [['RA2', 'editor']],
      writer: [['RD8', 'editor']],
      head: [['RD8', 'administrator']],
    };
    for (const [name, held] of Object.entries(grants))
      people[name] = await signedIn(kith.app, { name, grants: held.map(([odsCode, role]) => ({ odsCode, role })) });
  }

  beforeAll(async () => {
    const [term] = await kith.app.get(DataSource).query(
      `select (select id from term where vocabulary = 'capability' order by position limit 1) capability,
         (select id from term where vocabulary = 'care_setting' order by position limit 1) setting`,
    );
    Object.assign(CONTENT, { primaryCapability: term.capability, careSettings: [term.setting] });
  });

  const ask = (who: string | null, document: string, variables: object) => kith.ask(document, variables, who === null ? {} : people[who]);
  const change = async (who: string, document: string, input: object) => {
    const answer = await ask(who, document, { input: { key: newId(), ...input } });
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data)[0] as any;
  };

  async function published(level: string, by = 'editor', content: object = {}): Promise<{ id: string; slug: string }> {
    const draft = await change(by, SAVE, { content: { ...CONTENT, ...content }, level });
    return change(by, PUBLISH, { id: draft.id, version: draft.version, level });
  }
  async function revised(id: string, level: string, by = 'editor'): Promise<any> {
    const draft = await change(by, REVISE, { id });
    return change(by, PUBLISH, { id, version: draft.version, level });
  }
  async function sees(who: string | null, slug: string): Promise<boolean> {
    const { data, errors } = await ask(who, READ, { slug });
    expect(errors).toBeUndefined();
    const listed = data.initiatives.edges.some(({ node }: { node: { slug: string } }) => node.slug === slug);
    // By its address and in a search, or in neither.
    expect(listed).toBe(data.initiative !== null);
    return listed;
  }

  return { kith, at, ask, change, published, revised, sees };
}
