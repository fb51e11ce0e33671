// Undo and redo: the states one came through, and those one went back from.

const MOST = 200;

export class History<T> {
  private past: T[] = [];
  private future: T[] = [];

  constructor(public now: T) {}

  /** Go on to a new state; what was undone is forgotten. */
  go(next: T): void {
    this.past = [...this.past.slice(1 - MOST), this.now];
    this.future = [];
    this.now = next;
  }

  /** Change the present without a step to come back to. */
  amend(next: T): void {
    this.now = next;
  }

  back(): boolean {
    return this.move(this.past, this.future);
  }

  forth(): boolean {
    return this.move(this.future, this.past);
  }

  get canGoBack(): boolean {
    return this.past.length > 0;
  }

  get canGoForth(): boolean {
    return this.future.length > 0;
  }

  private move(from: T[], to: T[]): boolean {
    if (!from.length) return false;
    to.push(this.now);
    this.now = from.pop()!;
    return true;
  }
}
