/** Wakes everybody who waits for it; who comes later waits for the next ring. */
export class Bell {
  private waiting: (() => void)[] = [];

  rung(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Gives how many it woke. */
  ring(): number {
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
    return waiting.length;
  }
}
