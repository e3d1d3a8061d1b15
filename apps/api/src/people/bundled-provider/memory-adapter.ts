import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Beyond this many the oldest are forgotten: one machine, a handful of people. */
const MOST = 2_000;

/** Where the bundled provider keeps what it knows, for as long as the process lives. */
export function memoryAdapters(): (model: string) => Adapter {
  const all = new Map<string, Kept>();
  return (model) => new MemoryAdapter(model, all);
}

class MemoryAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly all: Map<string, Kept>,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresInS?: number): Promise<void> {
    this.all.delete(this.key(id));
    this.all.set(this.key(id), { payload, until: expiresInS ? Date.now() + expiresInS * 1_000 : Number.POSITIVE_INFINITY });
    for (const key of this.all.keys()) {
      if (this.all.size <= MOST) break;
      this.all.delete(key);
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.all.get(this.key(id));
    return kept && kept.until > Date.now() ? kept.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.all.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.all) if (payload.grantId === grantId) this.all.delete(key);
  }

  private first(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload, until }] of this.all) {
      if (key.startsWith(`${this.model}:`) && until > Date.now() && matches(payload)) return payload;
    }
    return undefined;
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }
}
