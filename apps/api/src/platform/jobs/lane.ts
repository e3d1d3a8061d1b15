/** Works off what is due, one after another: woken while it is at it, it looks once more. */
export class Lane {
  private running: Promise<unknown> | null = null;
  private again = false;

  /** `work`: runs what is due, and what is put off by less than so long; how many there were. */
  constructor(private readonly work: (aheadMs: number) => Promise<number>) {}

  wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.work(0).finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  /** Resolves when it has nothing in hand. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Looks no more; resolves when what is in hand has ended. */
  async end(): Promise<void> {
    this.again = false;
    await this.running;
  }

  /** How many it ran until nothing was left; what a timer began meanwhile has ended too. */
  async drain(aheadMs: number): Promise<number> {
    await this.running;
    const ran = await this.work(aheadMs);
    await this.idle();
    return ran;
  }
}
