import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { SavesFirst } from '../saves-first.js';
import { letSavesGoFirst } from './saves-go-first.js';

describe('a request while others search', () => {
  let server: FastifyInstance;
  afterEach(() => server.close());

  /** Whether others wait while it is being answered, and whether they still do afterwards. */
  async function asked(payload: object): Promise<{ meanwhile: boolean; afterwards: boolean }> {
    const saves = new SavesFirst();
    const others = async (): Promise<boolean> => {
      let wait = true;
      void saves.saved().then(() => {
        wait = false;
      });
      await setImmediate();
      return wait;
    };
    server = fastify();
    letSavesGoFirst(server, saves);
    server.post('/graphql', async () => ({ meanwhile: await others() }));
    const response = await server.inject({ method: 'POST', url: '/graphql', payload });
    return { ...response.json<{ meanwhile: boolean }>(), afterwards: await others() };
  }

  it('goes first when it asks for a change, until it has its answer', async () => {
    const query = '\n mutation Publish($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename } }';
    expect(await asked({ query })).toEqual({ meanwhile: true, afterwards: false });
  });

  it.each([{ query: '{ initiatives { totalCount } }' }, { query: 'query mutation { __typename }' }, { query: 7 }, []])(
    'takes its turn when it only reads, or makes no sense: %j',
    async (payload) => {
      expect(await asked(payload)).toEqual({ meanwhile: false, afterwards: false });
    },
  );
});
